import { describe, expect, it } from 'vitest';
import { claimsOf, codesOf, readFile, sheetOf, unreadNames, workbookOf } from '../outline-files.js';

/*
 * The list at the head of the reader says what is read. Each line is held against one map that holds everything:
 * a line without a proof fails, and so does a proof without a line.
 */
const everything = `<map version="freeplane 1.9.0">
<node TEXT="Plan" ID="root">
<hook NAME="MapStyle"><properties show_tags="true"/></hook>
<node TEXT="full&#xa;title" ID="full" LINK="https://example.org" FOLDED="true" TAGS="a&#xa;b::c" COLOR="#112233"
  BACKGROUND_COLOR="#aabbcc" CREATED="1600000000000" MODIFIED="1600000001000" STYLE_REF="ours">
<richcontent TYPE="DETAILS"><html><head/><body><p>seen below</p></body></html></richcontent>
<richcontent TYPE="NOTE"><html><head/><body>
  <p>a <b>bold</b>
     word</p><p>two</p></body></html></richcontent>
<font NAME="Arial" SIZE="14" BOLD="true"/><edge COLOR="#010203"/><cloud/>
<icon BUILTIN="full-2"/><icon BUILTIN="50%"/><icon BUILTIN="flag-green"/><icon BUILTIN="bee"/>
<attribute NAME="who" VALUE="us"/>
<hook EQUATION="x^2" NAME="plugins/latex/LatexNodeHook.properties"/>
<hook NAME="plugins/TimeManagementReminder.xml"><Parameters REMINDUSERAT="1600000000000"/></hook>
<hook NAME="ExternalObject" URI="a.png" SIZE="1.0"/>
<hook NAME="plugins/unheard.of"/>
<arrowlink DESTINATION="rich" STARTARROW="Default" ENDARROW="None" SOURCE_LABEL="s" MIDDLE_LABEL="m"/>
</node>
<node ID="rich"><richcontent TYPE="NODE"><html><body><p>one <i>slanted</i></p><p>two</p></body></html></richcontent></node>
<node TEXT="" ID="g"><hook NAME="FirstGroupNode"/></node>
<node TEXT="covered" ID="covered"/>
<node TEXT="" ID="s"><hook NAME="SummaryNode"/><node TEXT="sum" ID="sum"/></node>
<node TEXT="numbered" ID="numbered"><node TEXT="1st" NUMBERED="true"/><node TEXT="2nd" NUMBERED="true"/></node>
<node TEXT="area $x^2$" ID="math" FORMAT="latexPatternFormat"/>
<node TEXT="secret" ID="secret" ENCRYPTED_CONTENT="abc"/>
<node ID="copy" CONTENT_ID="covered"/>
<node LOCALIZED_TEXT="new_node" ID="untyped"/>
<node TEXT="free" ID="free"><hook NAME="FreeNode"/></node>
</node></map>`;

const reading = await readFile('all.mm', everything);
const sheet = sheetOf(reading);
const found = (id: string) => {
  const topics = [sheet.root, ...sheet.root.children, ...sheet.floating, ...sheet.root.summaries];
  const one = topics.find((topic) => topic.id === id);
  if (!one) throw new Error(id);
  return one;
};
const full = found('full');

