import { describe, expect, it } from 'vitest';
import {
  beside,
  codesOf,
  el,
  map,
  readXml,
  sheetOf,
  style,
  sub,
  text,
  topic,
  topicWith,
  workbookOf,
} from './build.js';

const end = (index: string, id: string, shape?: string) =>
  el(
    'ap:ConnectionGroup',
    { Index: index },
    el('ap:Connection', {}, el('ap:ObjectReference', { OIdRef: id })),
    ...(shape ? [el('ap:ConnectionStyle', { ConnectionShape: `urn:mindjet:${shape}` })] : []),
  );
const relationship = (...parts: string[]) =>
  el('ap:Relationships', {}, el('ap:Relationship', { OId: 'line' }, ...parts));
const pair = topic('R', sub(topic('a'), topic('b')));
const defaultShapes = (start: string, finish: string) =>
  style(
    el(
      'ap:RelationshipDefaultsGroup',
      {},
      el('ap:DefaultConnectionStyle', { Index: '0', ConnectionShape: `urn:mindjet:${start}` }),
      el('ap:DefaultConnectionStyle', { Index: '1', ConnectionShape: `urn:mindjet:${finish}` }),
    ),
  );

describe('relationships', () => {
  it.each([
    ['NoArrow', 'Arrow', 'forward'],
    ['OvalArrow', 'NoArrow', 'backward'],
    ['Arrow', 'StealthArrow', 'both'],
    ['NoArrow', 'NoArrow', 'none'],
  ])('from %s to %s go %s', (start, finish, direction) => {
    const { relationships } = sheetOf(
      readXml(map(pair, relationship(end('0', 'a', start), end('1', 'b', finish)))),
    );
    expect(relationships).toEqual([{ id: 'line', from: 'a', to: 'b', title: '', direction }]);
  });

  it('take their arrows from the style of the map, and say so when it has none', () => {
    const line = relationship(end('0', 'a'), end('1', 'b'));
    const directionOf = (xml: string) => sheetOf(readXml(xml)).relationships[0]?.direction;
    expect(directionOf(map(pair, line, defaultShapes('NoArrow', 'OpenArrow')))).toBe('forward');
    expect(directionOf(map(pair, line))).toBe('unknown');
  });

  it('have a label that is a topic of its own, outside the tree', () => {
    const line = relationship(end('0', 'a'), end('1', 'b'), beside(topic('depends on')));
    const { relationships, root, floating } = sheetOf(readXml(map(pair, line)));
    expect(relationships[0]).toMatchObject({
      title: 'depends on',
      label: { kind: 'label', id: 'depends on' },
    });
    expect([...root.callouts, ...floating]).toEqual([]);
  });

  it('may end at a boundary or a background object', () => {
    const boundary = el('ap:OneBoundary', {}, el('ap:Boundary', { OId: 'frame' }));
    const object = el('ap:BackgroundObjects', {}, el('ap:BackgroundObject', { OId: 'box' }));
    const line = relationship(end('0', 'frame'), end('1', 'box'));
    expect(codesOf(readXml(map(topic('R', boundary), line, object)))).toEqual([]);
  });

  it('are kept and reported when an end is gone', () => {
    const reading = readXml(map(pair, relationship(end('0', 'a'), end('1', 'gone'))));
    expect(sheetOf(reading).relationships[0]?.to).toBe('gone');
    expect(reading.diagnostics).toMatchObject([
      { code: 'dangling-reference', values: { what: 'relationship', id: 'gone' } },
    ]);
  });
});

describe('boundaries', () => {
  const bounded = (...parts: string[]) =>
    topic('R', sub(topic('a', el('ap:OneBoundary', {}, el('ap:Boundary', { OId: 'frame' }, ...parts)))));

  it('enclose their topic', () => {
    expect(sheetOf(readXml(map(bounded()))).boundaries).toEqual([{ id: 'frame', title: '', topics: ['a'] }]);
  });

  it('carry a summary topic', () => {
    const brace = el('ap:BoundaryShape', { BoundaryShape: 'urn:mindjet:SummaryCurve' });
    const summary = el('ap:OneSummaryTopic', {}, topic('in short', sub(topic('more'))));
    const { root } = sheetOf(readXml(map(bounded(brace, summary))));
    expect(root.children[0]?.summaries).toMatchObject([
      { kind: 'summary', title: 'in short', children: [{ title: 'more' }] },
    ]);
  });
});

