import { describe, expect, it } from 'vitest';
import { countStatus } from '../../src/status/roll-up.js';
import { boundary, callout, having, id, label, map, marker, summary, task, topic, web } from '../builders.js';
import { meaningOf, sectionOf } from './ask.js';

const stated = (title: string) => {
  const { ownerships } = meaningOf(
    map('Map', topic('章', topic('節', id('parent'), topic(title, id('tag'))))),
  );
  return ownerships.map(({ owners, handedOverFrom, topicId }) => ({ owners, handedOverFrom, topicId }));
};
const owned = (owners: (string | null)[], topicId = 'parent', handedOverFrom: string[] = []) => [
  { owners, handedOverFrom, topicId },
];

describe('owner tags', () => {
  it.each([
    ['【担当：中山】', ['中山'], 'parent'],
    ['【担当: 早出】', ['早出'], 'parent'],
    ['（担当：早出）', ['早出'], 'parent'],
    ['担当：中山', ['中山'], 'parent'],
    ['【担当】中山', ['中山'], 'parent'],
    ['【担当　中山】', ['中山'], 'parent'],
    ['【担当者：中山さん】', ['中山'], 'parent'],
    ['5Gセキュリティ対応【担当：早出】', ['早出'], 'tag'],
    ['【担当：石井（茂）】', ['石井（茂）'], 'parent'],
    ['【担当：専門員全員】', ['専門員全員'], 'parent'],
    ['【担当：？】', [null], 'parent'],
    ['【担当：】', [null], 'parent'],
    ['【担当：未定】', [null], 'parent'],
    ['【担当：中山、早出】', ['中山', '早出'], 'parent'],
    ['【担当：中山・早出】', ['中山', '早出'], 'parent'],
    ['【担当：中山/早出】', ['中山', '早出'], 'parent'],
    ['【担当：マイケル・スミス】', ['マイケル・スミス'], 'parent'],
    ['【担当：石井（茂）、中山】', ['石井（茂）', '中山'], 'parent'],
    ['[Owner: A]', ['A'], 'parent'],
    ['[owner: a and b]', ['a', 'b'], 'parent'],
    ['[Owner: everyone]', ['everyone'], 'parent'],
    ['[Owner: nobody yet]', [null], 'parent'],
    ['Assignee: Mary, John', ['Mary', 'John'], 'parent'],
    ['Write the introduction [Owner: A]', ['A'], 'tag'],
    ['【担当：中山】【未完】', ['中山'], 'parent'],
    ['【担当：A，B】', ['A', 'B'], 'parent'],
    ['【担当：山田／佐藤】', ['山田', '佐藤'], 'parent'],
    ['【担当：A；B】', ['A', 'B'], 'parent'],
    ['【担当：A＆B】', ['A', 'B'], 'parent'],
    ['【担当：A＋B】', ['A', 'B'], 'parent'],
    ['【担当：A と B】', ['A', 'B'], 'parent'],
    ['【担当：石井（茂、仮）】', ['石井（茂）'], 'parent'],
    ['【担当：石井（茂・主）、中山】', ['石井（茂）', '中山'], 'parent'],
    ['【担当：石井［茂、清］、中山】', ['石井［茂、清］', '中山'], 'parent'],
    ['【担当：中山（主）、早出（副）】', ['中山', '早出'], 'parent'],
    ['【担当：中山？、早出】', ['中山', '早出'], 'parent'],
    ['【担当：山田、副担当：佐藤】', ['山田', '佐藤'], 'parent'],
    ['【担当：鈴木、未完】', ['鈴木'], 'parent'],
    ['【未完、担当：鈴木】', ['鈴木'], 'parent'],
    ['担当：鈴木】', ['鈴木'], 'parent'],
    ['【担当：鈴木', ['鈴木'], 'parent'],
    ['クラウド【担当：石井（茂）', ['石井（茂）'], 'tag'],
    ['「担当：鈴木」', ['鈴木'], 'parent'],
    ['[Owner - Alice]', ['Alice'], 'parent'],
    ['【担当：1班】', ['1班'], 'parent'],
    ['担当：A3チーム', ['A3チーム'], 'parent'],
    ['【担当：N/A】', [null], 'parent'],
    ['Responsible: Who?', [null], 'parent'],
    ['担当：後日決定', [null], 'parent'],
    ['担当：○○', [null], 'parent'],
    ['【担当：個別アサイン】', [null], 'parent'],
    ['【担当：個別分担】', [null], 'parent'],
    ['【担当：各自】', [null], 'parent'],
    ['【担当：別途調整】', [null], 'parent'],
    ['[Owner: to be assigned]', [null], 'parent'],
    ['PIC: Mori', ['Mori'], 'parent'],
    ['[PIC: Mori]', ['Mori'], 'parent'],
  ])('reads %s', (title, owners, topicId) => {
    expect(stated(title)).toEqual(owned(owners, topicId));
  });

  it.each([
    ['【担当：伊藤⇒中山】', ['中山'], ['伊藤']],
    ['【担当：伊藤→中山→早出】', ['早出'], ['伊藤', '中山']],
    ['【担当：伊藤⇒中山、早出】', ['中山', '早出'], ['伊藤']],
    ['【担当：伊藤⇒？】', [null], ['伊藤']],
    ['[Owner: A -> B]', ['B'], ['A']],
    ['【担当：伊藤＝＞中山】', ['中山'], ['伊藤']],
    ['【担当：伊藤－＞中山（仮）】', ['中山'], ['伊藤']],
  ])('takes the last of a hand-over: %s', (title, owners, from) => {
    expect(stated(title)).toEqual(owned(owners, 'parent', from));
  });

  it.each([
    '担当割を決める',
    '【担当部署の一覧】',
    '担当：窓口の設置を進める',
    '【担当】となる部署の役割について説明する節です',
    'Owner: the class that holds the lock',
    'Responsible disclosure',
    'Owner: root@example.org',
    'root@example.org',
    'Mail a@b.example',
    'homeowner: Mary',
    '「担当：鈴木」という欄',
    'Owner-Operator',
    'Owners: 3',
    'Owner = 1000',
    'Owner: 50% of the land',
    '【担当：10名】',
    '担当：週1回',
    '担当：詳細は別紙',
    'pic: Sunset',
    'Pic: Mountain view',
    '[pic: 1]',
    '@mary',
    'Write the introduction @mary',
  ])('sees no owner in %s', (title) => {
    expect(stated(title)).toEqual([]);
  });

  /** A map that states work in other words than handles. */
  const handled = (title: string) =>
    meaningOf(
      map(
        'Map',
        topic('章', topic('節', id('parent'), topic(title, id('tag')))),
        topic('b', topic('c [wip]')),
      ),
    ).ownerships.map(({ owners, handedOverFrom, topicId }) => ({ owners, handedOverFrom, topicId }));

  it.each([
    ['@a', ['a'], 'parent'],
    ['@mary @john', ['mary', 'john'], 'parent'],
    ['Write the introduction @mary', ['mary'], 'tag'],
    ['@alice @bob 節', ['alice', 'bob'], 'tag'],
    ['@鈴木さん', ['鈴木'], 'parent'],
  ])('believes a handle in a map that states work otherwise: %s', (title, owners, topicId) => {
    expect(handled(title)).toEqual(owned(owners, topicId));
    expect(stated(title)).toEqual([]);
  });

  it.each([
    ...['@Override', '@angular/core', '@media', 'Twitter @mary', '@', 'meet @ noon', '@done'],
    ...['@State private var name', '@Test @Ignore void works()', 'meet @5pm', 'price @100'],
  ])('sees no handle even there in %s', (title) => {
    expect(handled(title)).toEqual([]);
  });

  it('believes a handle of people that the config, the legend or a task names, or on a task with a day', () => {
    const drawn = (...parts: Parameters<typeof topic>[1][]) =>
      map('Map', topic('章', topic('節', topic('項 @mori', ...parts))));
    const names = (...given: Parameters<typeof meaningOf>) =>
      meaningOf(...given).ownerships.flatMap(({ owners }) => owners);
    expect(names(drawn())).toEqual([]);
    expect(names(drawn(), { people: ['Mori', 'Sato'] })).toEqual(['mori']);
    expect(
      names(drawn(), { legend: { 'people-red': { label: 'Mori', role: 'owner', owner: 'Mori' } } }),
    ).toEqual(['mori']);
    expect(names(drawn(task({ due: '2027-03-01' })))).toEqual(['mori']);
  });

  it('believes no handle where one of them is a word of a programming language', () => {
    const { owners } = meaningOf(
      map('Java', topic('Lombok', topic('x', topic('@Foo')), topic('y', topic('@Getter')))),
    );
    expect(owners).toEqual([]);
  });

  it('believes a handle that the map names otherwise, even there', () => {
    const { owners } = meaningOf(
      map(
        'Java',
        topic('x', topic('y', topic('@Getter')), topic('z @Mary')),
        topic('w', topic('[Owner: Mary]')),
      ),
    );
    expect(owners.map(({ name }) => name)).toEqual(['Mary']);
  });

  it('takes a handle under the root, or beside an address, for an address', () => {
    const { owners } = meaningOf(
      map(
        'Talk',
        topic('@mary'),
        topic('Contact', topic('@mary')),
        topic('Chapter', topic('@john', web('https://example.org'))),
      ),
    );
    expect(owners).toEqual([]);
  });
});

