import { describe, expect, it } from 'vitest';
import { id, map, marker, topic, web } from '../builders.js';
import { meaningOf } from './ask.js';

const referencesIn = (title: string) =>
  meaningOf(map('Map', topic('章', topic(title, id('x'))))).references.map((reference) => ({
    ...reference,
    topicId: undefined,
  }));

describe('references to outside documents', () => {
  it.each([
    ['対策ガイド【2018年5月IPA】', { title: '対策ガイド', date: '2018-05', publisher: 'IPA' }],
    ['対策ガイド【2019年12月19日IPA】', { title: '対策ガイド', date: '2019-12-19', publisher: 'IPA' }],
    ['対策ガイド（2019年4月 METI）', { title: '対策ガイド', date: '2019-04', publisher: 'METI' }],
    [
      '対策ガイド 第3版【2019年3月IPA】',
      { title: '対策ガイド 第3版', date: '2019-03', publisher: 'IPA', edition: '第3版' },
    ],
    [
      '経営ガイドライン Ver2.0【2017年11月METI】',
      { title: '経営ガイドライン Ver2.0', date: '2017-11', publisher: 'METI', edition: 'Ver2.0' },
    ],
    [
      '対策ガイド Rev4.0（2020年4月、NISC）',
      { title: '対策ガイド Rev4.0', date: '2020-04', publisher: 'NISC', edition: 'Rev4.0' },
    ],
    ['白書【総務省 令和元年7月】', { title: '白書', date: '2019-07', publisher: '総務省' }],
    ['白書【2019年7月総務省公表】', { title: '白書', date: '2019-07', publisher: '総務省' }],
    ['Risk guide (NIST, 2018)', { title: 'Risk guide', date: '2018', publisher: 'NIST' }],
    [
      'Risk guide, 2nd edition (May 2018, NIST)',
      { title: 'Risk guide, 2nd edition', date: '2018-05', publisher: 'NIST', edition: '2nd edition' },
    ],
    ['手引【H30.5 IPA】', { title: '手引', date: '2018-05', publisher: 'IPA' }],
    ['【2018年5月IPA】ガイド前置', { title: 'ガイド前置', date: '2018-05', publisher: 'IPA' }],
    ['［2019年4月 METI］全角括弧 手引', { title: '全角括弧 手引', date: '2019-04', publisher: 'METI' }],
    ['白書（2019年7月 総務省）', { title: '白書', date: '2019-07', publisher: '総務省' }],
    ['NIST SP 800-171 Rev. 2 (2020)', { title: 'NIST SP 800-171 Rev. 2', date: '2020', edition: 'Rev. 2' }],
    ['規格 Ver2.0', { title: '規格 Ver2.0', edition: 'Ver2.0' }],
    ['規格 Rev4.0', { title: '規格 Rev4.0', edition: 'Rev4.0' }],
  ])('%s', (title, reference) => {
    expect(referencesIn(title)).toEqual([{ ...reference, topicId: undefined }]);
  });

  it('may be several in one title', () => {
    const found = referencesIn('対策ガイド【2018年5月IPA】、経営ガイドライン【2017年11月METI】');
    expect(found.map(({ title, publisher }) => [title, publisher])).toEqual([
      ['対策ガイド', 'IPA'],
      ['経営ガイドライン', 'METI'],
    ]);
  });

  it.each([
    '会議（2019年7月25日）',
    '法律（2018年5月改正）',
    '法律（2018年5月28日に施行）',
    '統計（2019年4月時点）',
    '作業【2020年5月未完】',
    '企画（2020年4月～6月）',
    'Sprint (May 2019 sprint)',
    'Album (1999)',
    'Open the wizard (VS 2008)',
    'Release (v2, 2018-beta)',
    'Route (66 miles)',
    '【2018年5月IPA】',
    '会議（2019年4月 本社）',
    '地震（2011年3月 東北）',
    '【2020年4月 佐藤】図の修正',
    'Firefox v3',
    '規格 Ver2.0 への移行',
    '規格の説明は次のとおり。詳しくは https://www.example.org/ にある。',
    'Docx版（Download） https://www.example.org/a.docx',
    '次の地図 https://www.example.org/Sec01-04-1%20map.html',
    '次の地図 https://www.example.org/next.mmap',
  ])('%s is none', (title) => {
    expect(referencesIn(title)).toEqual([]);
  });

  it('may be a web address, on the topic or in its title', () => {
    const { references } = meaningOf(
      map(
        'Map',
        topic('IPA', web('https://www.example.org/')),
        topic('参考資料', topic('統計', web('https://www.example.org/a'))),
        topic('【参考】年報', web('https://www.example.org/e')),
        topic('手引き https://www.example.org/b'),
        topic('https://www.example.org/c'),
        topic('対策ガイド 第3版【2018年5月IPA】', web('https://www.example.org/d')),
      ),
    );
    expect(references.map(({ title, url, edition, date }) => [title, url, edition, date])).toEqual([
      ['統計', 'https://www.example.org/a', undefined, undefined],
      ['【参考】年報', 'https://www.example.org/e', undefined, undefined],
      ['手引き', 'https://www.example.org/b', undefined, undefined],
      ['https://www.example.org/c', 'https://www.example.org/c', undefined, undefined],
      ['対策ガイド 第3版', 'https://www.example.org/d', '第3版', '2018-05'],
    ]);
  });

  it('may be a web link where the legend marks reference material', () => {
    const { references } = meaningOf(
      map(
        'Map',
        topic('凡例', topic('参考資料', marker('symbol-info'))),
        topic('統計', marker('symbol-info'), web('https://www.example.org/a')),
        topic('店', web('https://www.example.org/b')),
      ),
    );
    expect(references.map(({ title }) => title)).toEqual(['統計']);
  });

  it.each([
    ['手引き（https://www.example.org/a）', '手引き', 'https://www.example.org/a'],
    ['手引き (https://www.example.org/a)', '手引き', 'https://www.example.org/a'],
    ['手引き https://www.example.org/a_(b)', '手引き', 'https://www.example.org/a_(b)'],
    ['参照 https://www.example.org/a を見る', 'https://www.example.org/a', 'https://www.example.org/a'],
    ['手引き：https://www.example.org/aを参照', '手引き', 'https://www.example.org/a'],
    ['See https://www.example.org/a.', '.', 'https://www.example.org/a'],
  ])('take the address out of %s', (title, words, url) => {
    expect(referencesIn(title)).toMatchObject([{ title: words === '.' ? url : words, url }]);
  });

  it('leave out the editions of the map itself and its history', () => {
    const { references } = meaningOf(
      map(
        'Map',
        topic('リンク', topic('html版', web('https://www.example.org/a.html'))),
        topic('改訂履歴', topic('2020年4月9日 対策ガイド【2018年5月IPA】を追加')),
      ),
    );
    expect(references).toEqual([]);
  });
});

describe('mentions of printed pages', () => {
  const pagesIn = (title: string) =>
    meaningOf(map('Map', topic('章', topic(title)))).pageReferences.map(({ words, pages }) => [
      words,
      ...pages.map(({ from, to }) => (to === undefined ? from : `${from}-${to}`)),
    ]);

  it.each([
    ['様式はP184参照', ['P184参照', 184]],
    ['様式(P165参照)', ['P165参照', 165]],
    ['様式 P180~183', ['P180~183', '180-183']],
    ['様式（p.12）', ['p.12', 12]],
    ['様式は12ページを参照', ['12ページを参照', 12]],
    ['様式はｐ．１２～１４', ['ｐ．１２～１４', '12-14']],
    ['see p. 12', ['p. 12', 12]],
  ])('%s', (title, found) => {
    expect(pagesIn(title)).toEqual([found]);
  });

  it.each([
    'P1',
    'P0 bugs',
    'MP3-player',
    'P2P',
    'http://p.example',
    '3ページの資料',
    '改訂箇所：3-11(p.8)を改訂',
  ])('none in %s', (title) => {
    expect(pagesIn(title)).toEqual([]);
  });
});
