import { describe, expect, it } from 'vitest';
import { el, note, readTopic } from './build.js';

const plainOf = (xhtml: string) => readTopic(note(xhtml)).notes?.plain;

describe('notes as text', () => {
  it('puts every paragraph on a line, without cutting anything off', () => {
    const paragraphs = Array.from({ length: 300 }, (_, at) => `<p>paragraph ${at}</p>`);
    expect(plainOf(paragraphs.join(''))?.split('\n')).toHaveLength(300);
  });

  it.each([
    ['line breaks', '<p>a<br/>b</p>', 'a\nb'],
    ['blank paragraphs', '<p>a</p><p> </p><p>b</p>', 'a\n\nb'],
    ['paragraphs that hold only a break', '<p>a</p><p><br/></p><p>b</p>', 'a\n\nb'],
    ['indentation of the file as no text', '\n  <p>\n    a\n    b\n  </p>\n', 'a b'],
    ['inline elements as one text', '<p>a<b>b</b> <i>c</i></p>', 'ab c'],
    ['list items', '<ul>\n <li>a</li>\n <li>b<ul><li>c</li></ul></li>\n</ul>', 'a\nb\nc'],
    [
      'table rows with tabs between cells',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'a\tb\nc',
    ],
    ['headings', '<h1>a</h1>b<div>c</div>', 'a\nb\nc'],
    ['no script and no style', '<p>a<script>x()</script><style>p{}</style></p>', 'a'],
    ['body alone, not the head', '<head><title>t</title></head><body><p>a</p></body>', 'a'],
  ])('reads %s', (_name, xhtml, plain) => {
    expect(plainOf(xhtml)).toBe(plain);
  });

  it('reads an unbreakable space as a space', () => {
    expect(plainOf('<p>a\u00a0b</p>')).toBe('a b');
  });
});

describe('notes with formatting', () => {
  it('keeps elements and attributes in their order', () => {
    expect(
      readTopic(note('<p>First <b>line</b></p><p><font color="#ff0000">x</font></p>')).notes?.rich,
    ).toEqual([
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [
          { type: 'text', value: 'First ' },
          { type: 'element', tagName: 'b', properties: {}, children: [{ type: 'text', value: 'line' }] },
        ],
      },
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [
          {
            type: 'element',
            tagName: 'font',
            properties: { color: '#ff0000' },
            children: [{ type: 'text', value: 'x' }],
          },
        ],
      },
    ]);
  });

  it('drops the white space between rows and cells, which is layout of the file', () => {
    const rich = readTopic(note('<table>\n<tr>\n<td>a</td>\n</tr>\n</table>')).notes?.rich;
    expect(JSON.stringify(rich)).not.toContain('\\n');
  });

  it('survives nesting as deep as the XML may be', () => {
    const depth = 3000;
    const xhtml = `${'<div>'.repeat(depth)}deep${'</div>'.repeat(depth)}`;
    expect(plainOf(xhtml)).toBe('deep');
  });
});

describe('notes without a text', () => {
  it('are none when nothing is in them', () => {
    expect(readTopic(note('<p> </p>')).notes).toBeNull();
    expect(readTopic(el('ap:NotesGroup')).notes).toBeNull();
  });

  it('are notes all the same when they hold a picture', () => {
    const { notes } = readTopic(note('<p><img src="https://example.org/a.png"/></p>'));
    expect(notes?.plain).toBe('');
    expect(notes?.rich).toHaveLength(1);
  });

  it('fall back on the preview, whose line breaks are tags, when there is no xhtml', () => {
    const data = el('ap:NotesXhtmlData', { PreviewPlainText: 'First<br>Second' });
    expect(readTopic(el('ap:NotesGroup', {}, data)).notes).toEqual({ plain: 'First\nSecond' });
  });
});