describe('a status word in an owner tag', () => {
  it.each(['【担当：鈴木、未完】', '【未完、担当：鈴木】'])('%s is a status still', (title) => {
    const meaning = meaningOf(map('Map', topic('章', topic('節', id('parent'), topic(title)))));
    expect(sectionOf(meaning, 'parent')).toMatchObject({ status: 'open', owners: ['鈴木'] });
  });
});

describe('what a tag owns', () => {
  it('is the parent of a callout, and what a summary sums up', () => {
    const { ownerships } = meaningOf(
      map(
        'Map',
        topic('a', callout('【担当：中山】')),
        topic('b', topic('b1'), topic('b2'), topic('b3'), summary('【担当：早出】', ['b1', 'b2'])),
      ),
    );
    expect(ownerships.map(({ topicId, owners }) => [topicId, owners[0]])).toEqual([
      ['a', '中山'],
      ['b1', '早出'],
      ['b2', '早出'],
    ]);
  });

  it('is itself where owners divide the parts of a topic', () => {
    const { ownerships } = meaningOf(
      map('Map', topic('a', topic('担当：中山', topic('a1')), topic('担当：早出', topic('a2')))),
    );
    expect(ownerships.map(({ topicId }) => topicId)).toEqual(['担当：中山', '担当：早出']);
  });

  it('is everything in a boundary of that name', () => {
    const { ownerships } = meaningOf(
      map('Map', topic('a'), topic('b'), topic('c'), boundary('【担当：中山】', 'a', 'b')),
    );
    expect(ownerships.map(({ topicId }) => topicId)).toEqual(['a', 'b']);
  });
});

