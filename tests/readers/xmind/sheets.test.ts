import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../src/model/table.js';
import {
  childrenXml,
  codesOf,
  contentXml,
  type Json,
  readJson,
  readParts,
  readXml,
  rootOf,
  rootXml,
  sheetOf,
  sheetXml,
  topicNamed,
  topicsOf,
  topicXml,
  workbookOf,
} from './xmind-files.js';

const abc = childrenXml(['a', 'b', 'c'].map((title) => topicXml(title)).join(''));
const abcJson = { attached: ['a', 'b', 'c'].map((id) => ({ id, title: id })) };

describe('sheets', () => {
  it('are all read, with the title that follows the topic', async () => {
    const reading = await readParts({
      'content.xml': contentXml(
        '<sheet id="s1"><topic id="a"/><title>First&#13;\nsheet</title></sheet><sheet id="s2"><topic id="b"/></sheet>',
      ),
    });
    expect(workbookOf(reading).sheets.map(({ id, title, root }) => [id, title, root.id])).toEqual([
      ['s1', 'First\nsheet', 'a'],
      ['s2', '', 'b'],
    ]);
  });

  it('report what they hold and nobody knows', async () => {
    const xml = await readXml(rootXml(''), '<weather/><sheet-settings><x/></sheet-settings>');
    expect(workbookOf(xml).unread).toEqual([{ name: 'sheet/weather', count: 1 }]);
    const json = await readJson(
      {},
      { zones: [], settings: {}, extensions: [{ provider: 'org.xmind.ui.working-day-settings' }] },
    );
    expect(workbookOf(json).unread.map(({ name }) => name)).toEqual([
      'sheet.zones',
      'extension org.xmind.ui.working-day-settings',
    ]);
  });
});

describe('summaries', () => {
  it.each([
    ['(0,1)', ['a', 'b']],
    ['(1, 2)', ['b', 'c']],
    ['(2,)', ['c']],
    ['(1,9)', ['b', 'c']],
    ['master', undefined],
    [undefined, undefined],
  ])('with the range %s cover the right children', async (range, covers) => {
    const summary = { id: 'm', topicId: 's', ...(range ? { range } : {}) };
    const json = await readJson({
      children: { ...abcJson, summary: [{ id: 's', title: 'sum' }] },
      summaries: [summary],
    });
    expect(topicNamed(json, 'sum').covers).toEqual(covers);
    const attribute = range ? `range="${range}"` : '';
    const groups = `<children><topics type="attached">${['a', 'b', 'c'].map((t) => topicXml(t)).join('')}</topics><topics type="summary">${topicXml('s')}</topics></children>`;
    const xml = await readXml(
      rootXml(`${groups}<summaries><summary id="m" ${attribute} topic-id="s"/></summaries>`),
    );
    expect(topicNamed(xml, 's').covers).toEqual(covers);
    expect(codesOf(json)).toEqual([]);
    expect(codesOf(xml)).toEqual([]);
  });

  it('that cover or name nothing are reported', async () => {
    const reading = await readJson({
      children: { ...abcJson, summary: [{ id: 's', title: 'sum' }] },
      summaries: [
        { id: 'm1', range: '(7,8)', topicId: 's' },
        { id: 'm2', range: '(0,0)', topicId: 'gone' },
        { id: 'm3', range: '(0,0)' },
      ],
    });
    expect(reading.diagnostics).toMatchObject([
      { code: 'dangling-reference', values: { what: 'summary', id: '(7,8)' }, place: { path: ['Root'] } },
      { code: 'dangling-reference', values: { what: 'summary', id: 'gone' } },
      { code: 'unread-content', values: { names: 'summary without topic (1)' } },
    ]);
  });

  it('cover topics by their final ids', async () => {
    const reading = await readJson({
      children: { attached: [{ id: 'x' }, { id: 'x' }], summary: [{ id: 'x', title: 'sum' }] },
      summaries: [{ id: 'm', range: '(0,1)', topicId: 'x' }],
    });
    expect(topicNamed(reading, 'sum')).toMatchObject({ id: 'x#3', covers: ['x', 'x#2'] });
  });
});

describe('boundaries', () => {
  it('frame children or the topic itself, and may have a title', async () => {
    const xml = await readXml(
      rootXml(
        `${abc}<boundaries><boundary id="b1" range="(0,1)"><title>Half</title></boundary>` +
          '<boundary id="b2" range="master"/><boundary id="b3"/></boundaries>',
      ),
    );
    const json = await readJson({
      children: abcJson,
      boundaries: [
        { id: 'b1', range: '(0,1)', title: 'Half' },
        { id: 'b2', range: 'master' },
        { id: 'b3', titleUnedited: true },
      ],
    });
    for (const reading of [xml, json]) {
      expect(sheetOf(reading).boundaries).toEqual([
        { id: 'b1', title: 'Half', topics: ['a', 'b'] },
        { id: 'b2', title: '', topics: ['root'] },
        { id: 'b3', title: '', topics: ['root'] },
      ]);
      expect(codesOf(reading)).toEqual([]);
    }
  });
});

