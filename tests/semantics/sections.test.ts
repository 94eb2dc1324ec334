import { describe, expect, it } from 'vitest';
import { understand } from '../../src/semantics/index.js';
import { boxKind } from '../../src/semantics/sections/boxes.js';
import { fold } from '../../src/semantics/text/fold.js';
import { defaultVocabulary } from '../../src/semantics/vocabulary/index.js';
import { floating, id, map, note, priority, relationship, topic, topicLink } from '../builders.js';
import { meaningOf, sectionIds, sectionOf } from './ask.js';

const numberOf = (title: string) =>
  meaningOf(map('Map', topic('以下、本文', topic('章', topic('節', topic(title, id('x'))))))).sections.find(
    ({ topicId }) => topicId === 'x',
  )?.number;

describe('section numbers', () => {
  it.each([
    ['Mission3-10 【経営者】対策', '3-10'],
    ['3-10：対策', '3-10'],
    ['３－１０：対策', '3-10'],
    ['3-10 対策', '3-10'],
    ['MISSION4 もしもマニュアル', 'mission-4'],
    ['【Mission03-A】対策', '3-A'],
    ['【MISSION5】対策', 'mission-5'],
    ['Mission6.6 対策', '6-6'],
    ['Information6-6 様式', 'information-6-6'],
    ['INFORMATION 6-4 Appendix', 'information-6-4'],
    ['付-1：用語', '付-1'],
    ['付録1 用語', '付録-1'],
    ['■3-17：対策', '3-17'],
    ['第3章　対策', '章-3'],
    ['Chapter 3: Measures', 'chapter-3'],
    ['Section 2.1 Measures', '2-1'],
    ['Appendix A: Terms', 'appendix-A'],
    ['【Mission03-C⇒Mission6.6】対策', '3-C'],
  ])('%s is %s', (title, number) => {
    expect(numberOf(title)).toBe(number);
  });

  it.each([
    '対策',
    '2020-04-09 対策',
    'Missionary 3',
    'Part of it',
    '10-20-30-40-50',
    '3-10days',
    'Mission',
    'v3-10',
  ])('%s has none', (title) => {
    expect(numberOf(title)).toBeUndefined();
  });

  it.each([
    [['3-5 days', 'a week']],
    [['9-10: mail', '10-11: meeting', '11-12: lunch']],
    [['12-25: holiday', 'other']],
    [['5-1', '5-2', '5-3']],
    [['12-30：大掃除', '12-31：そば', '1-1：初詣', '1-1：昼寝']],
    [['3-1 Rome', '2-2 Paris', '3-0 Oslo', '0-3 Bonn', '3-2 Bern', '2-1 Nice']],
    [['5-1（月）休み', '5-2（火）仕事']],
    [['9-00：朝礼', '9-30：朝食']],
    [['3-10：00 開会', '3-11：00 閉会']],
  ])('are not seen in the spans and steps of other maps: %j', (titles) => {
    const { sections } = meaningOf(map('Map', ...titles.map((title) => topic(title))));
    expect(sections.filter(({ number }) => number !== undefined)).toEqual([]);
  });

  it('are believed behind a full-width colon where that is how the map writes them', () => {
    const { sections } = meaningOf(map('Map', topic('3-10：備え'), topic('4-1：暮らし')));
    expect(sections.map(({ number }) => number)).toEqual(['3-10', '4-1']);
  });

  it('are believed where they share a chapter', () => {
    const { sections } = meaningOf(
      map('Map', topic('3-1 Networks'), topic('3-2 Clouds'), topic('4-1 People')),
    );
    expect(sections.map(({ number }) => number)).toEqual(['3-1', '3-2', undefined]);
  });
});

