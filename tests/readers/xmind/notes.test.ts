import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/container/hash.js';
import type { Notes, RichNode } from '../../../src/model/workbook.js';
import { codesOf, png, readJson, readXml, rootOf, rootXml, workbookOf } from './xmind-files.js';

/** The tree as HTML, which reads more easily. */
const html = (nodes: readonly RichNode[] = []): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      const attributes = Object.entries(node.properties).map(([key, value]) => ` ${key}="${value}"`);
      return `<${node.tagName}${attributes.join('')}>${html(node.children)}</${node.tagName}>`;
    })
    .join('');

const xmlNotes = async (notes: string, styles = ''): Promise<Notes | null> => {
  const parts: Record<string, string> =
    styles === ''
      ? {}
      : {
          'styles.xml': `<xmap-styles xmlns="urn:xmind:xmap:xmlns:style:2.0" xmlns:fo="http://www.w3.org/1999/XSL/Format"><styles>${styles}</styles></xmap-styles>`,
        };
  return rootOf(await readXml(rootXml(`<notes>${notes}</notes>`), '', parts)).notes;
};
const jsonNotes = async (notes: unknown): Promise<Notes | null> => rootOf(await readJson({ notes })).notes;

describe('notes in XML', () => {
  it('may be plain alone', async () => {
    expect(await xmlNotes('<plain>one&#13;\ntwo</plain>')).toEqual({ plain: 'one\ntwo' });
  });

  it('are read to the last paragraph, empty lines included', async () => {
    const notes = await xmlNotes(
      '<html><xhtml:p>one</xhtml:p><xhtml:p/><xhtml:p>two<xhtml:br/>three</xhtml:p></html>',
    );
    expect(notes?.plain).toBe('one\n\ntwo\nthree');
    expect(html(notes?.rich)).toBe('<p>one</p><p></p><p>two<br></br>three</p>');
  });

  it('carry the styles of their spans and paragraphs', async () => {
    const styles =
      '<style id="b" type="text"><text-properties fo:font-weight="bold" fo:color="#FF0000"/></style>' +
      '<style id="c" type="paragraph"><paragraph-properties fo:text-align="center"/></style>' +
      '<style id="d" type="text"><text-properties fo:font-style="italic" fo:color="#000000" fo:background-color="#FFFFFF"/></style>';
    const notes = await xmlNotes(
      '<html><xhtml:p style-id="c"><xhtml:span style-id="b">bold</xhtml:span> and <xhtml:span style-id="d">slanted</xhtml:span></xhtml:p></html>',
      styles,
    );
    expect(html(notes?.rich)).toBe(
      '<p style="text-align:center"><b><span style="color:#ff0000">bold</span></b> and <i>slanted</i></p>',
    );
  });

  it('keep links and pictures', async () => {
    const inside =
      '<xhtml:a xlink:href="https://example.org">site</xhtml:a><xhtml:img xhtml:src="xap:attachments/p.png" svg:width="12"/>';
    const reading = await readXml(rootXml(`<notes><html><xhtml:p>${inside}</xhtml:p></html></notes>`), '', {
      'attachments/p.png': png,
    });
    expect(html(rootOf(reading).notes?.rich)).toBe(
      `<p><a href="https://example.org">site</a><img src="resource:${hashOf(png)}" width="12"></img></p>`,
    );
    expect(workbookOf(reading).resources).toMatchObject([{ mediaType: 'image/png' }]);
  });

  it('survive nesting without end', async () => {
    const depth = 2_000;
    const deep = `${'<xhtml:div>'.repeat(depth)}bottom${'</xhtml:div>'.repeat(depth)}`;
    expect((await xmlNotes(`<html>${deep}</html>`))?.plain).toBe('bottom');
  });
});