const relationship = (style: Json, more: Json = {}): Json => ({
  relationships: [
    { id: 'r', end1Id: 'a', end2Id: 'b', title: 'feeds', style: { properties: style }, ...more },
  ],
});
const shape = (name: string) => `org.xmind.arrowShape.${name}`;

describe('relationships', () => {
  it('may end at boundaries and topics of the sheet', async () => {
    const after =
      '<relationships><relationship id="r" end1="a" end2="b1"><title>feeds</title></relationship></relationships>';
    const boundary = '<boundaries><boundary id="b1" range="master"/></boundaries>';
    const reading = await readXml(rootXml(abc + boundary), after);
    expect(sheetOf(reading).relationships).toEqual([
      { id: 'r', from: 'a', to: 'b1', title: 'feeds', direction: 'unknown' },
    ]);
    expect(codesOf(reading)).toEqual([]);
  });

  it('that end nowhere are kept and reported with their sheet', async () => {
    const reading = await readJson({ children: abcJson }, relationship({}, { end2Id: 'gone' }));
    expect(sheetOf(reading).relationships[0]).toMatchObject({ from: 'a', to: 'gone' });
    expect(reading.diagnostics).toEqual([
      {
        code: 'dangling-reference',
        place: { file: 'plan.xmind', sheet: 'Sheet' },
        values: { what: 'relationship', id: 'gone' },
      },
    ]);
  });

  it.each([
    [{ 'arrow-end-class': shape('triangle') }, 'forward'],
    [{ 'arrow-end-class': shape('none') }, 'none'],
    [{ 'arrow-begin-class': shape('normal'), 'arrow-end-class': shape('spearhead') }, 'both'],
    [{ 'arrow-begin-class': shape('triangle'), 'arrow-end-class': shape('dot') }, 'backward'],
    [{ 'arrow-begin-class': shape('triangle') }, 'unknown'],
    [{ 'arrow-end-class': 'inherited' }, 'unknown'],
  ])('with the style %j point %s', async (style, direction) => {
    const reading = await readJson({ children: abcJson }, relationship(style));
    expect(sheetOf(reading).relationships[0]?.direction).toBe(direction);
  });

  it('take their heads from the theme where they state none', async () => {
    const theme = { relationship: { properties: { 'arrow-end-class': shape('triangle') } } };
    const json = await readJson({ children: abcJson }, { ...relationship({}), theme });
    expect(sheetOf(json).relationships[0]?.direction).toBe('forward');
    const styles =
      '<xmap-styles xmlns="urn:xmind:xmap:xmlns:style:2.0"><automatic-styles>' +
      `<style id="r1" type="relationship"><relationship-properties arrow-end-class="${shape('triangle')}"/></style></automatic-styles>` +
      '<master-styles><style id="t1" type="theme"><theme-properties><default-style style-family="relationship" style-id="r1"/></theme-properties></style></master-styles></xmap-styles>';
    const after = '<relationships><relationship id="r" end1="root" end2="root"/></relationships>';
    const xml = await readParts({
      'content.xml': contentXml(sheetXml(rootXml(''), after, 'id="s1" theme="t1"')),
      'styles.xml': styles,
    });
    expect(sheetOf(xml).relationships[0]?.direction).toBe('forward');
  });
});

describe('styles', () => {
  it('of topics are fill, line and text', async () => {
    const properties = {
      'svg:fill': '#FFCC00',
      'line-color': '#abc',
      'fo:color': '#11223344',
      'fo:font-weight': '700',
      'fo:font-style': 'italic',
      'fo:text-decoration': 'line-through underline',
      'fo:font-family': 'Meiryo',
      'fo:font-size': '14pt',
      'shape-class': 'org.xmind.topicShape.ellipse',
    };
    const expected = {
      fill: '#ffcc00',
      line: '#aabbcc',
      text: {
        bold: true,
        italic: true,
        underline: true,
        strike: true,
        colour: '#112233',
        font: 'Meiryo',
        size: 14,
      },
    };
    expect(rootOf(await readJson({ style: { id: 'x', properties } })).style).toEqual(expected);
    const attributes = Object.entries(properties).map(([name, value]) => `${name}="${value}"`);
    const styles =
      '<xmap-styles xmlns="urn:xmind:xmap:xmlns:style:1.0" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:svg="http://www.w3.org/2000/svg">' +
      `<styles><style id="x" type="topic"><topic-properties ${attributes.join(' ')}/></style></styles></xmap-styles>`;
    const xml = await readXml('<topic id="root" style-id="x"/>', '', { 'styles.xml': styles });
    expect(rootOf(xml).style).toEqual(expected);
  });

  it('that say nothing of colours and fonts leave none', async () => {
    const properties = {
      'svg:fill': 'none',
      'fo:color': 'inherited',
      'shape-class': 'x',
      'line-width': '1pt',
    };
    expect(rootOf(await readJson({ style: { properties } })).style).toBeUndefined();
  });
});

