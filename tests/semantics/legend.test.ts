import { describe, expect, it } from 'vitest';
import { understand } from '../../src/semantics/index.js';
import {
  fill,
  floating,
  fontColour,
  label,
  map,
  marker,
  markerSet,
  named,
  percentage,
  priority,
  sheet,
  topic,
  workbook,
} from '../builders.js';
import { meaningOf } from './ask.js';

const legendOf = (...args: Parameters<typeof meaningOf>) =>
  meaningOf(...args).legend.map(({ label, role, markers, evidence, uses }) => ({
    ...{ label, role, evidence, uses },
    markers: markers.join(),
  }));

describe('the legend drawn in a map', () => {
  it('explains every kind of marker by the topics that carry it', () => {
    const entries = legendOf(
      map(
        'Map',
        topic(
          '凡例',
          topic('既存項目', marker('arrow-right')),
          topic('新規項目', marker('arrow-left')),
          topic('担当', topic('中山', marker('custom-1')), topic('早出', marker('custom-2'))),
          topic('改訂箇所', marker('flag-green')),
          topic('参考資料', marker('symbol-info')),
          topic('見出しのレベル', priority(1), priority(2)),
          topic('要確認', label('check')),
          topic('作業済み', fill('#CCFFCC')),
          topic('注意', fontColour('#ff0000')),
        ),
        topic('a', marker('flag-green'), marker('custom-1'), fill('#ccffcc')),
        topic('b', marker('flag-green')),
      ),
    );
    const shown = entries.map((entry) => [entry.label, entry.role, entry.markers, entry.uses]);
    expect(shown).toEqual([
      ['既存項目', 'existing-item', 'arrow-right', 0],
      ['新規項目', 'new-item', 'arrow-left', 0],
      ['中山', 'owner', 'custom-1', 1],
      ['早出', 'owner', 'custom-2', 0],
      ['改訂箇所', 'change', 'flag-green', 2],
      ['参考資料', 'reference', 'symbol-info', 0],
      ['見出しのレベル', 'level', 'priority-1,priority-2', 0],
      ['要確認', 'status', 'label:check', 0],
      ['作業済み', 'status', 'fill:#ccffcc', 1],
      ['注意', 'other', 'font:#ff0000', 0],
    ]);
  });

  it('may float, and may be English', () => {
    const entries = legendOf(
      map('Map', topic('a', marker('flag-red')), floating('Legend', topic('To do', marker('flag-red')))),
    );
    expect(entries).toMatchObject([
      { label: 'To do', role: 'status', markers: 'flag-red', uses: 1, evidence: 'map-legend' },
    ]);
  });

  it('may be written in words', () => {
    const entries = legendOf(
      map(
        'Map',
        topic('凡例', topic('緑の旗：改訂箇所'), topic('→：既存項目'), topic('red flag = urgent')),
        topic('a', marker('flag-green')),
      ),
    );
    expect(entries.map((entry) => [entry.markers, entry.label, entry.uses])).toEqual([
      ['flag-green', '改訂箇所', 1],
      ['arrow-right', '既存項目', 0],
      ['flag-red', 'urgent', 0],
    ]);
  });

  it('names owners in a label', () => {
    const { legend } = meaningOf(
      map(
        'Map',
        topic(
          '凡例',
          topic('担当：中山', marker('custom-1')),
          topic('早出担当', marker('custom-2')),
          topic('担当', marker('custom-3')),
        ),
      ),
    );
    expect(legend.map(({ role, owner }) => [role, owner])).toEqual([
      ['owner', '中山'],
      ['owner', '早出'],
      ['owner', undefined],
    ]);
  });

  it('takes the names of owner icons from the program where it draws them without', () => {
    const { ownerships, legend } = meaningOf(
      map(
        'Map',
        topic('凡例', topic('担当', marker('custom-1'), marker('custom-2'))),
        markerSet('People', named('custom-1', '中山')),
        topic('a', marker('custom-1')),
        topic('b', marker('custom-2')),
      ),
    );
    expect(legend.map(({ label, owner, uses }) => [label, owner, uses])).toEqual([
      ['担当', '中山', 1],
      ['担当', undefined, 1],
    ]);
    expect(ownerships).toMatchObject([{ topicId: 'a', owners: ['中山'], evidence: 'marker' }]);
  });

  it.each([
    ['Change', 'change'],
    ['Changed here', 'change'],
    ['Changed in this edition', 'change'],
    ['New', 'new-item'],
    ['Change management', 'other'],
    ['New York office', 'other'],
    ['中山', 'other'],
  ])('reads the label %j as %s', (words, role) => {
    const entries = legendOf(map('Map', topic('Legend', topic(words, marker('custom-1')))));
    expect(entries.map((entry) => entry.role)).toEqual([role]);
  });

  it('takes a colour that all entries share for decoration', () => {
    const pale = fill('#eeeeee');
    expect(legendOf(map('Map', topic('凡例', topic('a', pale), topic('b', pale))))).toEqual([]);
  });

  it('reports a marker that it explains twice, and keeps the first', () => {
    const { diagnostics, meaning } = understand(
      map(
        'Map',
        topic('凡例', topic('急ぎ', marker('flag-red')), topic('参考', marker('flag-red'))),
        topic('a', marker('flag-red')),
      ),
      { file: 'a.mmap' },
    );
    expect(diagnostics).toMatchObject([
      { code: 'legend-conflict', values: { marker: 'flag-red', first: '急ぎ', second: '参考' } },
    ]);
    expect(meaning.markerUses).toMatchObject([{ topicId: 'a', label: '急ぎ' }]);
  });
});