describe('owners without words', () => {
  it('come from task resources, grouped tags, properties and owner markers of the legend', () => {
    const { ownerships } = meaningOf(
      map(
        'Map',
        topic('凡例', topic('担当', topic('中山', marker('custom-1')))),
        topic('a', task({ resources: ['Mary', 'john@example.org'] })),
        topic('b', label('早出', '重要'), having({ labelGroups: { 早出: '担当' } })),
        topic('c', having({ properties: [{ name: 'Owner', value: 'Mary' }] })),
        topic('d', marker('custom-1')),
        topic('e', label('担当：伊藤')),
      ),
    );
    expect(ownerships.map(({ topicId, owners, evidence }) => [topicId, owners.join(), evidence])).toEqual([
      ['a', 'Mary', 'task'],
      ['b', '早出', 'tag'],
      ['c', 'Mary', 'tag'],
      ['d', '中山', 'marker'],
      ['e', '伊藤', 'tag'],
    ]);
  });
});

describe('owners in force', () => {
  const plan = map(
    'Map',
    topic(
      '第1章',
      topic('【担当：伊藤】'),
      topic('第1節', topic('本文【未完】')),
      topic('第2節【担当：中山】', topic('補足【要確認】')),
    ),
  );

  it('are inherited until a nearer owner overrides them', () => {
    const meaning = meaningOf(plan);
    expect(sectionOf(meaning, '本文【未完】')?.owners).toEqual(['伊藤']);
    expect(sectionOf(meaning, '補足【要確認】')?.owners).toEqual(['中山']);
  });

  it('count the open sections of each, inherited ones included', () => {
    expect(meaningOf(plan).owners.map(({ name, open }) => [name, open])).toEqual([
      ['伊藤', 1],
      ['中山', 1],
    ]);
  });

  it('list nobody last, and mark everyone', () => {
    const { owners } = meaningOf(
      map('Map', topic('a', topic('担当：？')), topic('b', topic('【担当：専門員全員】'))),
    );
    expect(owners.map(({ name, everyone, open }) => [name, everyone, open])).toEqual([
      ['専門員全員', true, 0],
      [null, false, 1],
    ]);
  });

  it('count as nobody whatever work has no owner, asked for or not', () => {
    const meaning = meaningOf(
      map(
        'Map',
        topic('a【未完】', topic('担当：？')),
        topic('b【未完】'),
        topic('c【パブリックコメント中】'),
        topic('d【完了】'),
        topic('e【未完】【担当：中山、？】'),
      ),
    );
    expect(meaning.owners.map(({ name, topics, open }) => [name, topics.length, open])).toEqual([
      ['中山', 1, 1],
      [null, 2, 3],
    ]);
    expect(countStatus(meaning.sections).nobody).toBe(3);
  });

  it('join the spellings of one person', () => {
    const spelled = map(
      'Map',
      topic('a', topic('[Owner: N. Nakayama]')),
      topic('b', topic('【担当：中山】')),
      topic('c', topic('[Owner: MARY]')),
      topic('d', topic('[Owner: Mary]')),
    );
    const { owners } = meaningOf(spelled, { owners: { 中山: ['N. Nakayama'] } });
    expect(owners.map(({ name, topics }) => [name, topics.length])).toEqual([
      ['中山', 2],
      ['MARY', 2],
    ]);
  });

  it('make an open section of a topic whose owner is wanted', () => {
    expect(sectionOf(meaningOf(map('Map', topic('a', topic('b', topic('担当：？'))))), 'b')).toMatchObject({
      status: 'open',
      owners: [null],
      reasons: [{ kind: 'owner-wanted', found: '担当：？', topicId: '担当：？', means: 'open' }],
    });
  });
});

