import { describe, expect, it } from 'vitest';
import { floating, id, label, map, marker, relationship, topic, topicLink } from '../builders.js';
import { growth, NEARLY_LINEAR } from '../growth.js';
import { meaningOf, sectionIds } from './ask.js';

const kindsIn = (workbook: ReturnType<typeof map>) => meaningOf(workbook).furniture.map(({ kind }) => kind);

describe('furniture', () => {
  it.each([
    ['改訂履歴', 'history'],
    ['改版履歴', 'history'],
    ['更新履歴', 'history'],
    ['変更履歴', 'history'],
    ['【改訂履歴】', 'history'],
    ['■改訂履歴：', 'history'],
    ['Revision history', 'history'],
    ['Change log', 'history'],
    ['ファイル形式', 'links'],
    ['凡例', 'legend'],
    ['Map legend', 'legend'],
    ['目次', 'contents'],
    ['Table of Contents', 'contents'],
    ['以下、本文', 'body'],
    ['改訂理由', 'change-reason'],
    ['改訂のポイント', 'change-gist'],
    ['改訂箇所', 'change-place'],
    ['改訂履歴（抄）', 'history'],
    ['１．改訂履歴', 'history'],
    ['2-1 改訂履歴', 'history'],
    ['更新の記録', 'history'],
    ['凡例（記号）', 'legend'],
    ['【凡例】（抜粋）', 'legend'],
  ])('knows %s', (title, kind) => {
    expect(kindsIn(map('Map', topic(title)))).toEqual([kind]);
    expect(kindsIn(map('Map', topic('a', topic(title))))).toEqual([kind]);
    expect(kindsIn(map('Map', floating(title)))).toEqual([kind]);
  });

  it.each([
    ['ーーーーーー目次ーーーーーー', 'contents'],
    [
      '目次ーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーーー',
      'contents',
    ],
    ['ー目次ー', 'contents'],
    ['ーーー以下、本文ーーー', 'body'],
    ['本編ーーーー', 'body'],
    ['――目次――', 'contents'],
    ['───本文───', 'body'],
    ['━━ 本編 ━━', 'body'],
    ['＝＝凡例＝＝', 'legend'],
    ['=== Contents ===', 'contents'],
    ['*** Contents ***', 'contents'],
    ['--- Body ---', 'body'],
    ['・・・目次・・・', 'contents'],
    ['▼目次▼', 'contents'],
    ['▼本文▼', 'body'],
    ['【ーーー目次ーーー】', 'contents'],
    ['■ーー改訂履歴（抄）ーー', 'history'],
    ['～～改訂箇所～～', 'change-place'],
  ])('knows the name between the rules of %s', (title, kind) => {
    expect(kindsIn(map('Map', topic(title, topic('a', topic('b')))))).toEqual([kind]);
    expect(kindsIn(map('Map', floating(title, topic('a'))))).toEqual([kind]);
  });

  it('takes no name out of words, and none that nothing proves', () => {
    expect(kindsIn(map('Map', topic('本編'), topic('本文'), topic('Body'), topic('ーーーー')))).toEqual([]);
    expect(kindsIn(map('Map', topic('本文・・・'), topic('目次サーバー'), topic('データー')))).toEqual([]);
  });

  it('is proven by its counterpart', () => {
    expect(kindsIn(map('Map', topic('目次', topic('3-1：a')), topic('本編', topic('3-1：a'))))).toEqual([
      'contents',
      'body',
    ]);
  });

  it('heads the branches behind it where it is a rule without a branch of its own', () => {
    const { sections, pairs } = meaningOf(
      map(
        'Map',
        topic('ーーー目次ーーー'),
        topic('3-5：備え', id('entry')),
        topic('3-6：暮らし'),
        topic('ーーー以下、本文ーーー'),
        topic('はじめに', id('preface')),
        topic('目次'),
        topic('Mission3-5 備え', id('section')),
        topic('改訂履歴', topic('2020年4月9日 a')),
        topic('雑記', id('notes')),
      ),
    );
    expect(sections.map(({ topicId, part }) => [topicId, part])).toEqual([
      ['entry', 'contents'],
      ['3-6：暮らし', 'contents'],
      ['preface', 'body'],
      ['目次', 'body'],
      ['section', 'body'],
    ]);
    expect(pairs).toMatchObject([{ contents: 'entry', body: 'section' }]);
  });

  it('may be a numbered chapter, and its page in the book is an entry', () => {
    const meaning = meaningOf(
      map(
        'Map',
        topic('第0章 目次', topic('第1章 備え')),
        topic('本文', topic('目次', id('page')), topic('第1章 備え', id('chapter'))),
      ),
    );
    expect(meaning.furniture.map(({ kind }) => kind)).toEqual(['contents', 'body']);
    expect(meaning.pairs).toEqual([{ contents: '第1章 備え', body: 'chapter', by: 'number' }]);
    expect(kindsIn(map('Map', topic('はじめに', topic('目次')), topic('3-1 a')))).toEqual(['contents']);
  });

  it('is no furniture deep in the text, nor as part of a longer title', () => {
    expect(kindsIn(map('Map', topic('a', topic('b', topic('c', topic('目次'))))))).toEqual([]);
    expect(
      kindsIn(map('Map', topic('改訂履歴の書き方'), topic('凡例を読む'), topic('（凡例）を読む'))),
    ).toEqual([]);
  });

  it('needs a second sign for words that have other uses', () => {
    expect(kindsIn(map('HTTP', topic('Request', topic('Body'), topic('Links'), topic('Key'))))).toEqual([]);
    expect(kindsIn(map('Map', topic('Key', topic('urgent', marker('flag-red')))))).toEqual(['legend']);
    expect(kindsIn(map('Map', topic('リンク', topic('html版'), topic('MindManager版（Download）'))))).toEqual(
      ['links'],
    );
    expect(kindsIn(map('Map', topic('リンク', topic('関係機関'))))).toEqual([]);
    expect(kindsIn(map('Map', topic('Legend', topic('green flag: change'))))).toEqual(['legend']);
    expect(kindsIn(map('Map', floating('Legend', topic('urgent', label('now')))))).toEqual(['legend']);
    expect(
      kindsIn(map('Book', topic('Contents', topic('1-1 Food')), topic('Body', topic('1-1 Food')))),
    ).toEqual(['contents', 'body']);
    expect(kindsIn(map('Tales', topic('Legend', topic('King Arthur')), topic('Myth')))).toEqual([]);
    expect(kindsIn(map('Fonts', topic('Body text', topic('10 pt')), topic('Headings')))).toEqual([]);
    expect(kindsIn(map('Tool', topic('Version history', topic('1.0 the first one'))))).toEqual([]);
    expect(kindsIn(map('Tool', topic('Version history', topic('2020-04-09 pages added'))))).toEqual([
      'history',
    ]);
    expect(
      kindsIn(map('Map', topic('Contents', topic('One', topicLink('1'))), topic('One', id('1')))),
    ).toEqual(['contents']);
  });

  it('holds no sections, except contents and body', () => {
    const meaning = meaningOf(
      map(
        'Map',
        topic('改訂履歴', topic('2020年4月9日 a【未完】')),
        topic('凡例', topic('b【未完】')),
        topic('ファイル形式', topic('html版【未完】')),
        topic('目次', topic('c【未完】')),
        topic('以下、本文', topic('d【未完】')),
      ),
    );
    expect(meaning.sections.map(({ topicId, part }) => [topicId, part])).toEqual([
      ['c【未完】', 'contents'],
      ['d【未完】', 'body'],
    ]);
    expect(sectionIds(meaning)).not.toContain('目次');
  });

  const book = (name: string) =>
    map(
      'Map',
      topic(
        name,
        id('branch'),
        topic(
          '【Mission04】そのとき',
          topic('【担当：石井（茂）】'),
          topic('改訂箇所：Mission4-1(p.134～144)を改訂', id('marker')),
          topic('地域の防災手引き【2018年5月IPA】', id('cited')),
          topic('避難所（P184参照）', id('page')),
        ),
      ),
    );

  it.each([
    '改訂内容',
    '改訂箇所',
    '改訂理由',
    '改訂のポイント',
    'Places to change',
    '改訂履歴',
    '凡例',
    'ファイル形式',
    'Change log',
  ])('does not hide the book that stands below a branch called %s', (name) => {
    const meaning = meaningOf(book(name));
    expect(meaning.ownerships.map(({ owners }) => owners)).toEqual([['石井（茂）']]);
    expect(meaning.changeMarkers).toMatchObject([
      { topicId: '【Mission04】そのとき', statedOn: 'marker', pages: [{ from: 134, to: 144 }] },
    ]);
    expect(meaning.references).toMatchObject([{ topicId: 'cited', publisher: 'IPA' }]);
    expect(meaning.pageReferences).toMatchObject([{ topicId: 'page' }]);
    expect(meaning.sections.find(({ topicId }) => topicId === '【Mission04】そのとき')).toMatchObject({
      number: 'mission-4',
      owners: ['石井（茂）'],
    });
  });

  it.each(['改訂箇所', '改訂理由', '改訂のポイント'])(
    'sees the same below %s as below any other name',
    (name) => {
      const told = (title: string) => {
        const { furniture: _, ...meaning } = meaningOf(book(title));
        return JSON.parse(JSON.stringify(meaning).replaceAll(`"${title}"`, '"NAME"'));
      };
      expect(told(name)).toEqual(told('改訂内容'));
    },
  );

  it('uses up the entries of a history, groups of them, and what stands below', () => {
    const meaning = meaningOf(
      map(
        'Map',
        topic(
          '改訂履歴',
          topic('原本は別のプログラム'),
          topic('2020年', topic('4月9日 3-1を修正【未完】')),
          topic('2020年5月1日 見直し', topic('3-10 備え【未完】')),
          topic('第2版', topic('3-11 暮らし【未完】')),
          topic('本文', topic('2020年6月1日 加筆【未完】'), topic('2020年6月2日 校正')),
        ),
      ),
    );
    expect(meaning.sections).toEqual([]);
    expect(meaning.history.map(({ dates }) => dates[0])).toEqual([
      '2020-06-02',
      '2020-06-01',
      '2020-05-01',
      '2020-04-09',
      undefined,
      undefined,
    ]);
  });

  it('uses up the editions under links, and nothing else there', () => {
    const { sections, references } = meaningOf(
      map(
        'Map',
        topic(
          'リンク',
          topic('html版【未完】'),
          topic('Map_2', topic('html版【未完】'), topic('docx版')),
          topic('参考', topic('備蓄の手引き【2018年5月IPA】', id('cited'))),
          topic('調べる先【未完】', id('open')),
        ),
        topic('a'),
      ),
    );
    expect(sections.map(({ topicId }) => topicId)).toEqual(['open', 'a']);
    expect(references).toMatchObject([{ topicId: 'cited' }]);
  });

  it('uses up the explanations of a legend, and counts markers in any other branch below it', () => {
    const { legend, sections } = meaningOf(
      map(
        'Map',
        topic(
          '凡例',
          topic('改訂箇所', marker('flag-green')),
          topic('担当', topic('早出', marker('people-red'))),
          topic('記号は左に付ける【未完】'),
          topic('3-1 備え', topic('水', topic('井戸', marker('flag-green')))),
        ),
        topic('3-2 暮らし'),
        topic('3-3 遊び'),
      ),
    );
    expect(legend.map(({ label, uses }) => [label, uses])).toEqual([
      ['改訂箇所', 1],
      ['早出', 0],
    ]);
    expect(sections.map(({ topicId }) => topicId)).toEqual(['3-1 備え', '井戸', '3-2 暮らし', '3-3 遊び']);
  });

  it('is looked for in linear time, however many names are doubtful', () => {
    const doubtful = (size: number) => {
      const many = Array.from({ length: size }, (_, i) => i);
      return map(
        'Map',
        ...many.map((i) => topic('Contents', id(`doubtful ${i}`))),
        topic('a', ...many.map((i) => topic('b', id(`plain ${i}`)))),
        ...many.map((i) => relationship(`plain ${i}`, `plain ${i + 1}`)),
      );
    };
    const maps = new Map([1000, 4000].map((size) => [size, doubtful(size)]));
    expect(growth((size) => kindsIn(maps.get(size) ?? doubtful(size)), 1000)).toBeLessThan(NEARLY_LINEAR);
    expect(kindsIn(doubtful(10))).toEqual([]);
  });
});