describe('precedence', () => {
  const drawn = map(
    'Map',
    topic('凡例', topic('drawn', marker('flag-red'), marker('flag-blue'))),
    topic('a', marker('flag-red'), marker('flag-blue'), marker('flag-green'), marker('flag-orange')),
    markerSet(
      'Flags',
      named('flag-red', 'program'),
      named('flag-blue', 'program'),
      named('flag-green', 'program'),
    ),
    markerSet('Defaults', named('flag-orange', 'Discuss', true), named('flag-black', 'No', true)),
  );

  it('is config, drawn legend, then the names given in the program', () => {
    const uses = meaningOf(drawn, { legend: { 'flag-red': 'config' } }).markerUses;
    expect(uses.map((use) => [use.marker, use.label, use.evidence])).toEqual([
      ['flag-red', 'config', 'config'],
      ['flag-blue', 'drawn', 'map-legend'],
      ['flag-green', 'program', 'program-legend'],
    ]);
  });

  it('leaves out of an entry what a stronger one explains', () => {
    const entries = meaningOf(drawn, { legend: { 'flag-red': 'config' } }).legend;
    expect(entries.map((entry) => [entry.label, entry.markers])).toEqual([
      ['config', ['flag-red']],
      ['drawn', ['flag-blue']],
      ['program', ['flag-green']],
    ]);
  });

  it('lets the config say role, status and owner', () => {
    const { legend } = meaningOf(map('Map', topic('a', marker('flag-red'))), {
      legend: {
        'flag-red': { label: 'Hot', role: 'status', status: 'open' },
        'flag-blue': { label: 'N', role: 'owner', owner: 'Nakayama' },
      },
    });
    expect(legend).toMatchObject([
      { label: 'Hot', role: 'status', status: 'open', uses: 1 },
      { label: 'N', role: 'owner', owner: 'Nakayama' },
    ]);
  });

  it('prefers the legend of the own sheet, and uses another sheet’s where there is none', () => {
    const { markerUses } = meaningOf(
      workbook(
        {},
        sheet(
          'One',
          topic('a', marker('flag-red')),
          markerSet('', named('flag-red', 'one'), named('flag-blue', 'shared')),
        ),
        sheet(
          'Two',
          topic('b', marker('flag-red'), marker('flag-blue')),
          markerSet('', named('flag-red', 'two')),
        ),
      ),
    );
    expect(markerUses.map(({ topicId, label }) => [topicId, label])).toEqual([
      ['a', 'one'],
      ['b', 'two'],
      ['b', 'shared'],
    ]);
  });
});

describe('labels that say for which medium a topic is meant', () => {
  it.each([
    ['目次掲載項目', ['contents']],
    ['冊子体及び冊子体ベースWebページ', ['print', 'web']],
    ['電子書籍', ['e-book']],
    ['Web版のみ', ['web']],
    ['電子書籍とWeb版', ['e-book', 'web']],
    ['EPUB版⇒Web版に移す候補', ['web']],
    ['Printed book', ['print']],
    ['Print edition and e-book', ['print', 'e-book']],
    ['Web only', ['web']],
    ['Listed in the contents', ['contents']],
  ])('make %s an edition', (label, media) => {
    const drawn = topic('凡例', topic(label, marker('symbol-book')));
    const { legend, markerUses } = meaningOf(map('Map', drawn, topic('a', marker('symbol-book'))));
    expect(legend).toMatchObject([{ label, role: 'edition', media, uses: 1 }]);
    expect(markerUses).toMatchObject([{ topicId: 'a', role: 'edition', media }]);
  });

  it('may be given in the config', () => {
    const drawn = map('Map', topic('a', marker('flag-red')));
    const { markerUses } = meaningOf(drawn, {
      legend: { 'flag-red': { label: 'Reader', role: 'edition', media: ['e-book'] } },
    });
    expect(markerUses).toMatchObject([{ role: 'edition', media: ['e-book'] }]);
  });

  it.each([
    ['Web page', 'other'],
    ['Printer', 'other'],
    ['Websocket', 'other'],
    ['冊子体の改訂箇所', 'change'],
    ['Web版に反映済み', 'status'],
  ])('leave %s what it is', (label, role) => {
    const { legend } = meaningOf(map('Map', topic('凡例', topic(label, marker('symbol-book')))));
    expect(legend).toMatchObject([{ label, role }]);
  });
});

