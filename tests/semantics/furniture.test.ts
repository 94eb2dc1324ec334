import { describe, expect, it } from 'vitest';
import { floating, id, label, map, marker, topic, topicLink } from '../builders.js';
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
});
