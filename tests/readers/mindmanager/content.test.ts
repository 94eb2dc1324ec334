import { describe, expect, it } from 'vitest';
import { tableOfRows } from '../../../src/model/table.js';
import { el, map, readTopic, readXml, sheetOf, sub, topic, workbookOf } from './build.js';

describe('icons', () => {
  const icons = (...types: string[]) =>
    el(
      'ap:IconsGroup',
      {},
      el('ap:Icons', {}, ...types.map((type) => el('ap:Icon', { IconType: `urn:mindjet:${type}` }))),
    );

  it('keeps their order and gives them neutral names', () => {
    const { markers } = readTopic(icons('FlagRed', 'ArrowRight', 'CoffeeCup', 'Marker3'));
    expect(markers).toEqual([
      { id: 'flag-red', group: 'flag', colour: 'red', vendorId: 'urn:mindjet:FlagRed' },
      { id: 'arrow-right', group: 'arrow', vendorId: 'urn:mindjet:ArrowRight' },
      { id: 'coffee-cup', group: 'other', vendorId: 'urn:mindjet:CoffeeCup' },
      { id: 'marker-3', group: 'number', value: 3, vendorId: 'urn:mindjet:Marker3' },
    ]);
  });

  it.each([
    ['SmileyHappy', 'smiley-happy', 'smiley'],
    ['ThumbsUp', 'thumbs-up', 'symbol'],
    ['TwoEndArrow', 'arrow-left-right', 'arrow'],
    ['Redo', 'arrow-refresh', 'arrow'],
    ['FlagBlack', 'flag-black', 'flag'],
    ['SomethingNew', 'something-new', 'other'],
  ])('knows %s as %s', (type, id, group) => {
    expect(readTopic(icons(type)).markers[0]).toMatchObject({ id, group });
  });

  it('puts priority and percentage after the icons, wherever they are written', () => {
    const task = el('ap:Task', { TaskPriority: 'urn:mindjet:Prio2', TaskPercentage: '50' });
    const ids = ['flag-blue', 'priority-2', 'task-half'];
    expect(readTopic(icons('FlagBlue'), task).markers.map(({ id }) => id)).toEqual(ids);
    expect(readTopic(task, icons('FlagBlue')).markers.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['0', 'task-start'],
    ['1', 'task-oct'],
    ['10', 'task-oct'],
    ['25', 'task-quarter'],
    ['75.000000', 'task-3quar'],
    ['99', 'task-7oct'],
    ['100', 'task-done'],
  ])('names %s per cent %s', (percent, id) => {
    const [marker] = readTopic(el('ap:Task', { TaskPercentage: percent })).markers;
    expect(marker).toMatchObject({ id, group: 'percentage', value: Number(percent) });
  });
});

describe('tasks', () => {
  it('reads dates, duration, effort, milestone, resources and categories', () => {
    const task = el('ap:Task', {
      TaskPriority: 'urn:mindjet:Prio1',
      TaskPercentage: '0',
      StartDate: '2024-09-02T00:00:00',
      DeadlineDate: '2024-09-09T00:00:00',
      DurationHours: '168',
      EffortMinutes: '90',
      Milestone: 'true',
      Resources: 'Mori; Sato,Abe;',
      Categories: 'field',
    });
    expect(readTopic(task).task).toEqual({
      priority: 1,
      progress: 0,
      start: '2024-09-02T00:00:00',
      due: '2024-09-09T00:00:00',
      durationMinutes: 10_080,
      effortMinutes: 90,
      milestone: true,
      resources: ['Mori', 'Sato', 'Abe'],
      categories: ['field'],
    });
  });

  it('takes what the editor leaves behind for no task', () => {
    const noise = el('ap:Task', {
      DurationReadOnly: 'false',
      Milestone: 'false',
      EffortMinutes: '0',
      TotalCost: '0.',
    });
    const { task, markers } = readTopic(noise);
    expect(task).toBeNull();
    expect(markers).toEqual([]);
  });

  it('ignores a percentage that is none', () => {
    expect(readTopic(el('ap:Task', { TaskPercentage: '-1' })).task).toBeNull();
  });

  it('counts costs as unread', () => {
    const reading = readXml(map(topic('R', sub(topic('T', el('ap:Task', { GeneralCost: '12.5' }))))));
    expect(workbookOf(reading).unread).toEqual([{ name: 'ap:Task@GeneralCost', count: 1, topicId: 'T' }]);
  });
});

describe('tags', () => {
  const tags = el(
    'ap:TextLabels',
    {},
    el('ap:TextLabel', { TextLabelName: 'Doing', SetId: 'k' }),
    el('ap:TextLabel', { TextLabelName: 'to check' }),
  );

  it('reads them in order', () => {
    expect(readTopic(tags).labels).toEqual(['Doing', 'to check']);
  });

  it('names the group of a tag when the legend knows it', () => {
    const set = el('ap:TextLabelMarkersSet', { OId: 'k' }, el('ap:Name', { Name: 'Board' }));
    const legend = el('ap:MarkersSetGroup', {}, el('ap:TextLabelMarkersSets', {}, set));
    expect(sheetOf(readXml(map(topic('R', tags), legend))).root.labelGroups).toEqual({ Doing: 'Board' });
    expect(readTopic(tags).labelGroups).toBeUndefined();
  });
});

describe('what else stands on a topic', () => {
  it('reads comments with author and local time, and no e-mail address', () => {
    const comment = {
      Text: 'see\npage 4',
      DateTime: '2021-05-22T23:17:08',
      AuthorName: 'kim',
      AuthorEmail: 'k@x.org',
    };
    expect(readTopic(el('ap:Comments', {}, el('ap:Comment', comment))).comments).toEqual([
      {
        text: 'see\npage 4',
        author: 'kim',
        at: { text: '2021-05-22T23:17:08', kind: 'local', iso: '2021-05-22T23:17:08' },
      },
    ]);
  });

  it('leaves out an author whose name is an e-mail address', () => {
    const comments = el('ap:Comments', {}, el('ap:Comment', { Text: 'x', AuthorName: 'k@x.org' }));
    expect(readTopic(comments).comments).toEqual([{ text: 'x' }]);
  });

  it('reads who created and changed it, in UTC', () => {
    const by = (UserName: string, UtcDateTime: string) => ({ UserName, UtcDateTime, UserEmail: 'k@x.org' });
    const group = el(
      'ap:RevisionGroup',
      {},
      el('ap:Creator', by('kim', '2025-03-01T18:28:12')),
      el('ap:LastModificator', by('lee@x.org', '2025-03-02T08:00:00')),
    );
    const { created, modified } = readTopic(group);
    expect(created).toEqual({
      text: '2025-03-01T18:28:12',
      kind: 'utc',
      iso: '2025-03-01T18:28:12Z',
      by: 'kim',
    });
    expect(modified).toEqual({ text: '2025-03-02T08:00:00', kind: 'utc', iso: '2025-03-02T08:00:00Z' });
  });

  it('reads the stamp of a team server, whose users are numbers', () => {
    const stamp = el('ap:ModificationStamp', { UserId: '55', Timestamp: '2011-07-12T17:57:32' });
    expect(readTopic(stamp).modified).toEqual({
      text: '2011-07-12T17:57:32',
      kind: 'utc',
      iso: '2011-07-12T17:57:32Z',
    });
  });

  it('reads colours, with a transparent fill as none', () => {
    expect(readTopic(el('ap:Color', { FillColor: 'ff99CCff', LineColor: 'ff000000' })).style).toEqual({
      fill: '#99ccff',
      line: '#000000',
    });
    expect(readTopic(el('ap:Color', { FillColor: '00ffffff' })).style).toBeUndefined();
  });

  it('marks a format that a rule wrote', () => {
    const effects = el('ap:PreviousEffectsGroup', {}, el('ap:EffectGroup'));
    expect(readTopic(el('ap:ConditionalFormattingSettingsGroup', {}, effects)).automaticFormat).toBe(true);
    const ignored = el('ap:IgnoredRulesGroup', {}, el('ap:Id'));
    expect(
      readTopic(el('ap:ConditionalFormattingSettingsGroup', {}, ignored)).automaticFormat,
    ).toBeUndefined();
  });

  it('reads folding and hiding of the first window only', () => {
    const view = (index: string, collapsed: string) =>
      el('ap:TopicViewGroup', { ViewIndex: index }, el('ap:Collapsed', { Collapsed: collapsed }));
    expect(readTopic(view('0', 'true')).folded).toBe(true);
    expect(readTopic(view('0', 'false'), view('1', 'true')).folded).toBeUndefined();
    const hidden = el('ap:TopicViewGroup', { ViewIndex: '0' }, el('ap:Visibility', { Hidden: 'true' }));
    expect(readTopic(hidden).hidden).toBe(true);
  });

  it('reads the arrangement of the children', () => {
    const shape = {
      SubTopicsGrowth: 'urn:mindjet:Vertical',
      SubTopicsGrowthDirection: 'urn:mindjet:Right',
      SubTopicsAlignment: 'urn:mindjet:Center',
    };
    expect(readTopic(el('ap:SubTopicsShape', shape)).structure).toBe('Vertical/Right');
    const board = { SubTopicsAlignment: 'urn:mindjet:Board' };
    expect(readTopic(el('ap:SubTopicsShape', board)).structure).toBe('Board');
    const centred = { SubTopicsAlignment: 'urn:mindjet:Center' };
    expect(readTopic(el('ap:SubTopicsShape', centred)).structure).toBeUndefined();
  });

  it('reads numbering from the data of its add-in', () => {
    const custom = el('cor:Custom', {
      'xmlns:cst0': 'urn:numbers',
      'cst0:Numbering': '1*a',
      'cst0:Depth': '2',
      'cst0:Separators': '.',
      'cst0:Level1Text': 'Part ',
    });
    expect(readTopic(custom).numbering).toEqual({ format: '1*a', depth: 2, separator: '.', prefix: 'Part ' });
  });

  it('reads custom properties, nested groups included', () => {
    const property = (name: string, value: Readonly<Record<string, string>>) =>
      el('ap:CustomProperty', { CustomPropertyName: name }, el('ap:CustomPropertyValue', value));
    const data = el(
      'ap:BusinessDataGroup',
      {},
      el(
        'ap:CustomPropertiesBusinessData',
        {},
        el(
          'ap:CustomPropertyGroup',
          {},
          property('Owner', { Type: 'urn:mindjet:Text', Text: 'Mori' }),
          property('Cost', { Type: 'urn:mindjet:Number', Number: '12.5', Text: '' }),
          el(
            'ap:CustomPropertyGroup',
            {},
            property('Colour', { Type: 'urn:mindjet:Color', Color: 'ff00ff00' }),
          ),
        ),
      ),
    );
    expect(readTopic(data).properties).toEqual([
      { name: 'Owner', value: 'Mori' },
      { name: 'Cost', value: '12.5' },
      { name: 'Colour', value: '#00ff00' },
    ]);
  });

  it('reads a spreadsheet, header first, with gaps', () => {
    const column = (uri: string, header: string, index: string) =>
      el('ap:Column', { ColumnUri: uri, ColumnHeader: header, Index: index });
    const cell = (uri: string, value: Readonly<Record<string, string>>) =>
      el('ap:Cell', { ColumnUri: uri }, el('ap:CellValue', value));
    const table = el(
      'ap:TableBusinessData',
      {},
      column('u:b', 'B', '1'),
      column('u:a', 'A', '0'),
      el('ap:Row', { Index: '0' }, cell('u:a', { Text: 'x' }), cell('u:b', { Number: '2' })),
      el('ap:Row', { Index: '1' }, cell('u:b', { Text: 'y' })),
    );
    const data = el('ap:BusinessDataGroup', {}, el('ap:TableBusinessDataGroup', {}, table));
    expect(readTopic(data).table).toEqual(
      tableOfRows([
        ['A', 'B'],
        ['x', '2'],
        ['', 'y'],
      ]),
    );
  });
});
