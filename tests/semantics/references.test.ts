import { describe, expect, it } from 'vitest';
import { id, linked, map, marker, topic, web } from '../builders.js';
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
    ['CSMS（2019年4月 METI）', { title: 'CSMS', date: '2019-04', publisher: 'METI' }],
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
    ['Guide to risk (WHO, 2018)', { title: 'Guide to risk', date: '2018', publisher: 'WHO' }],
    ['事故への対応【2018年5月IPA】', { title: '事故への対応', date: '2018-05', publisher: 'IPA' }],
    ['手引【H30.5 IPA】', { title: '手引', date: '2018-05', publisher: 'IPA' }],
    ['【2018年5月IPA】ガイド前置', { title: 'ガイド前置', date: '2018-05', publisher: 'IPA' }],
    ['［2019年4月 METI］全角括弧 手引', { title: '全角括弧 手引', date: '2019-04', publisher: 'METI' }],
    ['白書（2019年7月 総務省）', { title: '白書', date: '2019-07', publisher: '総務省' }],
    ['NIST SP 800-171 Rev. 2 (2020)', { title: 'NIST SP 800-171 Rev. 2', date: '2020', edition: 'Rev. 2' }],
    ['脅威の一覧 2019（IPA、2019年1月）', { title: '脅威の一覧 2019', date: '2019-01', publisher: 'IPA' }],
    [
      '攻撃の実態【2018年5月アオゾラウェア】',
      { title: '攻撃の実態', date: '2018-05', publisher: 'アオゾラウェア' },
    ],
    [
      'Grid resilience report (University of Nowhere, 2017)',
      { title: 'Grid resilience report', date: '2017', publisher: 'University of Nowhere' },
    ],
    ['都市の統計（2019年4月 青空大学）', { title: '都市の統計', date: '2019-04', publisher: '青空大学' }],
    ['冊子『備えの手順』Ver.2.0', { title: '冊子『備えの手順』Ver.2.0', edition: 'Ver.2.0' }],
    ['NISC「備えのハンドブック」Ver4.20', { title: 'NISC「備えのハンドブック」Ver4.20', edition: 'Ver4.20' }],
    [
      '小さな店の備え【2018年5月 青空商工会議所】',
      { title: '小さな店の備え', date: '2018-05', publisher: '青空商工会議所' },
    ],
    ['②対策ガイド【2018年5月IPA】', { title: '対策ガイド', date: '2018-05', publisher: 'IPA' }],
    [
      'https://www.example.org/a.pdf 対策ガイド【2018年5月IPA】',
      { title: '対策ガイド', date: '2018-05', publisher: 'IPA', url: 'https://www.example.org/a.pdf' },
    ],
    ['ISO/IEC 27001:2013', { title: 'ISO/IEC 27001:2013', date: '2013' }],
    ['規格 Ver2.0', { title: '規格 Ver2.0', edition: 'Ver2.0' }],
    ['規格 Rev4.0', { title: '規格 Rev4.0', edition: 'Rev4.0' }],
    ['備えの手順【NISC】', { title: '備えの手順', publisher: 'NISC' }],
    ['備えの手順 【METI/IPA】', { title: '備えの手順', publisher: 'METI/IPA' }],
    ['備えの基準（経済産業省/IPA）', { title: '備えの基準', publisher: '経済産業省/IPA' }],
    ['避難所の運営ガイド（総務省）', { title: '避難所の運営ガイド', publisher: '総務省' }],
    ['避難所の運営ガイド（警察庁）の「背景」を参照', { title: '避難所の運営ガイド', publisher: '警察庁' }],
    ['運営ガイド解説書【総務省防災課】', { title: '運営ガイド解説書', publisher: '総務省防災課' }],
    ['マンガの防災【総務省】【初心者向け】', { title: 'マンガの防災', publisher: '総務省' }],
    ['備えの手順【総務省HP】', { title: '備えの手順', publisher: '総務省' }],
    [
      '備えの基準（BSX）（2019年4月METI）対応',
      { title: '備えの基準（BSX）', date: '2019-04', publisher: 'METI' },
    ],
    [
      '避難の手引き（第2版）2018年7月【総務省】',
      { title: '避難の手引き（第2版）', date: '2018-07', publisher: '総務省', edition: '第2版' },
    ],
    [
      '避難の手引き [第 7 版]（IPA）',
      { title: '避難の手引き [第 7 版]', publisher: 'IPA', edition: '第 7 版' },
    ],
    [
      '避難の手引き[平成29年3月改定]（総務省）',
      { title: '避難の手引き', date: '2017-03', publisher: '総務省' },
    ],
    ['避難の手順【2016年8月2日】【NISC】', { title: '避難の手順', date: '2016-08-02', publisher: 'NISC' }],
    ['避難の手順【2021年3月10日最新版 IPA】', { title: '避難の手順', date: '2021-03-10', publisher: 'IPA' }],
    [
      '避難の手順【2015年8月1日 2017年6月30日IPA】【第5版】',
      { title: '避難の手順', date: '2017-06-30', publisher: 'IPA', edition: '第5版' },
    ],
    [
      '「避難の考え方」（総務省 経済産業省 平成28年7月）より',
      { title: '「避難の考え方」', date: '2016-07', publisher: '総務省 経済産業省' },
    ],
    [
      '三つの分類(避難の考え方について （2016年8月2日）【NISC】より)',
      { title: '避難の考え方について', date: '2016-08-02', publisher: 'NISC' },
    ],
    ['避難の手引き（第2版⇒第3版）', { title: '避難の手引き', edition: '第3版' }],
    ['三つの原則【避難の手引き（第2版⇒第3版）】', { title: '避難の手引き', edition: '第3版' }],
    ['【コラム】避難の手順【総務省】', { title: '避難の手順', publisher: '総務省' }],
    ['【囲みコラム】【参照】避難の手順【総務省】', { title: '避難の手順', publisher: '総務省' }],
    ['■避難の手順【総務省】', { title: '避難の手順', publisher: '総務省' }],
    [
      'Abc25-11【文献】避難の手順【2017年4月IPA】',
      { title: '避難の手順', date: '2017-04', publisher: 'IPA' },
    ],
    ['Abc01-02-20 避難の手引き（第2版）', { title: '避難の手引き（第2版）', edition: '第2版' }],
    ['6-4：避難の手引き【第3版】', { title: '避難の手引き【第3版】', edition: '第3版' }],
    ['【未整理】避難の手順【2018年5月IPA】', { title: '避難の手順', date: '2018-05', publisher: 'IPA' }],
    [
      '避難の手引き(PDF形式：872KB)【2018年5月IPA】',
      { title: '避難の手引き', date: '2018-05', publisher: 'IPA' },
    ],
    [
      '避難の手引き Ver2.0実践の手順【2018年5月IPA】',
      { title: '避難の手引き Ver2.0実践の手順', date: '2018-05', publisher: 'IPA' },
    ],
    ['SP800-53 [Rev.4]（NIST）', { title: 'SP800-53 [Rev.4]', publisher: 'NIST', edition: 'Rev.4' }],
    ['Shelter handbook (WHO)', { title: 'Shelter handbook', publisher: 'WHO' }],
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
    '会議（2019年4月 総務省）',
    '卒業（2010年3月 青空大学）',
    '通信網の研究（2010年3月 青空大学）',
    'BSc Physics (University of Nowhere, 2012)',
    'Software engineer (Free Code Foundation, 2015)',
    'Turnover (EUR, 2019)',
    '売上（2019年4月 EMEA）',
    'Spreadsheet (Microsoft Office, 2013)',
    'Talk (Convention Center, May 2019)',
    '図の修正【2020年4月 佐藤】',
    '表の色分け【2020年4月 佐藤】',
    '表の色分け【2020年4月 総務部】',
    'ISO 400',
    'Test report v1',
    'Secretary (WHO, 2019)',
    'Founded (OECD, 1961)',
    'Guide dog (Society for the Unseen, 2019)',
    '予算（2020年4月 総務省）',
    '手順の基準 v2',
    '地震（2011年3月 東北）',
    '【2020年4月 佐藤】図の修正',
    'Firefox v3',
    '規格 Ver2.0 への移行',
    '規格の説明は次のとおり。詳しくは https://www.example.org/ にある。',
    'Docx版（Download） https://www.example.org/a.docx',
    '次の地図 https://www.example.org/Sec01-04-1%20map.html',
    '次の地図 https://www.example.org/next.mmap',
    '青空機構（IPA）',
    '情報センター（NISC）   ',
    '（公文書の活用）（文部科学省）',
    '青空の窓口（警察庁）',
    '表の色分け【DX】',
    '表の色分け【PDF】',
    '避難の手順（青空ベイス（株））',
    '避難の手引き【青空ベイス（株）】',
    'Secretary (WHO)',
    '【総務省】が決めたことを次にまとめる',
    '【2020年6月12日METI】等を参考に。',
    'Abc21_変革の手引き https://www.example.org/Abc21.html',
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
      ['年報', 'https://www.example.org/e', undefined, undefined],
      ['手引き', 'https://www.example.org/b', undefined, undefined],
      ['https://www.example.org/c', 'https://www.example.org/c', undefined, undefined],
      ['対策ガイド 第3版', 'https://www.example.org/d', '第3版', '2018-05'],
    ]);
  });

  it('may be by an author where the map lists its literature', () => {
    const { references } = meaningOf(
      map('Map', topic('参考文献', topic('経営の話（佐藤, 2018）')), topic('経営の話（佐藤, 2018）')),
    );
    expect(references.map(({ title, publisher, date }) => [title, publisher, date])).toEqual([
      ['経営の話', '佐藤', '2018'],
    ]);
  });

  it.each([
    ['窓口の一覧：青空協会', '窓口の一覧', undefined],
    ['窓口となる機関の一覧：独立行政法人 青空機構', '窓口となる機関の一覧', '独立行政法人 青空機構'],
    ['窓口の一覧 | NPO法人青空協会', '窓口の一覧', 'NPO法人青空協会'],
    ['窓口の一覧 - 青空協会（ASK）', '窓口の一覧', '青空協会'],
    ['Household survey | Statistics Office of Nowhere', 'Household survey', 'Statistics Office of Nowhere'],
    ['主催：総務省', '主催', undefined],
    ['Mail | Microsoft Office', 'Mail', undefined],
    ['窓口の一覧 | よくある質問', '窓口の一覧', undefined],
  ])('may be the page behind a link, named %s', (written, title, publisher) => {
    const url = 'https://www.example.org/list';
    const { references } = meaningOf(map('Map', topic('章', topic(written, web(url)))));
    const found = references.map((one) => [one.title, one.publisher, one.url]);
    expect(found).toEqual(publisher === undefined ? [] : [[title, publisher, url]]);
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

  it('may be by a company where the legend marks reference material, or a link leads to it', () => {
    const title = '避難の手順（青空ベイス（株））';
    const { references } = meaningOf(
      map(
        'Map',
        topic('凡例', topic('参考資料', marker('symbol-info'))),
        topic(title, marker('symbol-info')),
        topic(title, web('https://www.example.org/a')),
        topic(title),
      ),
    );
    expect(references.map((one) => [one.title, one.publisher, one.url])).toEqual([
      ['避難の手順', '青空ベイス（株）', undefined],
      ['避難の手順', '青空ベイス（株）', 'https://www.example.org/a'],
    ]);
  });

  it.each([
    ['【コラム】NIST SP800-53 「管理策の一覧」', 'NIST SP800-53 「管理策の一覧」'],
    ['ISO/IEC 27001の要求事項', 'ISO/IEC 27001の要求事項'],
    ['JIS Q 27002', 'JIS Q 27002'],
    ['避難の手引き', '避難の手引き'],
    ['地図の色分け', undefined],
  ])('may be what the legend marks as reference material, %s', (title, found) => {
    const { references } = meaningOf(
      map(
        'Map',
        topic('凡例', topic('参考資料', marker('symbol-info'))),
        topic(title, marker('symbol-info')),
        topic(title),
      ),
    );
    expect(references.map((one) => one.title)).toEqual(found === undefined ? [] : [found]);
  });

  it('have the address that stands below them by itself', () => {
    const { references } = meaningOf(
      map(
        'Map',
        topic(
          '避難の手順【総務省】',
          topic('概要を述べた冊子'),
          topic('https://www.example.org/a', web('https://www.example.org/a')),
        ),
        topic('避難の窓口（警察庁）', topic('https://www.example.org/b')),
        topic('避難の手引き', topic('https://www.example.org/c')),
        topic('避難の指標について【2020年6月】', topic('https://www.example.org/d.pdf')),
        topic('備え', topic('https://www.example.org/e')),
        topic(
          `備えとは、${'ふだんの暮らしのことで、'.repeat(12)}それに尽きる。【文献】備えの要覧（2004年 総務省）`,
        ),
        topic('避難の方針～みんなで動く～【2019年6月11日内閣府決定】'),
        topic(
          '備えの手引き【IPA】',
          web('https://www.example.org/f'),
          topic('https://www.example.org/f'),
          topic('https://www.example.org/g'),
        ),
      ),
    );
    expect(references.map(({ topicId: _, ...one }) => one)).toEqual([
      { title: '避難の手順', publisher: '総務省', url: 'https://www.example.org/a' },
      { title: '避難の窓口', publisher: '警察庁', url: 'https://www.example.org/b' },
      { title: '避難の手引き', url: 'https://www.example.org/c' },
      { title: '避難の指標について', date: '2020-06', url: 'https://www.example.org/d.pdf' },
      { title: 'https://www.example.org/e', url: 'https://www.example.org/e' },
      { title: '備えの要覧', date: '2004', publisher: '総務省' },
      { title: '避難の方針～みんなで動く～', date: '2019-06-11', publisher: '内閣府' },
      { title: '備えの手引き', publisher: 'IPA', url: 'https://www.example.org/f' },
      { title: '備えの手引き', publisher: 'IPA', url: 'https://www.example.org/g' },
    ]);
  });

  it('are not called what the program kept of a page that is gone, nor given an edition out of an address', () => {
    const url = 'https://www.example.org/guide_v2.0';
    const gone = linked({ kind: 'web', href: url, title: 'Page not found | Example' });
    const { references } = meaningOf(map('Map', topic('備え', topic(url, gone))));
    expect(references.map(({ title, edition }) => [title, edition])).toEqual([[url, undefined]]);
  });

  it.each([
    ['「避難の手引き第3版」の位置付け', '避難の手引き第3版', '第3版'],
    ['「避難の手引き」Ver2.0の要点の反映', '避難の手引き', 'Ver2.0'],
    ['「避難の手引き」（第3版）の要点', '避難の手引き', '第3版'],
    ['「避難の様子」第3話', undefined, undefined],
    ['「避難の手引き」の要点', undefined, undefined],
  ])('may only be spoken of, %s', (written, title, edition) => {
    const { mentions, references } = meaningOf(map('Map', topic('章', topic(written))));
    expect(references).toEqual([]);
    expect(mentions.map((one) => [one.title, one.edition])).toEqual(title ? [[title, edition]] : []);
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

  it.each([
    ['https://www.example.org/a (english)', [['https://www.example.org/a', 'https://www.example.org/a']]],
    ['Proofs (taken from \nhttps://www.example.org/a)', [['Proofs', 'https://www.example.org/a']]],
    [
      'Take the icons of https://www.example.org/a for lists',
      [['https://www.example.org/a', 'https://www.example.org/a']],
    ],
    ['See https://www.example.org/a for more', [['https://www.example.org/a', 'https://www.example.org/a']]],
    ['See also: https://www.example.org/a', [['https://www.example.org/a', 'https://www.example.org/a']]],
    ['詳細：https://www.example.org/a', [['https://www.example.org/a', 'https://www.example.org/a']]],
    ['1) https://www.example.org/a', [['https://www.example.org/a', 'https://www.example.org/a']]],
    ['[Proofs](https://www.example.org/a)', [['Proofs', 'https://www.example.org/a']]],
    ['Proofs | https://www.example.org/a', [['Proofs', 'https://www.example.org/a']]],
    ['https://www.example.org/a 手引き', [['手引き', 'https://www.example.org/a']]],
    [
      '一覧 https://www.example.org/a\n地図：https://www.example.org/b',
      [
        ['一覧', 'https://www.example.org/a'],
        ['地図', 'https://www.example.org/b'],
      ],
    ],
    [
      'One: https://www.example.org/a, Two: https://www.example.org/b',
      [
        ['One', 'https://www.example.org/a'],
        ['Two', 'https://www.example.org/b'],
      ],
    ],
  ])('give each address in %j its own words', (title, found) => {
    expect(referencesIn(title).map((one) => [one.title, one.url])).toEqual(found);
  });

  it.each([
    'http://localhost:8080/docs',
    'http://127.0.0.1:3000',
    'http://192.168.0.1/admin',
    'http://host/path',
    'https://api.example.org/users/{id}',
  ])('leave out %s, which is no page for everybody', (title) => {
    expect(referencesIn(title)).toEqual([]);
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
    ['P86に示した手順で進める', ['P86に示した', 86]],
    ['詳しくはP165以降', ['P165以降', 165]],
    ['Ｐ１８０～１８３のまとめ', ['Ｐ１８０～１８３', '180-183']],
  ])('%s', (title, found) => {
    expect(pagesIn(title)).toEqual([found]);
  });

  it('a bare P128 only where the map speaks of printed pages', () => {
    const pages = (...titles: string[]) =>
      meaningOf(map('Map', ...titles.map((title) => topic(title)))).pageReferences.map(({ words }) => words);
    expect(pages('様式はP128', '連絡先（P94参照）')).toEqual(['P128', 'P94参照']);
    expect(pages('様式はP128', '改訂箇所：3-11(p.8)を改訂')).toEqual(['P128']);
    expect(pages('応答はP95で50ms', 'P100 engine')).toEqual([]);
    expect(pages('P1から始める', 'P2以降')).toEqual([]);
  });

  it.each([
    'P1',
    'P0 bugs',
    '今の192ページ+8ページ',
    'P20+',
    'MP3-player',
    'P2P',
    'http://p.example',
    '3ページの資料',
    '改訂箇所：3-11(p.8)を改訂',
    '対策ガイド【2018年5月IPA】p.12',
  ])('none in %s', (title) => {
    expect(pagesIn(title)).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    '防災ガイドライン https://example.org/api/v3/guide【2019年5月 内閣府】',
    '防災ガイドライン example.org/docs/v3/guide【2019年5月 内閣府】',
  ])('names no edition: %s', (title) => {
    const { references } = meaningOf(map('Map', topic('章', topic(title))));
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(reference).not.toHaveProperty('edition');
  });
});