describe('an icon that stands on the tags of one person', () => {
  const tagged = (owner: string, place: string, ...icons: string[]) =>
    topic(place, topic(`【担当：${owner}】`, ...icons.map((icon) => marker(icon))));
  const drawn = map(
    '避難の手引き',
    ...['水', '食料', '毛布'].map((place) => tagged('森', place, 'people-blue', 'arrow-right')),
    tagged('林', '名簿', 'custom-1', 'arrow-right'),
    tagged('林', '地図', 'custom-1', 'arrow-right'),
    tagged('原', '無線', 'people-red', 'arrow-right'),
    topic('薬', marker('people-blue')),
    topic('鍵', marker('custom-1')),
    topic('灯り', marker('people-red')),
    topic('旗', marker('arrow-right')),
  );

  it('is that person’s, and owns what carries it; the evidence and its count are kept', () => {
    const { legend, ownerships } = meaningOf(drawn);
    expect(legend).toEqual([
      {
        ...{
          label: '森',
          role: 'owner',
          owner: '森',
          markers: ['people-blue'],
          evidence: 'owner-tags',
          uses: 4,
        },
        learnedFrom: { carrying: 3, tags: 3 },
      },
      {
        ...{
          label: '林',
          role: 'owner',
          owner: '林',
          markers: ['custom-1'],
          evidence: 'owner-tags',
          uses: 3,
        },
        learnedFrom: { carrying: 2, tags: 2 },
      },
    ]);
    expect(
      ownerships.flatMap(({ topicId, owners, evidence, marker: key }) =>
        evidence === 'marker' ? [[topicId, owners[0], key]] : [],
      ),
    ).toEqual([
      ['薬', '森', 'people-blue'],
      ['鍵', '林', 'custom-1'],
    ]);
  });

  it('gives its name to an icon that the legend calls an owner without saying whose', () => {
    const legend = topic('凡例', topic('担当', marker('flag-red'), marker('flag-blue')));
    const named = map(
      'Map',
      legend,
      tagged('森', '水', 'flag-red'),
      tagged('森', '食料', 'flag-red'),
      topic('薬', marker('flag-red')),
      topic('鍵', marker('flag-blue')),
    );
    const meaning = meaningOf(named);
    expect(meaning.legend).toMatchObject([
      { label: '担当', owner: '森', evidence: 'map-legend', learnedFrom: { carrying: 2, tags: 2 } },
      { label: '担当' },
    ]);
    expect(meaning.legend[1]).not.toHaveProperty('owner');
    expect(meaning.ownerships.filter(({ evidence }) => evidence === 'marker')).toMatchObject([
      { topicId: '薬', owners: ['森'] },
    ]);
  });

  it.each([
    [
      'it stands on another person’s tags, too',
      [tagged('森', 'a', 'people-blue'), tagged('森', 'b', 'people-blue'), tagged('林', 'c', 'people-blue')],
    ],
    ['it stands on one tag only', [tagged('森', 'a', 'people-blue'), tagged('林', 'c')]],
    [
      'most tags of the person are without it',
      [
        ...['a', 'b', 'c', 'd', 'e'].map((at) => tagged('森', at)),
        tagged('森', 'f', 'people-blue'),
        tagged('森', 'g', 'people-blue'),
        tagged('林', 'h'),
      ],
    ],
    [
      'nobody else has tags, so that it may mean any owner',
      [tagged('森', 'a', 'custom-1'), tagged('森', 'b', 'custom-1')],
    ],
    [
      'the tags hand over',
      [tagged('森⇒林', 'a', 'people-blue'), tagged('森⇒林', 'b', 'people-blue'), tagged('原', 'c')],
    ],
    [
      'the legend explains it otherwise',
      [
        topic('凡例', topic('参考資料', marker('people-blue'))),
        tagged('森', 'a', 'people-blue'),
        tagged('森', 'b', 'people-blue'),
        tagged('林', 'c'),
      ],
    ],
  ])('is nobody’s where %s', (_, topics) => {
    const meaning = meaningOf(map('Map', ...topics, topic('x', marker('people-blue'), marker('custom-1'))));
    expect(meaning.ownerships.filter(({ evidence }) => evidence === 'marker')).toEqual([]);
  });
});

describe('contents and body', () => {
  const book = (entry: ReturnType<typeof topic>, section: ReturnType<typeof topic>) =>
    meaningOf(map('Map', topic('目次', entry), topic('以下、本文', section)));

  it('share the owner and the status of a section, which counts once', () => {
    const meaning = book(
      topic('Mission3-10 備え', id('entry')),
      topic('3-10：備え【未完】', id('section'), topic('【担当：森】')),
    );
    expect(sectionOf(meaning, 'entry')).toMatchObject({ status: 'open', owners: ['森'], sameAs: 'section' });
    expect(countStatus(meaning.sections)).toMatchObject({ unfinished: 1, nobody: 0 });
  });

  it('keep what an entry states itself, and give its owner to a section that nobody owns', () => {
    const meaning = book(
      topic('Mission3-10 備え【完了】', id('entry'), topic('【担当：林】')),
      topic('3-10：備え【未完】', id('section')),
    );
    expect(sectionOf(meaning, 'entry')).toMatchObject({ status: 'closed', owners: ['林'] });
    expect(sectionOf(meaning, 'section')).toMatchObject({ status: 'open', owners: ['林'] });
  });
});
