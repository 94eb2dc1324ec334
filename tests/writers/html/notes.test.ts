import { describe, expect, it } from 'vitest';
import type { RichContent } from '../../../src/model/document.js';
import { blocksHtml } from './fragment.js';

const el = (
  tagName: string,
  children: readonly (RichContent | string)[] = [],
  properties: Record<string, string> = {},
): RichContent => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});

const note = (...nodes: readonly RichContent[]): string =>
  blocksHtml([{ type: 'rich', nodes, plain: 'plain' }]).replace(/^<div class="rich">|<\/div>$/g, '');

describe('formatting that is kept', () => {
  it('marks, paragraphs, lists', () => {
    expect(note(el('p', ['a', el('b', ['b']), el('i', ['c'])]), el('ul', [el('li', ['d'])]))).toBe(
      '<p>a<strong>b</strong><em>c</em></p><ul><li>d</li></ul>',
    );
  });

  it('numbers of lists that begin elsewhere or count in letters', () => {
    const list = (properties: Record<string, string>) => note(el('ol', [el('li', ['a'])], properties));
    expect(list({ start: '4', type: 'a' })).toBe('<ol start="4" type="a"><li>a</li></ol>');
    expect(list({ start: '1', type: 'I' })).toBe('<ol type="I"><li>a</li></ol>');
    expect(list({ start: '1e9', type: '"x' })).toBe('<ol><li>a</li></ol>');
  });

  it('styles, as elements and classes', () => {
    expect(note(el('span', ['a'], { style: 'color: #F00; font-weight: bold; position: fixed' }))).toBe(
      '<p><span class="c-ff0000"><strong>a</strong></span></p>',
    );
    expect(note(el('font', ['a'], { color: 'navy' }))).toBe('<p><span class="c-000080">a</span></p>');
    expect(note(el('span', ['a'], { style: 'color: rgb(255, 0, 0)' }))).toBe(
      '<p><span class="c-ff0000">a</span></p>',
    );
  });

  it('links, by the rules of all links', () => {
    expect(note(el('a', ['x'], { href: 'https://example.org/' }))).toBe(
      '<p><a href="https://example.org/" rel="external">x</a></p>',
    );
    expect(note(el('a', ['x'], { href: 'javascript:alert(1)' }))).toBe(
      '<p>x <code class="address">javascript:alert(1)</code></p>',
    );
  });

  it('pictures of the map; others are only named', () => {
    expect(note(el('img', [], { src: 'asset:a.png', alt: 'A', width: '10', height: '5' }))).toBe(
      '<p><img src="../../assets/a.png" alt="A" loading="lazy" decoding="async" width="10" height="5"></p>',
    );
    const elsewhere = note(el('img', [], { src: 'https://example.org/spy.gif', alt: 'A' }));
    expect(elsewhere).toContain('<a href="https://example.org/spy.gif" rel="external">Picture: A</a>');
    expect(elsewhere).not.toContain('<img');
  });

  it('tables, with rows of equal length', () => {
    expect(
      note(
        el('table', [
          el('tr', [el('td', ['a']), el('td', ['b'])]),
          el('tbody', [el('tr', [el('th', ['c'])])]),
        ]),
      ),
    ).toBe(
      '<div class="scroll"><table><tbody><tr><td>a</td><td>b</td></tr><tr><th>c</th><td></td></tr></tbody></table></div>',
    );
    const wide = el('table', [
      el('tr', [el('td', ['a'])]),
      el(
        'tr',
        ['b', 'c', 'd'].map((word) => el('td', [word])),
      ),
    ]);
    expect(note(wide)).toContain('<tr><td>a</td><td colspan="2"></td></tr>');
  });
});

describe('markup that browsers would have to guess at', () => {
  it.each([
    ['paragraphs in paragraphs', el('p', ['a', el('p', ['b']), 'c']), '<p>a</p><p>b</p><p>c</p>'],
    [
      'marks around blocks',
      el('b', [el('p', ['a']), el('ul', [el('li', ['b'])])]),
      '<p><strong>a</strong></p><ul><li><strong>b</strong></li></ul>',
    ],
    ['items without a list', el('li', ['a']), '<ul><li>a</li></ul>'],
    [
      'lists in lists without an item',
      el('ul', [el('ul', [el('li', ['a'])])]),
      '<ul><li><ul><li>a</li></ul></li></ul>',
    ],
    ['cells without a table', el('td', ['a']), '<p>a</p>'],
    [
      'links in links',
      el('a', ['a', el('a', ['b'], { href: 'https://b.example/' })], { href: 'https://a.example/' }),
      '<p><a href="https://a.example/" rel="external">ab</a></p>',
    ],
    ['headings, which belong to the page', el('h1', ['a']), '<p class="note-heading">a</p>'],
    ['unknown elements', el('blink', ['a']), '<p>a</p>'],
  ])('%s', (_, markup, html) => {
    expect(note(markup)).toBe(html);
  });
});

describe('what a note must not do', () => {
  it.each(['script', 'style', 'iframe', 'object', 'svg', 'math', 'template', 'form'])(
    'bring a %s',
    (tagName) => {
      expect(note(el('p', ['a', el(tagName, ['alert(1)'])]))).not.toMatch(new RegExp(`<${tagName}`));
    },
  );

  it('run anything, style anything, or take an id', () => {
    const html = note(
      el('p', [
        el('span', ['a'], {
          onclick: 'alert(1)',
          style: 'background:url(x)',
          id: 'page-content',
          class: 'skip',
        }),
      ]),
    );
    expect(html).toBe('<p>a</p>');
  });

  it('exhaust the stack; what lies too deep is kept as text', () => {
    let deep = el('p', ['bottom']);
    for (let n = 0; n < 50_000; n += 1) deep = el(n % 2 ? 'div' : 'b', [deep]);
    expect(note(deep)).toContain('bottom');
  });
});

it('falls back to the plain text', () => {
  expect(blocksHtml([{ type: 'rich', nodes: [], plain: 'a\nb\n\n\nc <d>' }])).toBe(
    '<div class="rich"><p>a<br>b</p><p>c &#x3C;d></p></div>',
  );
  expect(blocksHtml([{ type: 'rich', nodes: [], plain: ' ' }])).toBe('');
});
