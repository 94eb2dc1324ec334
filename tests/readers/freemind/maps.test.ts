import { describe, expect, it } from 'vitest';
import { codesOf, outlineOf, readFile, rootOf, sheetOf, workbookOf } from '../outline-files.js';

const map = (inside: string, version = '1.0.1') =>
  readFile('plan.mm', `<map version="${version}">${inside}</map>`);
const root = async (attributes: string, inside = '') =>
  rootOf(await map(`<node ${attributes}>${inside}</node>`));

describe('FreeMind maps', () => {
  it.each([
    ['0.8.1', { name: 'FreeMind', version: '0.8.1' }],
    ['freeplane 1.12.1', { name: 'Freeplane', version: '1.12.1' }],
    ['docear 1.1', { name: 'docear', version: '1.1' }],
  ])('say which program wrote them: %s', async (version, program) => {
    expect(workbookOf(await map('<node TEXT="a"/>', version)).program).toEqual(program);
  });

  it.each([
    ['a byte order mark', '\ufeff<map version="1.0.1"><node TEXT="a"/></map>'],
    ['a declaration', '<?xml version="1.0" encoding="UTF-8"?>\n<map version="1.0.1"><node TEXT="a"/></map>'],
    ['a comment with tags', '<!-- <a> see <b> -->\n<map version="1.0.1"><node TEXT="a"/></map>'],
  ])('are known by their first element, after %s', async (_, text) => {
    expect(rootOf(await readFile('x', text)).title).toBe('a');
  });

  it('are not confused with other XML that has a map in it', async () => {
    expect(codesOf(await readFile('x.mm', '<html><map version="1"><node TEXT="a"/></map></html>'))).toEqual([
      'not-a-map',
    ]);
  });

  it('read HTML that old versions kept in the title', async () => {
    const topic = await root('TEXT="&lt;html&gt;&lt;b&gt;a&lt;/b&gt; &amp;amp; b&lt;br&gt;c"');
    expect(topic).toMatchObject({ title: 'a & b\nc', runs: [{ from: 0, to: 1, bold: true }] });
  });

  it('keep a title with angle brackets that is no HTML', async () => {
    expect((await root('TEXT="a &lt;b&gt; c"')).title).toBe('a <b> c');
  });

  it('read notes that FreeMind 0.8 kept in a hook, and plain ones of Freeplane', async () => {
    const hook = '<hook NAME="accessories/plugins/NodeNote.properties"><text>old\nnote</text></hook>';
    expect((await root('TEXT="a"', hook)).notes).toEqual({ plain: 'old\nnote' });
    const plain = '<richcontent TYPE="NOTE" CONTENT-TYPE="plain/auto"><text>new</text></richcontent>';
    expect((await root('TEXT="a"', plain)).notes).toEqual({ plain: 'new' });
  });

  it.each([
    ['elements alone', '<p>ebb <b>and</b> flow</p>'],
    ['a body', '<body><p>ebb <b>and</b> flow</p></body>'],
    ['bare text', '\n  ebb and flow\n'],
    ['a head too', '<head><style>p { margin: 0 }</style></head><p>ebb and flow</p>'],
  ])('read a note that is %s, without html around it', async (_name, content) => {
    const { notes } = await root('TEXT="a"', `<richcontent TYPE="NOTE">${content}</richcontent>`);
    expect(notes?.plain).toBe('ebb and flow');
  });

  it('know the equations of a title that is set with LaTeX, by its format or its first word', async () => {
    const title = String.raw`area $\pi r^2$ and \[x\] costs \$5`;
    const runs = [
      { from: 5, to: 14, math: true },
      { from: 19, to: 24, math: true },
    ];
    expect(await root(`TEXT="${title}" FORMAT="latexPatternFormat"`)).toMatchObject({ title, runs });
    expect(await root(`TEXT="\\latex ${title}"`)).toMatchObject({ title, runs });
    expect((await root(`TEXT="${title}"`)).runs).toBeUndefined();
    expect((await root(`TEXT="\\latex ${'$$ '.repeat(3)}$"`)).runs).toHaveLength(1);
  });

  it('take an empty note for none', async () => {
    const empty = '<richcontent TYPE="NOTE"><html><head/><body>\n<p>\n</p>\n</body></html></richcontent>';
    expect((await root('TEXT="a"', empty)).notes).toBeNull();
  });

  it('understand a non-breaking space that no entity was declared for', async () => {
    expect((await root('TEXT="a&nbsp;b"')).title).toBe('a\u00a0b');
  });

  it.each([
    ['#ID_2', { kind: 'topic', href: '#ID_2', topicId: 'ID_2' }],
    ['https://a.example', { kind: 'web', href: 'https://a.example' }],
    ['mailto:a@b.example', { kind: 'mail', href: 'mailto:a@b.example' }],
    [
      'other%20map.mm#ID_7',
      { kind: 'map', href: 'other%20map.mm#ID_7', target: 'other map.mm', topicId: 'ID_7' },
    ],
    ['file:///C:/a/b.pdf', { kind: 'file', href: 'file:///C:/a/b.pdf', target: 'C:/a/b.pdf' }],
    ['..\\a\\b.doc', { kind: 'file', href: '..\\a\\b.doc', target: '../a/b.doc' }],
    ['menuitem:_EditAction', { kind: 'unknown', href: 'menuitem:_EditAction' }],
  ])('classify the link %s', async (href, link) => {
    const topic = await root(`TEXT="a" ID="ID_1" LINK="${href}"`, '<node TEXT="b" ID="ID_2"/>');
    expect(topic.links).toEqual([link]);
  });

  it('say so when a link or an arrow leads to a topic that is gone', async () => {
    const reading = await map('<node TEXT="a" LINK="#x"><arrowlink DESTINATION="y"/></node>');
    expect(reading.diagnostics.map(({ values }) => values)).toEqual([
      { what: 'link', id: 'x' },
      { what: 'relationship', id: 'y' },
    ]);
  });

  it.each([
    ['STARTARROW="None" ENDARROW="Default"', 'forward'],
    ['STARTARROW="DEFAULT" ENDARROW="NONE"', 'backward'],
    ['STARTARROW="DEFAULT" ENDARROW="DEFAULT"', 'both'],
    ['STARTARROW="NONE" ENDARROW="NONE"', 'none'],
    ['', 'unknown'],
  ])('know the direction of an arrow with %s', async (arrows, direction) => {
    const reading = await map(`<node TEXT="a" ID="a"><arrowlink DESTINATION="a" ${arrows}/></node>`);
    expect(sheetOf(reading).relationships).toMatchObject([{ direction }]);
  });

  it('give topics without id one that lasts when others come and go', async () => {
    const before = await root('TEXT="a"', '<node TEXT="b"/><node TEXT="c"/>');
    const after = await root('TEXT="a"', '<node TEXT="c"/>');
    expect(after.children[0]?.id).toBe(before.children[1]?.id);
  });

  it('give a repeated id once, and say so', async () => {
    const reading = await map('<node TEXT="a" ID="x"><node TEXT="b" ID="x"/></node>');
    expect(rootOf(reading).children[0]?.id).toBe('x#2');
    expect(codesOf(reading)).toEqual(['duplicate-id']);
  });

  it('let a summary begin behind the last one, and on its own side of the root', async () => {
    const summary = (id: string, side: string) =>
      `<node TEXT="" POSITION="${side}"><hook NAME="SummaryNode"/><node TEXT="${id}" ID="${id}"/></node>`;
    const node = (id: string, side: string) => `<node TEXT="${id}" ID="${id}" POSITION="${side}"/>`;
    const inside = [
      ...[node('a', 'right'), node('x', 'left'), node('b', 'right'), summary('s', 'right')],
      ...[node('c', 'right'), summary('t', 'right'), summary('u', 'left')],
    ];
    const { summaries } = await root('TEXT="r"', inside.join(''));
    expect(summaries.map(({ id, covers }) => [id, covers])).toEqual([
      ['s', ['a', 'b']],
      ['t', ['c']],
      ['u', ['x']],
    ]);
  });

  it('keep a summary node that carries its own words', async () => {
    const { summaries } = await root(
      'TEXT="r"',
      '<node TEXT="a" ID="a"/><node TEXT="all"><hook NAME="SummaryNode"/></node>',
    );
    expect(summaries).toMatchObject([{ title: 'all', covers: ['a'] }]);
  });

  it('read depth as depth', async () => {
    const topic = await root('TEXT="a"', '<node TEXT="b"><node TEXT="c"/></node><node TEXT="d"/>');
    expect(outlineOf(topic)).toBe('a\n  b\n    c\n  d');
  });
});