describe('the legend of a map', () => {
  const named = (kind: string, name: string, ...inner: string[]) =>
    el(`ap:${kind}`, {}, el('ap:Name', { Name: name }), ...inner);
  const icon = (name: string, type: string) =>
    named('IconMarker', name, el('ap:OneStockIcon', { IconType: `urn:mindjet:${type}` }));
  const setsOf = (...parts: string[]) =>
    sheetOf(readXml(map(topic('R'), el('ap:MarkersSetGroup', {}, ...parts)))).markerSets;

  it('names icons, by group and ungrouped', () => {
    const flags = named('IconMarkersSet', 'Verdict', el('ap:IconMarkers', {}, icon('must fix', 'FlagRed')));
    expect(
      setsOf(el('ap:IconMarkersSets', {}, flags), el('ap:IconMarkers', {}, icon('why?', 'QuestionMark'))),
    ).toEqual([
      { name: 'Verdict', markers: [{ kind: 'marker', key: 'flag-red', name: 'must fix', isDefault: false }] },
      { name: '', markers: [{ kind: 'marker', key: 'question-mark', name: 'why?', isDefault: false }] },
    ]);
  });

  it('names colours, priorities, percentages, people and tags', () => {
    const sets = setsOf(
      el('ap:FillColorMarkersName', { Name: 'Kinds' }),
      el(
        'ap:FillColorMarkers',
        {},
        named('FillColorMarker', 'Meeting', el('ap:FillColor', { FillColor: 'ff99ccff' })),
      ),
      el(
        'ap:TextColorMarkers',
        {},
        named('TextColorMarker', 'New', el('ap:TextColor', { TextColor: 'ffff0000' })),
      ),
      el(
        'ap:TaskPriorityMarkers',
        {},
        named('TaskPriorityMarker', 'today', el('ap:TaskPriority', { TaskPriority: 'urn:mindjet:Prio1' })),
      ),
      el(
        'ap:TaskPercentageMarkers',
        {},
        named('TaskPercentageMarker', 'ripe', el('ap:TaskPercentage', { TaskPercentage: '100' })),
      ),
      el('ap:TaskResourceMarkers', {}, named('TaskResourceMarker', 'Mori')),
      el(
        'ap:TextLabelMarkersSets',
        {},
        named(
          'TextLabelMarkersSet',
          'Board',
          el('ap:TextLabelMarkers', {}, named('TextLabelMarker', 'Waiting')),
        ),
      ),
    );
    const flat = sets.flatMap((set) =>
      set.markers.map(({ kind, key, name }) => `${set.name}: ${kind} ${key} = ${name}`),
    );
    expect(flat).toEqual([
      ': marker priority-1 = today',
      ': marker task-done = ripe',
      'Kinds: fill #99ccff = Meeting',
      ': font #ff0000 = New',
      ': resource Mori = Mori',
      'Board: label Waiting = Waiting',
    ]);
  });

  it.each([
    ['FlagGreen', 'Yes', true],
    ['FlagGreen', '是(Y)', true],
    ['FlagGreen', '緑', true],
    ['FlagGreen', 'Risk', false],
    ['FlagRed', 'Risk', true],
    ['FlagBlack', 'Risk', true],
    ['FlagRed', '改訂箇所', false],
    ['CoffeeCup', 'Coffee Cup', true],
    ['CoffeeCup', '', true],
    ['FlagGreen', 'はい', true],
    ['FlagRed', 'リスク', true],
    ['FlagRed', 'Risiko', true],
    ['JudgeHammer', '決定', true],
    ['JudgeHammer', '執筆中', false],
  ])('takes %s named "%s" for a default name: %s', (type, name, isDefault) => {
    expect(setsOf(el('ap:IconMarkers', {}, icon(name, type)))[0]?.markers[0]?.isDefault).toBe(isDefault);
  });

  it('tells default priorities and tags from chosen ones', () => {
    const priority = (name: string) =>
      named('TaskPriorityMarker', name, el('ap:TaskPriority', { TaskPriority: 'urn:mindjet:Prio2' }));
    const half = (name: string) =>
      named('TaskPercentageMarker', name, el('ap:TaskPercentage', { TaskPercentage: '50' }));
    const sets = setsOf(
      el(
        'ap:TaskPriorityMarkers',
        {},
        ...['優先度 2', 'Priority 3', 'group', 'Priorität 2', 'P2'].map(priority),
      ),
      el('ap:TextLabelMarkers', {}, named('TextLabelMarker', 'To Do'), named('TextLabelMarker', 'Review')),
      el('ap:TaskPercentageMarkers', {}, ...['50% 完了', '50% erledigt', '半分まで執筆', '25%'].map(half)),
    );
    expect(sets.map((set) => set.markers.map((marker) => marker.isDefault))).toEqual([
      [true, false, false, true, true],
      [true, true, false, false],
      [true, false],
    ]);
  });
});