const proofs: Readonly<Record<string, () => void>> = {
  'topics, floating topics (free nodes at the root), summaries, titles nobody typed': () => {
    expect(sheet.root.children.map(({ id }) => id)).toEqual([
      'full',
      'rich',
      'covered',
      'numbered',
      'math',
      'secret',
      'copy',
      'untyped',
    ]);
    expect(sheet.floating).toMatchObject([{ id: 'free', kind: 'floating' }]);
    expect(sheet.root.summaries).toMatchObject([{ id: 'sum', kind: 'summary', covers: ['covered'] }]);
    expect(found('untyped')).toMatchObject({ title: 'new_node', titleOrigin: 'default' });
  },
  'titles as text, as XHTML and as HTML in an attribute, with formatted runs': () => {
    expect(full.title).toBe('full\ntitle');
    expect(found('rich')).toMatchObject({
      title: 'one slanted\ntwo',
      runs: [{ from: 4, to: 11, italic: true }],
    });
  },
  'notes and details, formatted and plain': () => {
    expect(full.notes?.plain).toBe('seen below\na bold word\ntwo');
    expect(full.notes?.rich?.[0]).toMatchObject({ tagName: 'div', properties: { class: 'details' } });
  },
  'links to the web, files, maps, topics of the map': () =>
    expect(full.links).toEqual([{ kind: 'web', href: 'https://example.org' }]),
  'icons, with priority and percentage': () => {
    expect(full.markers.map(({ id }) => id)).toEqual(['priority-2', 'task-half', 'flag-green', 'bee']);
    expect(full.task).toEqual({ priority: 2, progress: 50, resources: [] });
  },
  tags: () => expect(full.labels).toEqual(['a', 'b::c']),
  'equations in titles that are set with LaTeX': () =>
    expect(found('math').runs).toEqual([{ from: 5, to: 10, math: true }]),
  'attributes, formulas (LaTeX), reminders as properties': () =>
    expect(full.properties).toEqual([
      { name: 'who', value: 'us' },
      { name: 'LaTeX', value: 'x^2' },
      { name: 'reminder', value: '2020-09-13T12:26:40Z' },
    ]),
  'relationships with labels and direction, clouds as boundaries': () => {
    expect(sheet.relationships).toMatchObject([
      { from: 'full', to: 'rich', title: 's / m', direction: 'backward' },
    ]);
    expect(sheet.boundaries).toEqual([{ id: 'cloud-full', title: '', topics: ['full'] }]);
  },
  'fill, line and font colours of the topic itself': () =>
    expect(full.style).toEqual({
      fill: '#aabbcc',
      line: '#010203',
      text: { colour: '#112233', font: 'Arial', size: 14, bold: true },
    }),
  'folded topics': () => expect(full.folded).toBe(true),
  'created and modified stamps': () =>
    expect(full.created).toEqual({ text: '1600000000000', kind: 'utc', iso: '2020-09-13T12:26:40Z' }),
  'pictures (linked; the format holds no bytes)': () => expect(full.image).toEqual({ href: 'a.png' }),
  'numbered topics (where all topics of one parent are)': () =>
    expect(found('numbered').numbering).toEqual({ format: 'arabic', depth: 1 }),
  'encrypted topics (said so; what they hide stays closed)': () =>
    expect(reading.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'encrypted-topic',
        place: { file: 'all.mm', sheet: 'Plan', path: ['Plan', 'secret'], topicId: 'secret' },
      }),
    ),
  'copies of a topic (title taken from the original, counted under `unread`)': () => {
    expect(found('copy').title).toBe('covered');
    expect(unreadNames(reading)).toContain('node@CONTENT_ID');
  },
  'user-defined styles, scripts, other add-in data (counted under `unread`)': () =>
    expect(workbookOf(reading).unread).toEqual(
      expect.arrayContaining([
        { name: 'node@STYLE_REF', count: 1, topicId: 'full' },
        { name: 'hook plugins/unheard.of', count: 1, topicId: 'full' },
      ]),
    ),
};

describe('the FreeMind reader', () => {
  it('has a proof for every line of its coverage list, and no other', () => {
    expect(Object.keys(proofs).sort()).toEqual([...claimsOf('freemind').keys()].sort());
  });

  it.each(Object.entries(proofs))('reads %s', (_, proof) => {
    expect.hasAssertions();
    proof();
  });

  it('finds nothing else to complain of in a map that holds everything', () => {
    expect(codesOf(reading)).toEqual(['encrypted-topic', 'unread-content']);
  });
});