describe('what a section is', () => {
  it('is a main topic, or a topic below that heads something, where a map states nothing', () => {
    const meaning = meaningOf(
      map(
        'Map',
        topic('a', topic('b', topic('c', topic('d'))), topic('e'), topic('f', note('text'))),
        topic('g'),
        floating('h'),
      ),
    );
    expect(meaning.sections.map(({ topicId, level, status }) => [topicId, level, status])).toEqual([
      ['a', 1, 'unstated'],
      ['b', 2, 'unstated'],
      ['f', 2, 'unstated'],
      ['g', 1, 'unstated'],
    ]);
  });

  it('is a numbered topic in a book, and every direct child of its body', () => {
    const meaning = meaningOf(
      map(
        'Map',
        topic(
          '以下、本文',
          topic('はじめに'),
          topic('MISSION1 知る', topic('背景', topic('1-1：攻撃', topic('詳細', topic('例'))))),
        ),
      ),
    );
    expect(meaning.sections.map(({ topicId, level, part }) => [topicId, level, part])).toEqual([
      ['はじめに', 1, 'body'],
      ['MISSION1 知る', 1, 'body'],
      ['1-1：攻撃', 3, 'body'],
    ]);
  });

  it('keeps its headings when one topic happens to name a section of another book', () => {
    const meaning = meaningOf(map('Map', topic('a', topic('Information6-4 様式')), topic('b')));
    expect(sectionIds(meaning)).toEqual(['a', 'Information6-4 様式', 'b']);
  });

  it('is every topic that states something, however deep', () => {
    const meaning = meaningOf(
      map('Map', topic('a', topic('b', topic('c', topic('d【未完】'), topic('e', topic('担当：中山')))))),
    );
    expect(sectionIds(meaning)).toEqual(['a', 'b', 'd【未完】', 'e']);
    expect(sectionOf(meaning, 'd【未完】')).toMatchObject({
      parent: 'b',
      path: ['Map', 'a', 'b', 'c', 'd【未完】'],
    });
    expect(sectionOf(meaning, 'd【未完】')?.level).toBeUndefined();
  });

  it('is the branch that something unfinished stands in, not the whole map', () => {
    const { sections } = meaningOf(
      map(
        '地域の手引き',
        topic('目次', topic('3-1：備え')),
        topic('以下、本文', topic('3-1：備え')),
        topic('メモ', id('notes'), topic('あれこれ', topic('サブトピック'))),
      ),
    );
    expect(sections.map(({ topicId }) => topicId)).toEqual(['3-1：備え', '3-1：備え#2', 'notes']);
  });

  it('gathers what is unfinished below, up to the next section', () => {
    const meaning = meaningOf(
      map('Map', topic('a', topic('b', topic('c', topic('？', id('gap'))), topic('d【完了】')))),
    );
    expect(sectionOf(meaning, 'b')).toMatchObject({ status: 'open', reasons: [{ topicId: 'gap' }] });
    expect(sectionOf(meaning, 'a')?.status).toBe('unstated');
    expect(sectionOf(meaning, 'd【完了】')?.status).toBe('closed');
  });
});

describe('levels', () => {
  const book = map(
    'Map',
    topic(
      'MISSION',
      priority(1),
      topic(
        'between',
        topic('group', priority(2), topic('one', priority(3)), topic('two', priority(3), topic('point'))),
      ),
    ),
    topic('loose'),
  );

  it('are the priorities where these grow downwards', () => {
    expect(meaningOf(book).sections.map(({ topicId, level }) => [topicId, level])).toEqual([
      ['MISSION', 1],
      ['group', 2],
      ['one', 3],
      ['two', 3],
    ]);
  });

  it('are the depth where priorities rank work', () => {
    const work = map(
      'Todo',
      topic('a', priority(1), topic('b', priority(1)), topic('c', priority(3), topic('d', priority(2)))),
    );
    expect(meaningOf(work).sections.map(({ topicId, level }) => [topicId, level])).toEqual([
      ['a', 1],
      ['c', 2],
    ]);
  });

  it('are what the config says', () => {
    expect(sectionIds(meaningOf(book, { levels: 'depth' }))).toEqual(['MISSION', 'between', 'loose']);
    expect(
      sectionIds(meaningOf(map('Map', topic('a', priority(2)), topic('b')), { levels: 'priority' })),
    ).toEqual(['a']);
  });
});

describe('contents and body', () => {
  it('are paired by number, relationship, link and title, surest first', () => {
    const { pairs } = meaningOf(
      map(
        'Map',
        topic(
          '目次',
          topic('Mission3-10 対策'),
          topic('背景', id('c2')),
          topic('経緯', topicLink('b3'), id('c3')),
          topic('はじめに', id('c4')),
          topic('Information6-6 様式'),
        ),
        topic(
          '以下、本文',
          topic('3-10：対策'),
          topic('社会の背景', id('b2')),
          topic('これまで', id('b3')),
          topic('はじめに', id('b4')),
          topic('6-6：様式'),
        ),
        relationship('c2', 'b2'),
      ),
    );
    expect(pairs).toEqual([
      { contents: 'Mission3-10 対策', body: '3-10：対策', by: 'number' },
      { contents: 'c2', body: 'b2', by: 'relationship' },
      { contents: 'c3', body: 'b3', by: 'link' },
      { contents: 'c4', body: 'b4', by: 'title' },
      { contents: 'Information6-6 様式', body: '6-6：様式', by: 'number' },
    ]);
  });

  it('are two sections where their numbers differ, whatever line or link joins them', () => {
    const book = (label: string, ...body: string[]) =>
      meaningOf(
        map(
          'Map',
          topic('目次', topic('3-6 備え', id('c')), topic('Mission4 もしも', topicLink('b2'), id('c2'))),
          topic('以下、本文', topic(body[0] ?? '', id('b')), topic('3-17：集まる', id('b2'))),
          relationship('c', 'b', label),
        ),
      ).pairs;
    expect(book('', '2-4：備え方')).toEqual([]);
    expect(book('', '2-4：備え')).toEqual([{ contents: 'c', body: 'b', by: 'relationship' }]);
    expect(book('', '備え方')).toEqual([{ contents: 'c', body: 'b', by: 'relationship' }]);
    expect(book('移動先', '備え方')).toEqual([]);
  });

  it('are not paired when two sections bear the number', () => {
    const { pairs } = meaningOf(
      map(
        'Map',
        topic('目次', topic('Mission3-10 a')),
        topic('以下、本文', topic('3-10：a'), topic('3-10：b')),
      ),
    );
    expect(pairs).toEqual([]);
  });

  it('are told by their spelling where no furniture tells', () => {
    const { pairs } = meaningOf(
      map('Map', topic('A', topic('Mission3-10 対策')), topic('B', topic('3-10：対策'))),
    );
    expect(pairs).toEqual([{ contents: 'Mission3-10 対策', body: '3-10：対策', by: 'number' }]);
  });
});