describe('what is said about the document', () => {
  it('is read without paths, e-mail addresses and passwords', () => {
    const group = el(
      'ap:DocumentGroup',
      {},
      el('ap:Language', { Language: 'ja' }),
      el('ap:Creator', { UserName: 'kim', UserEmail: 'k@x.org' }),
      el('ap:LastModificator', { UserName: 'lee@x.org' }),
      el('ap:DateTimeStamps', { Created: '2020-04-06T11:52:57', LastModified: '2021-06-23T09:54:45' }),
      el('ap:Version', { Major: '21' }),
      el('ap:Statistics', { NumberOfTopics: '1' }),
      el('ap:Description', { Subject: 'Sailing', Comments: 'for beginners' }),
      el('ap:Keywords', { Keywords: 'boat, sea' }),
      el('ap:DocumentPath', { DocumentPath: 'C:\\Users\\kim\\plan.mmap' }),
      el('ap:HyperlinkOptions', { BaseUrl: 'C:\\Users\\kim' }),
      el('ap:ModifiedProtected', { Password: 'secret' }),
    );
    const reading = readXml(map(topic('R'), group));
    const { document } = workbookOf(reading);
    expect(document).toEqual({
      author: 'kim',
      description: 'Sailing\nfor beginners',
      keywords: 'boat, sea',
      language: 'ja',
      created: { text: '2020-04-06T11:52:57', kind: 'local', iso: '2020-04-06T11:52:57', by: 'kim' },
      modified: { text: '2021-06-23T09:54:45', kind: 'local', iso: '2021-06-23T09:54:45' },
      saves: 21,
      claimedTopics: 1,
    });
    expect(JSON.stringify(reading)).not.toMatch(/Users|@x\.org|secret/);
  });

  it('checks the number of topics, labels and callouts included', () => {
    const line = relationship(end('0', 'a'), end('1', 'b'), beside(topic('L')));
    const claim = (count: string) =>
      el('ap:DocumentGroup', {}, el('ap:Statistics', { NumberOfTopics: count }));
    expect(codesOf(readXml(map(pair, line, claim('4'))))).toEqual([]);
    expect(readXml(map(pair, line, claim('7'))).diagnostics).toMatchObject([
      { code: 'topic-count-differs', values: { claimed: 7, found: 4 } },
    ]);
  });

  it('reads text outside the tree', () => {
    const box = el(
      'ap:BackgroundObject',
      { OId: '1' },
      text('Left lane'),
      el('ap:TitleGroup', {}, el('ap:TitleText', { PlainText: 'Title' })),
    );
    const empty = el('ap:BackgroundObject', { OId: '2' }, text(' '));
    expect(sheetOf(readXml(map(topic('R'), el('ap:BackgroundObjects', {}, box, empty)))).background).toEqual([
      'Left lane',
      'Title',
    ]);
  });

  it('tells the program from the instruction at the head', () => {
    const head = '<?xml-client name="MindManager" version="21.1.231" platform="Windows"?>';
    const xml = map(topic('R')).replace('<ap:Map', `${head}<ap:Map`);
    expect(workbookOf(readXml(xml)).program).toEqual({
      name: 'MindManager',
      version: '21.1.231',
      platform: 'Windows',
    });
    expect(workbookOf(readXml(map(topic('R')))).program).toEqual({ name: 'MindManager' });
  });
});

describe('what is not interpreted', () => {
  it('is counted and reported once', () => {
    const ink = topicWith({ OId: 'T' }, el('ap:InkGroup'), text('T'));
    const slides = el('ap:SlidesGroup', {}, el('ap:Slides'));
    const reading = readXml(map(topic('R', el('ap:InkGroup'), sub(ink)), slides));
    expect(workbookOf(reading).unread).toEqual([
      { name: 'ap:InkGroup', count: 2, topicId: 'T' },
      { name: 'ap:SlidesGroup', count: 1 },
    ]);
    expect(reading.diagnostics).toMatchObject([
      { code: 'unread-content', values: { names: 'ap:InkGroup ×2, ap:SlidesGroup' } },
    ]);
  });

  it('does not include groups without members, nor look and view state', () => {
    const looks = el('ap:SubTopicShape') + el('ap:TopicLayout', {}, el('ap:Inner'));
    expect(codesOf(readXml(map(topic('R', looks), el('ap:FiltersGroup'), el('ap:MapViewGroup'))))).toEqual(
      [],
    );
  });

  it('includes the data of add-ins, save for mere settings', () => {
    const custom = (Uri: string) => el('cor:Custom', { Uri });
    const settings = custom('http://schemas.iaresearch.com/PTMAddin');
    const reading = readXml(map(topic('R', settings, custom('urn:acme')), settings));
    expect(workbookOf(reading).unread.map(({ name }) => name)).toEqual(['cor:Custom urn:acme']);
  });
});