describe('numbering', () => {
  it('is kept in short words', async () => {
    const xml = await readXml(
      rootXml(
        '<numbering number-format="org.xmind.numbering.roman" number-depth="2" prepending-numbers="none" ' +
          'number-separator="org.xmind.numbering.separator.hyphen"><prefix>§</prefix><suffix>.</suffix></numbering>',
      ),
    );
    const json = await readJson({
      numbering: {
        numberFormat: 'org.xmind.numbering.roman',
        numberDepth: 2,
        prependingNumbers: 'none',
        numberSeparator: 'org.xmind.numbering.separator.hyphen',
        prefix: '§',
        suffix: '.',
      },
    });
    for (const reading of [xml, json]) {
      expect(rootOf(reading).numbering).toEqual({
        format: 'roman',
        depth: 2,
        prefix: '§',
        suffix: '.',
        separator: '-',
        flat: true,
      });
    }
    const bare = await readXml(rootXml('<numbering><prefix>A</prefix></numbering>'));
    expect(rootOf(bare).numbering).toEqual({ format: 'inherited', prefix: 'A' });
  });
});

describe('labels and spreadsheets', () => {
  it('keep labels in order', async () => {
    const xml = await readXml(rootXml('<labels><label>b</label><label>a &amp; c</label><label/></labels>'));
    expect(rootOf(xml).labels).toEqual(['b', 'a & c']);
    expect(rootOf(await readJson({ labels: ['b', 'a', ''] })).labels).toEqual(['b', 'a']);
  });

  const cell = (title: string, label: string) => topicXml(title, `<labels><label>${label}</label></labels>`);
  const rows = (structure: string, columns: string) =>
    `<topic id="root" structure-class="${structure}"><title>T</title>${childrenXml(
      topicXml('r1', childrenXml(cell('1', 'x') + cell('2', 'y') + cell('3', 'x'))) +
        topicXml('r2', `${childrenXml(cell('4', 'z'))}<labels><label>tag</label></labels>`),
    )}<extensions><extension provider="org.xmind.ui.spreadsheet"><content><columns>${columns}</columns></content></extension></extensions></topic>`;

  it('turn the labels of cells into columns, in the order the author gave', async () => {
    const reading = await readXml(
      rows('org.xmind.ui.spreadsheet', '<column>unused</column><column>z</column><column>y</column>'),
    );
    expect(rootOf(reading).table).toEqual(
      tableOfRows([
        ['', 'z', 'y', 'x'],
        ['r1', '', '2', '1\n3'],
        ['r2', '4', '', ''],
      ]),
    );
    expect(topicNamed(reading, '4')).toMatchObject({
      labels: [],
      properties: [{ name: 'column', value: 'z' }],
    });
    expect(topicNamed(reading, 'r2').labels).toEqual(['tag']);
    expect(topicsOf(reading)).toHaveLength(7);
  });

  it('turn them into rows where the children are columns', async () => {
    const reading = await readXml(rows('org.xmind.ui.spreadsheet.column', ''));
    expect(rootOf(reading).table).toEqual(
      tableOfRows([
        ['', 'r1', 'r2'],
        ['x', '1\n3', ''],
        ['y', '2', ''],
        ['z', '', '4'],
      ]),
    );
    expect(topicNamed(reading, '4').properties).toEqual([{ name: 'row', value: 'z' }]);
  });
});

describe('comments', () => {
  it('keep author, time and all lines', async () => {
    const comments =
      '<comments xmlns="urn:xmind:xmap:xmlns:comments:2.0" version="2.0">' +
      '<comment author="kim" object-id="root" time="1546300800000"><content>one&#13;&#13;\ntwo</content></comment>' +
      '<comment author="kim@example.org" object-id="root" time="x"><content>three</content></comment>' +
      '<comment author="lee" object-id="gone" time="1"><content>lost</content></comment></comments>';
    const xml = await readXml(rootXml(''), '', { 'comments.xml': comments });
    const at = { text: '1546300800000', kind: 'utc', iso: '2019-01-01T00:00:00Z' };
    expect(rootOf(xml).comments).toEqual([{ text: 'one\ntwo', author: 'kim', at }, { text: 'three' }]);
    expect(xml.diagnostics).toMatchObject([
      { code: 'dangling-reference', values: { what: 'comment', id: 'gone' } },
      { code: 'unread-content', values: { names: 'comments/comment (1)' } },
    ]);
    const json = await readJson({
      comments: [{ author: 'kim', creationTime: 1_546_300_800_000, content: 'one\r\r\ntwo' }],
    });
    expect(rootOf(json).comments).toEqual([{ text: 'one\ntwo', author: 'kim', at }]);
  });
});