describe('contents and body without names', () => {
  const sides = (...parts: Parameters<typeof map>[1][]) =>
    meaningOf(map('Map', ...parts)).pairs.map(({ contents, body }) => [contents, body]);

  it('are told by the direction of links and relationships, whichever is spelled with a word', () => {
    expect(
      sides(
        topic('A', topic('Mission3-5 備え', id('w'))),
        topic('B', topic('3-5：備え', topicLink('w'), id('b'))),
      ),
    ).toEqual([['b', 'w']]);
    expect(
      sides(
        topic('A', topic('3-5：備え', id('b'))),
        topic('B', topic('Mission3-5 備え', id('w'))),
        relationship('w', 'b'),
      ),
    ).toEqual([['w', 'b']]);
  });

  it('are told by their order where nothing leads from one to the other', () => {
    expect(
      sides(topic('A', topic('3-5：備え', id('b'))), topic('B', topic('Mission3-5 備え', id('w')))),
    ).toEqual([['b', 'w']]);
  });

  it('are told by the one that bears a name', () => {
    const { pairs } = meaningOf(
      map(
        'Map',
        topic('構成', topic('3-5：備え', id('b')), topic('3-6：暮らし')),
        topic('以下、本文', topic('Mission3-5 備え', id('w')), topic('Mission3-7 遊び')),
      ),
    );
    expect(pairs).toEqual([{ contents: 'b', body: 'w', by: 'number' }]);
  });

  it('are paired with the body, though other branches name the section, too', () => {
    const { pairs } = meaningOf(
      map(
        'Map',
        topic('メモ', topic('3-5：備え', id('note'))),
        topic('目次', topic('3-5：備え', id('c'))),
        topic('本文', topic('Mission3-5 備え', id('b'))),
      ),
    );
    expect(pairs).toEqual([{ contents: 'c', body: 'b', by: 'number' }]);
  });
});

describe('boxes', () => {
  it.each([
    ['【コラム】クラウドとは', 'column'],
    ['【参考】統計', 'reference'],
    ['※注意', 'remark'],
    ['POINT 1', 'numbered'],
    ['ACTION 2 備える', 'numbered'],
    ['コラム：別の話', 'column'],
    ['コラム１：別の話', 'column'],
    ['参考：統計', 'reference'],
    ['注：例外あり', 'remark'],
    ['（注）例外あり', 'remark'],
    ['POINT２', 'numbered'],
    ['Point 2', undefined],
    ['原則1', 'numbered'],
    ['原則１：経営者が決める', 'numbered'],
    ['重要項目 3', 'numbered'],
    ['【ルール2】持ち出さない', 'numbered'],
    ['手順4 確かめる', 'numbered'],
    ['手順2と手順3が済むと完了', undefined],
    ['手順3つ', undefined],
    ['原則1か月以内', undefined],
    ['手順2024年版', undefined],
    ['【参照】様式集', 'reference'],
    ['参照：様式集', 'reference'],
    ['参照先の一覧', undefined],
    ['* a line of a list', undefined],
    ['[Column] Sea', 'column'],
    ['<Column> renders a column', undefined],
    ['＜コラム＞海', 'column'],
    ['Column: name', undefined],
    ['注意：足元', undefined],
    ['コラムニスト', undefined],
    ['pointless 1', undefined],
    ['参考になる話', undefined],
  ])('%s is %s', (title, kind) => {
    expect(boxKind(fold(title), defaultVocabulary)).toBe(kind);
  });
});

describe('size and depth', () => {
  it('understands a chain of a thousand topics', () => {
    let chain = topic('leaf【未完】');
    for (let depth = 0; depth < 1000; depth += 1) chain = topic(`t${depth}`, chain);
    const { meaning } = understand(map('Map', chain), { file: 'deep.mmap' });
    expect(sectionOf(meaning, 'leaf【未完】')?.status).toBe('open');
  });
});
