import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../src/model/table.js';
import { linkOf } from '../../../src/readers/mindmanager/links.js';
import {
  beside,
  defaults,
  el,
  map,
  note,
  readTopic,
  readXml,
  sheetOf,
  style,
  sub,
  topic,
  topicWith,
  workbookOf,
} from './build.js';

const unreadIn = (xml: string) => workbookOf(readXml(xml)).unread;

describe('formatted stretches that overlap', () => {
  const range = (from: number, to: number, look: Readonly<Record<string, string>>) =>
    el('ap:FontRange', { From: String(from), To: String(to), ...look });
  const runsOf = (...ranges: readonly string[]) =>
    readTopic(el('ap:Text', { PlainText: 'Buy red paint' }, ...ranges)).runs;

  it('add up where they cover the same letters', () => {
    expect(runsOf(range(0, 6, { Bold: 'true' }), range(4, 12, { Color: 'ffff0000' }))).toEqual([
      { from: 0, to: 4, bold: true },
      { from: 4, to: 7, bold: true, colour: '#ff0000' },
      { from: 7, to: 13, colour: '#ff0000' },
    ]);
  });

  it('are painted in the order in which they are written', () => {
    expect(runsOf(range(4, 6, { Italic: 'true' }), range(0, 9, { Italic: 'false' }))).toEqual([
      { from: 0, to: 4, italic: false },
      { from: 4, to: 7, italic: false },
      { from: 7, to: 10, italic: false },
    ]);
  });

  it('are cut to each other where there are too many to look at together', () => {
    const many = Array.from({ length: 5000 }, (_, at) => range(at % 3, 12, { Bold: 'true' }));
    expect(readTopic(el('ap:Text', { PlainText: 'Buy red paints' }, ...many)).runs).toEqual([
      { from: 0, to: 13, bold: true },
    ]);
  });
});

