import { describe, expect, it } from 'vitest';
import { numberText } from '../../src/semantics/sections/number-text.js';
import { countStatus } from '../../src/status/roll-up.js';
import { id, map, topic, topicLink } from '../builders.js';
import { meaningOf, sectionOf } from './ask.js';

const bookOf = (meaning: ReturnType<typeof meaningOf>, topicId: string) => sectionOf(meaning, topicId)?.book;

describe('several books in one map', () => {
  const chapters = (name: string, ...titles: string[]) =>
    titles.map((title, i) => topic(title, id(`${name}${i + 1}`)));

  it.each([
    ['a citation', '水害の手引き【2018年5月IPA】', '地震の手引き【2019年4月IPA】'],
    ['an edition', '水害の手引き（第2版）', '水害の手引き（第3版）'],
    ['a document code', 'Sec09-01_水害の手引き', 'Sec09-02_地震の手引き'],
    ['a title in quotation marks', '「水害の手引き」', '『地震の手引き』'],
  ])('are told apart by %s', (_, one, other) => {
    const meaning = meaningOf(
      map(
        'まとめ',
        topic(one, id('A'), ...chapters('a', '第1章 雨', '第2章 川')),
        topic('その他', topic(other, id('B'), ...chapters('b', '第1章 揺れ', '第2章 火'))),
        topic('第1章 はじめに', id('own')),
      ),
    );
    expect(['a1', 'a2', 'b1', 'own'].map((at) => bookOf(meaning, at))).toEqual(['A', 'A', 'B', undefined]);
  });

  it('are told apart where branches beside each other begin with chapter 1 again', () => {
    const meaning = meaningOf(
      map(
        'まとめ',
        topic('水害', id('A'), ...chapters('a', '第1章 雨', '第2章 川')),
        topic('地震', id('B'), ...chapters('b', '第1章 揺れ', '第2章 火')),
        topic('付記', ...chapters('c', '第3章 あとがき')),
      ),
    );
    expect(['a1', 'b2', 'c1'].map((at) => bookOf(meaning, at))).toEqual(['A', 'B', undefined]);
  });

  it('are one where both branches tell the same chapters, or are contents and body', () => {
    const same = meaningOf(
      map(
        '本',
        topic('構成', ...chapters('a', '第1章 雨', '第2章 川')),
        topic('案', ...chapters('b', '第1章 雨', '第2章 川')),
      ),
    );
    expect(bookOf(same, 'b1')).toBeUndefined();
    const book = meaningOf(
      map(
        '本',
        topic('目次', ...chapters('a', '第1章 雨', '第2章 川')),
        topic('本文', ...chapters('b', '第1章 雪', '第2章 川')),
      ),
    );
    expect(book.pairs).toHaveLength(2);
  });

  it('have contents and body of their own', () => {
    const guide = (name: string, at: string) =>
      topic(
        name,
        topic('目次', ...chapters(`${at}c`, '第1章 雨')),
        topic('本文', ...chapters(`${at}b`, '第1章 雨')),
      );
    const { pairs } = meaningOf(map('まとめ', guide('水害の手引き', 'x'), guide('地震の手引き', 'y')));
    expect(pairs).toEqual([
      { contents: 'xc1', body: 'xb1', by: 'number' },
      { contents: 'yc1', body: 'yb1', by: 'number' },
    ]);
  });
});

describe('numbers in normal form', () => {
  it.each([
    ['3-10', '3-10'],
    ['章-3', '第3章'],
    ['information-6-4', 'Information6-4'],
    ['mission-4', 'Mission4'],
    ['付録-2', '付録2'],
    ['付-1', '付-1'],
  ])('%s is printed as %s', (number, text) => {
    expect(numberText(number)).toBe(text);
  });
});

describe('numbers of sections', () => {
  const numberOf = (title: string, ...around: string[]) => {
    const inner = topic(title, id('x'), topic('more'));
    const whole = around.reduceRight((below, outer) => topic(outer, below), inner);
    return sectionOf(meaningOf(map('Map', topic('本文', topic('第9章 a'), whole))), 'x');
  };

  it('are kept as written beside their normal form', () => {
    expect(numberOf('第３章　備え')).toMatchObject({ number: '章-3', numberAsWritten: '第３章' });
    expect(numberOf('Mission3-10 備え')).toMatchObject({ number: '3-10', numberAsWritten: 'Mission3-10' });
  });

  it.each([
    '第2部で示す対策は、誰でも始められる',
    '付録3で示す様式を使う',
    '第3章から移した',
    '「第1部 備え」は、全員に読んでほしい',
    '【Mission4から移動】様式',
    'Chapter 3 describes the kit',
  ])('are not those of sections that %s speaks of', (title) => {
    expect(numberOf(title)?.number).toBeUndefined();
  });

  it.each([
    ['「第1部 備え」', '部-1'],
    ['第1章はじめに', '章-1'],
    ['Mission4もしも', 'mission-4'],
    ['◦付録2：様式', '付録-2'],
  ])('are those of %s', (title, number) => {
    expect(numberOf(title)?.number).toBe(number);
  });

  it('are not those of a sheet quoted in a section', () => {
    expect(numberOf('Part1 基本', '付録3：自己診断', '診断シート')?.number).toBeUndefined();
    expect(numberOf('Part 2 Basics', 'Mission3-1 Checks')?.number).toBeUndefined();
    expect(numberOf('Part 2 Basics')?.number).toBe('part-2');
    expect(numberOf('第2部 実践', '第1編 備え')?.number).toBe('部-2');
  });
});

describe('what stands twice', () => {
  const unfinished = (workbook: ReturnType<typeof map>) =>
    countStatus(meaningOf(workbook).sections).unfinished;

  it('counts once in contents and body, for its owner as well', () => {
    const workbook = map(
      'Map',
      topic('目次', topic('3-1：水【準備中】', id('entry')), topic('3-2：火【準備中】'), topic('3-3：土')),
      topic(
        '本文',
        topic('Mission3-1 水【準備中】', id('section'), topic('担当：石井')),
        topic('Mission3-2 火'),
      ),
    );
    expect(unfinished(workbook)).toBe(2);
    const meaning = meaningOf(workbook);
    expect(sectionOf(meaning, 'entry')?.sameAs).toBe('section');
    expect(meaning.owners.map(({ name, open }) => [name, open])).toEqual([
      ['石井', 1],
      [null, 1],
    ]);
  });

  it('counts once in a link of an overview and its chapter', () => {
    expect(
      unfinished(
        map(
          'Map',
          topic('概要', topic('水【準備中】', topicLink('chapter')), topic('火【準備中】')),
          topic('本編', topic('水【準備中】', id('chapter'), topic('井戸'))),
        ),
      ),
    ).toBe(2);
  });

  it('counts once in a list of chapters and the chapter', () => {
    expect(
      unfinished(
        map(
          'Map',
          topic('構成', topic('第1章 水【準備中】')),
          topic('第1章 水【準備中】', topic('井戸')),
          topic('第1章 火【準備中】'),
        ),
      ),
    ).toBe(2);
  });
});
