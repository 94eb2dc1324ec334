import { describe, expect, it } from 'vitest';
import { pageImpact } from '../../src/semantics/index.js';
import { floating, id, map, marker, priority, relationship, topic } from '../builders.js';
import { changedMap, meaningOf, sectionOf } from './ask.js';

/** A map as a newsroom keeps it: furniture, contents and body, owners, flags, change markers, levels by priority. */
const newsroom = map(
  'Sec99-01 改訂案',
  topic('改訂履歴', topic('【2020年5月28・29日】担当割【未完】'), topic('（2020年4月9日）（公開）')),
  topic('リンク', topic('html版'), topic('Docx版')),
  topic('改訂のポイント', topic('クラウド')),
  topic(
    '目次',
    topic(
      'MISSION 3 備える',
      priority(1),
      topic(
        'まもる',
        id('c-group'),
        priority(2),
        topic('Mission3-10 経営者', priority(3)),
        topic(
          'Mission3-11 従業員',
          priority(3),
          topic('改訂箇所：Mission3-11(p.110～111)を改訂', marker('flag-green')),
        ),
        topic('Mission3-XX ○○', priority(3)),
      ),
    ),
  ),
  topic(
    '以下、本文',
    topic('はじめに', id('preface'), topic('改訂箇所：「はじめに」(p.8～9)を改訂')),
    topic(
      'MISSION3 備える',
      id('m3'),
      priority(1),
      topic('【担当：伊藤⇒中山】'),
      topic(
        'まもる',
        id('group'),
        priority(2),
        topic('3-10：経営者', priority(3), marker('people-red'), topic('【完了】'), topic('【コラム】経済')),
        topic(
          '3-11：従業員【更新中】',
          priority(3),
          topic('担当：？'),
          topic('手順', topic('Subtopic', id('gap'))),
        ),
      ),
    ),
  ),
  floating(
    '凡例',
    topic('改訂箇所', marker('flag-green')),
    topic('担当', topic('早出', marker('people-red'))),
    topic('使われない印', marker('flag-black')),
  ),
  relationship('c-group', 'group'),
);

describe('a newsroom’s map', () => {
  const meaning = meaningOf(newsroom);

  it('is told apart into furniture and sections', () => {
    expect(meaning.furniture.map(({ kind }) => kind)).toEqual([
      'history',
      'links',
      'change-gist',
      'contents',
      'body',
      'legend',
    ]);
    expect(
      meaning.sections.map(({ title, number, level, part, status }) => [title, number, level, part, status]),
    ).toEqual([
      ['MISSION 3 備える', 'mission-3', 1, 'contents', 'unstated'],
      ['まもる', undefined, 2, 'contents', 'unstated'],
      ['Mission3-10 経営者', '3-10', 3, 'contents', 'closed'],
      ['Mission3-11 従業員', '3-11', 3, 'contents', 'open'],
      ['Mission3-XX ○○', undefined, 3, 'contents', 'open'],
      ['はじめに', undefined, undefined, 'body', 'unstated'],
      ['MISSION3 備える', 'mission-3', 1, 'body', 'unstated'],
      ['まもる', undefined, 2, 'body', 'unstated'],
      ['3-10：経営者', '3-10', 3, 'body', 'closed'],
      ['3-11：従業員', '3-11', 3, 'body', 'open'],
    ]);
  });

  it('says who has what, and why it is open', () => {
    expect(sectionOf(meaning, '3-10：経営者')?.owners).toEqual(['早出']);
    expect(sectionOf(meaning, 'group')?.owners).toEqual(['中山']);
    expect(sectionOf(meaning, '3-11：従業員【更新中】')).toMatchObject({
      owners: [null],
      reasons: [
        { kind: 'word', found: '更新中' },
        { kind: 'default-title', topicId: 'gap' },
        { kind: 'owner-wanted', found: '担当：？' },
      ],
    });
    expect(sectionOf(meaning, 'm3')?.below).toMatchObject({ open: 1, closed: 1, unstated: 1 });
    expect(meaning.ownerships[0]).toMatchObject({
      topicId: 'm3',
      owners: ['中山'],
      handedOverFrom: ['伊藤'],
    });
  });

  it('pairs contents and body', () => {
    expect(meaning.pairs.map(({ contents, body, by }) => [contents, body, by])).toEqual([
      ['MISSION 3 備える', 'm3', 'number'],
      ['c-group', 'group', 'relationship'],
      ['Mission3-10 経営者', '3-10：経営者', 'number'],
      ['Mission3-11 従業員', '3-11：従業員【更新中】', 'number'],
    ]);
  });

  it('shows the legend’s unused marker, and the pages of the book that change', () => {
    expect(meaning.legend.filter(({ uses }) => uses === 0).map(({ label }) => label)).toEqual([
      '使われない印',
    ]);
    expect(meaning.unexplained).toEqual([]);
    expect(
      pageImpact([changedMap('Sec99-01', newsroom)]).map(({ from, to, action, owners }) => [
        from,
        to,
        action,
        owners,
      ]),
    ).toEqual([
      [8, 9, 'revise', []],
      [110, 111, 'revise', [null]],
    ]);
  });
});