describe('a label that the legend gives a marker', () => {
  it.each(['Epic', 'Topic', 'Subtopic', 'Picnic', 'pic 1'])('names no owner: %s', (label) => {
    const { legend } = meaningOf(map('Map', topic('a'), markerSet('', named('flag-red', label))));
    expect(legend).toMatchObject([{ label, role: 'other' }]);
  });

  it.each([
    ['PIC: Mori', 'Mori'],
    ['Mori (PIC)', 'Mori'],
    ['森担当', '森'],
  ])('names an owner: %s', (label, owner) => {
    const { legend } = meaningOf(map('Map', topic('a'), markerSet('', named('flag-red', label))));
    expect(legend).toMatchObject([{ role: 'owner', owner }]);
  });

  it.each([
    ['75% 完了', 'open'],
    ['1/2 完了', 'open'],
    ['100% 完了', 'closed'],
    ['原稿完了', 'closed'],
  ])('says that work is left where a share of it is done: %s', (label, status) => {
    const { legend } = meaningOf(map('Map', topic('凡例', topic(label, marker('symbol-plus')))));
    expect(legend).toMatchObject([{ role: 'status', status }]);
  });

  it('overrules what a percentage or a priority says by itself', () => {
    const drawn = (label: string) =>
      meaningOf(
        map('Map', topic('凡例', topic(label, percentage(50))), topic('章', percentage(50)), topic('節')),
      ).sections.find(({ topicId }) => topicId === '章');
    expect(drawn('図表あり')).toMatchObject({ status: 'unstated', reasons: [] });
    expect(drawn('確定')).toMatchObject({ status: 'closed', reasons: [{ kind: 'marker' }] });
    expect(drawn('校正中')).toMatchObject({
      status: 'open',
      reasons: [{ kind: 'marker' }, { kind: 'progress' }],
    });
    const levels = (label: string) =>
      meaningOf(
        map(
          'Map',
          topic('凡例', topic(label, priority(1), priority(2))),
          topic(
            '章',
            priority(1),
            topic('節', priority(2)),
            topic('節b', priority(2)),
            topic('節c', priority(2)),
          ),
        ),
      ).sections.map(({ level }) => level);
    expect(levels('重要度')).toEqual([1]);
    expect(levels('見出しのレベル')).toEqual([1, 2, 2, 2]);
  });
});

describe('markers without explanation', () => {
  it('are listed with their uses; priorities and colours nobody speaks of are not', () => {
    const { unexplained } = meaningOf(
      map(
        'Map',
        topic('a', marker('flag-red'), priority(1), fill('#ff0000')),
        topic('b', marker('flag-red'), label('x')),
      ),
    );
    expect(unexplained).toEqual([
      { marker: 'flag-red', group: 'flag', uses: 2, topicId: 'a' },
      { marker: 'label:x', group: 'label', uses: 1, topicId: 'b' },
    ]);
  });

  it('include those with a name that nobody chose, or that only says what they look like', () => {
    const looks = [
      '赤',
      '赤い旗',
      '紫',
      'Red flag',
      'Flagge rot',
      'Красный флаг',
      '红旗',
      '红色旗帜',
      'Drapeau rouge',
    ];
    for (const name of looks) {
      const used = topic('a', marker('flag-red'));
      const drawn = meaningOf(map('Map', topic('凡例', topic(name, marker('flag-red'))), used));
      const offered = meaningOf(map('Map', used, markerSet('', named('flag-red', name))));
      for (const { legend, unexplained } of [drawn, offered]) {
        expect([name, legend]).toEqual([name, []]);
        expect(unexplained).toMatchObject([{ marker: 'flag-red', uses: 1 }]);
      }
    }
    const { unexplained } = meaningOf(
      map('Map', topic('a', marker('flag-red')), markerSet('', named('flag-red', 'Risk', true))),
    );
    expect(unexplained).toMatchObject([{ marker: 'flag-red' }]);
  });

  it.each(['赤は要確認', 'Red team', '赤十字', 'People', '人物', 'Redo', 'Orange juice'])(
    'leave out those whose name says more: %s',
    (name) => {
      const { unexplained, legend } = meaningOf(
        map('Map', topic('a', marker('flag-red')), markerSet('', named('flag-red', name))),
      );
      expect(unexplained).toEqual([]);
      expect(legend).toMatchObject([{ label: name }]);
    },
  );

  it('include colours where the legend explains colours', () => {
    const { unexplained } = meaningOf(
      map(
        'Map',
        topic('凡例', topic('済', fill('#00ff00'))),
        topic('a', fill('#ff0000'), fontColour('#0000ff')),
        topic('b', fill('#ffffff')),
      ),
    );
    expect(unexplained.map((found) => found.marker)).toEqual(['fill:#ff0000']);
  });
});