describe('notes in JSON', () => {
  it('prefer the HTML of the editor', async () => {
    const notes = await jsonNotes({
      plain: { content: 'Line 1\nLine 2\n' },
      realHTML: { content: '<div>Line&nbsp;1</div><div><b>Line</b> 2<br></div>' },
    });
    expect(notes?.plain).toBe('Line 1\nLine 2');
    expect(html(notes?.rich)).toBe('<div>Line\u00a01</div><div><b>Line</b> 2<br></br></div>');
  });

  it('read a delta with its lists, headings, looks and links', async () => {
    const notes = await jsonNotes({
      ops: {
        ops: [
          { insert: 'Title' },
          { insert: '\n', attributes: { header: 2 } },
          { insert: 'plain ' },
          { insert: 'both', attributes: { bold: true, italic: true } },
          { insert: '\nfirst' },
          { insert: '\n', attributes: { list: 'ordered' } },
          { insert: 'inner' },
          { insert: '\n', attributes: { list: 'bullet', indent: 1 } },
          { insert: 'second' },
          { insert: '\n', attributes: { list: 'ordered' } },
          { insert: 'site', attributes: { link: 'https://example.org' } },
          { insert: '\n' },
        ],
      },
    });
    expect(html(notes?.rich)).toBe(
      '<h2>Title</h2><p>plain <b><i>both</i></b></p>' +
        '<ol><li>first<ul><li>inner</li></ul></li><li>second</li></ol>' +
        '<p><a href="https://example.org">site</a></p>',
    );
    expect(notes?.plain).toBe('Title\nplain both\nfirst\ninner\nsecond\nsite');
  });

  it('read paragraphs of spans, also spans in links', async () => {
    const notes = await jsonNotes({
      html: {
        content: {
          paragraphs: [
            { spans: [{ text: 'a ' }, { text: 'b', style: { properties: { 'fo:font-weight': 'bold' } } }] },
            {
              spans: [
                { href: 'https://example.org', spans: [{ text: 'site' }] },
                { image: 'xap:resources/p.png' },
              ],
            },
          ],
        },
      },
    });
    expect(html(notes?.rich)).toBe(
      '<p>a <b>b</b></p><p><a href="https://example.org">site</a><img src="xap:resources/p.png"></img></p>',
    );
  });

  it('lose no line when the forms disagree', async () => {
    const notes = await jsonNotes({
      realHTML: { content: '<div>kept</div><div>only here</div>' },
      plain: { content: 'kept\nonly in plain\n' },
    });
    expect(notes?.plain).toBe('kept\nonly here\nonly in plain');
    expect(html(notes?.rich)).toBe('<div>kept</div><div>only here</div><p>only in plain</p>');
  });

  it('are none when no form says anything', async () => {
    expect(
      await jsonNotes({ plain: { content: '\n' }, realHTML: { content: '<div><br></div>' } }),
    ).toBeNull();
    expect(await jsonNotes({})).toBeNull();
    expect(await xmlNotes('<plain/><html><xhtml:p/></html>')).toBeNull();
  });

  it('are notes when they hold but a picture', async () => {
    const reading = await readJson(
      { notes: { realHTML: { content: '<div><img src="xap:resources/p.png"></div>' } } },
      {},
      { 'resources/p.png': png },
    );
    expect(html(rootOf(reading).notes?.rich)).toBe(`<div><img src="resource:${hashOf(png)}"></img></div>`);
    expect(codesOf(reading)).toEqual([]);
  });

  it('are never taken for code', async () => {
    const notes = await jsonNotes({
      realHTML: { content: '<div onclick="x()">a &lt;b&gt;<script>alert(1)</script><!-- c --> 1 < 2</div>' },
    });
    expect(notes?.plain).toBe('a <b> 1 < 2');
    expect(html(notes?.rich)).not.toContain('alert');
  });

  it('survive broken HTML', async () => {
    const broken = [
      '<div>a',
      'a</div></b>',
      '<b><i>a</b>',
      '<div class="a',
      '<<<a',
      '&#0;&#x110000;a&bogus;',
    ];
    for (const content of broken) {
      expect((await jsonNotes({ realHTML: { content } }))?.plain).toContain('a');
    }
    const deep = `${'<div>'.repeat(50_000)}bottom${'</div>'.repeat(50_000)}`;
    expect((await jsonNotes({ realHTML: { content: deep } }))?.plain.trim()).toBe('bottom');
  });
});

describe('notes of newer programs', () => {
  it('print no markup of elements of their own, and say no line twice', async () => {
    const address = 'https://example.org/tides';
    const content = `<p>See <xmind-autolink data-href="${address}">${address}</xmind-autolink></p><p>end</p>`;
    const notes = await jsonNotes({ plain: { content: `See ${address}\nend` }, realHTML: { content } });
    expect(notes?.plain).toBe(`See ${address}\nend`);
    expect(html(notes?.rich)).toContain(address);
  });

  it('know a picture by itself, not by the character that holds its place', async () => {
    const content = '<p>before</p><p>\ufffc<img src="https://example.org/a.png"></p><p>after</p>';
    const notes = await jsonNotes({ plain: { content: 'before\n\ufffc\nafter' }, realHTML: { content } });
    expect(notes?.plain).toBe('before\n\nafter');
    expect(html(notes?.rich)).not.toContain('\ufffc');
    expect(await jsonNotes({ plain: { content: '\ufffc' } })).toBeNull();
  });
});