describe('topics that other programs write', () => {
  it('are all read where they stand in several lists', () => {
    const { root, floating } = sheetOf(
      readXml(
        map(
          topic(
            'R',
            sub(topic('a')),
            sub(topic('b')),
            beside(topic('c')),
            beside(topic('d', el('ap:Offset', { OffsetPriority: '1' }))),
          ),
        ),
      ),
    );
    expect(root.children.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(root.callouts.map(({ title }) => title)).toEqual(['c']);
    expect(floating.map(({ title }) => title)).toEqual(['d']);
  });

  it('are counted where no topic was ever seen', () => {
    const slide = el('ap:SlidesGroup', {}, el('ap:Slides', {}, topic('s', sub(topic('t')))));
    expect(unreadIn(map(topic('R', el('ap:Acme', {}, topic('x'))), slide))).toContainEqual({
      name: 'ap:Topic out of place',
      count: 3,
    });
  });
});

describe('a sticky note without a title', () => {
  const sticky = topicWith(
    { OId: 's' },
    el('ap:LabelFloatingTopicShape', { LabelFloatingTopicType: 'urn:mindjet:StickyNote' }),
  );
  const titleWith = (...groups: readonly string[]) =>
    sheetOf(readXml(map(topic('R', beside(sticky)), style(...groups)))).floating[0]?.title;

  it('shows the default of floating topics where the style has none of its own', () => {
    const floating = defaults('LabelTopicDefaultsGroup', 'Floating');
    expect(titleWith(floating)).toBe('Floating');
    expect(titleWith(floating, defaults('LabelStickyNoteTopicDefaultsGroup', 'Sticky'))).toBe('Sticky');
  });
});

describe('a note', () => {
  it('tells of a picture nobody stored', () => {
    const reading = readXml(map(topic('R', note('<p>see <img src="mmnotes://0.png"/></p>'))));
    expect(reading.diagnostics).toMatchObject([
      { code: 'missing-resource', values: { name: 'mmnotes://0.png' }, place: { topicId: 'R' } },
    ]);
  });

  it('counts what it holds beside text and pictures, but for permissions', () => {
    const group = el('ap:NotesGroup', {}, el('ap:NotesPermissions'), el('ap:Notes', { Text: 'x' }));
    expect(unreadIn(map(topic('R', group)))).toEqual([{ name: 'ap:Notes', count: 1, topicId: 'R' }]);
  });
});

describe('nothing is lost silently', () => {
  it.each([
    ['an icon without a kind', 'ap:Icon', el('ap:IconsGroup', {}, el('ap:Icons', {}, el('ap:Icon')))],
    ['what a task holds', 'ap:Acme', el('ap:Task', { TaskPercentage: '5' }, el('ap:Acme'))],
    ['other business data', 'ap:BusinessData', el('ap:BusinessDataGroup', {}, el('ap:BusinessData'))],
    [
      'texts of numbers on deeper levels',
      'cor:Custom@Level2Text',
      el('cor:Custom', { 'xmlns:n': 'urn:n', 'n:Numbering': '1*1', 'n:Level2Text': '§' }),
    ],
  ])('not %s', (_what, name, part) => {
    expect(unreadIn(map(topic('R', part)))).toEqual([{ name, count: 1, topicId: 'R' }]);
  });

  it('not the category of the document, or a kind of marker nobody knows', () => {
    const document = el('ap:DocumentGroup', {}, el('ap:Category', { Name: 'Minutes' }));
    const markers = el('ap:MarkersSetGroup', {}, el('ap:IconMarkersName'), el('ap:AcmeMarkers'));
    expect(unreadIn(map(topic('R'), document, markers))).toEqual([
      { name: 'ap:Category', count: 1 },
      { name: 'ap:AcmeMarkers', count: 1 },
    ]);
    expect(unreadIn(map(topic('R'), el('ap:DocumentGroup', {}, el('ap:Category'))))).toEqual([]);
  });

  it('not a property without a name', () => {
    const value = el('ap:CustomPropertyValue', { Type: 'urn:mindjet:Text', Text: 'x' });
    const group = (property: string) =>
      el(
        'ap:BusinessDataGroup',
        {},
        el('ap:CustomPropertiesBusinessData', {}, el('ap:CustomPropertyGroup', {}, property)),
      );
    expect(readTopic(group(el('ap:CustomProperty', {}, value))).properties).toEqual([
      { name: '', value: 'x' },
    ]);
    const named = el('ap:CustomProperty', { CustomPropertyUri: 'urn:p' }, value);
    expect(readTopic(group(named)).properties).toEqual([{ name: 'urn:p', value: 'x' }]);
  });
});

describe('numbers', () => {
  it.each([
    ['10.', '10'],
    ['10.000000', '10'],
    ['-0.250000', '-0.25'],
    ['0.', '0'],
    ['12.50', '12.50'],
    ['100', '100'],
    ['1.e5', '1.e5'],
  ])('of a property, written %s, read as %s', (written, read) => {
    const value = el('ap:CustomPropertyValue', { Type: 'urn:mindjet:Number', Number: written });
    const property = el('ap:CustomProperty', { CustomPropertyName: 'n' }, value);
    const data = el('ap:CustomPropertiesBusinessData', {}, el('ap:CustomPropertyGroup', {}, property));
    expect(readTopic(el('ap:BusinessDataGroup', {}, data)).properties).toEqual([{ name: 'n', value: read }]);
  });

  it('of a table that stands without a group are read as well', () => {
    const cell = el('ap:Cell', { ColumnUri: 'u' }, el('ap:CellValue', { Number: '3.' }));
    const table = el(
      'ap:TableBusinessData',
      {},
      el('ap:Column', { ColumnUri: 'u', ColumnHeader: 'A' }),
      el('ap:Row', {}, cell),
    );
    expect(readTopic(el('ap:BusinessDataGroup', {}, table)).table).toEqual(tableOfRows([['A'], ['3']]));
  });
});

describe('links to maps of other programs', () => {
  it.each(['a.mm', 'a.xmt', 'a.opml', 'a.mmat', 'A.XMIND'])('are known by the name %s', (name) => {
    expect(linkOf(`..\\${name}`, undefined)).toMatchObject({ kind: 'map', target: `../${name}` });
  });

  it('name a topic in it', () => {
    expect(linkOf('maps\\b.xmind#1b2c', undefined)).toEqual({
      kind: 'map',
      href: 'maps\\b.xmind#1b2c',
      target: 'maps/b.xmind',
      topicId: '1b2c',
    });
    expect(linkOf('notes\\a#1.txt', undefined)).toMatchObject({ kind: 'file', target: 'notes/a#1.txt' });
  });
});

describe('a review', () => {
  const reviewer = (name: string, email: string) =>
    el('ap:ReviewerSettingsGroup', {}, el('ap:Reviewer', { UserName: name, UserEmail: email }));
  const group = el(
    'ap:ReviewGroup',
    {},
    reviewer('Mori', 'mori@example.org'),
    reviewer('kei@example.org', 'kei@example.org'),
    el('ap:ReviewStatus', { IsReviewing: 'true', LastReviewerEmail: 'mori@example.org' }),
    el('ap:ReviewOptions', { TrackChanges: 'false' }),
  );
  const remark = (title: string, attributes: Readonly<Record<string, string>>) =>
    topic(title, el('ap:TopicReview', attributes));

  it('tells its state and the names of those who take part', () => {
    const { document, unread } = workbookOf(readXml(map(topic('R'), group)));
    expect(document.review).toEqual({ isOpen: true, tracksChanges: false, reviewers: ['Mori'] });
    expect(unread).toEqual([]);
    expect(workbookOf(readXml(map(topic('R'), el('ap:ReviewGroup')))).document).toEqual({});
  });

  it('tells whose remark a topic is, by the name that goes with the address, which is left out', () => {
    const reading = readXml(
      map(
        topic(
          'R',
          sub(
            remark('a', {
              IsReviewTopic: 'true',
              AuthorEmail: 'mori@example.org',
              DateTime: '2024-09-02T10:00:00',
            }),
            remark('b', { IsReviewTopic: 'true', AuthorEmail: 'who@example.org' }),
            remark('c', { IsReviewTopic: 'false' }),
          ),
        ),
        group,
      ),
    );
    expect(sheetOf(reading).root.children.map(({ review }) => review)).toEqual([
      {
        at: { text: '2024-09-02T10:00:00', kind: 'local', iso: '2024-09-02T10:00:00' },
        by: 'Mori',
      },
      {},
      undefined,
    ]);
    expect(JSON.stringify(reading.workbook)).not.toContain('@');
  });
});
