import { describe, expect, it } from 'vitest';
import { diff } from '../../src/diff/index.js';
import type { Workbook } from '../../src/model/workbook.js';
import { understand } from '../../src/semantics/index.js';
import { meaningChanges } from '../../src/status/meaning-changes.js';
import { id, map, marker, topic } from '../builders.js';

function changes(before: Workbook, after: Workbook) {
  const known = (workbook: Workbook) => ({
    workbook,
    meaning: understand(workbook, { file: 'a.mmap' }).meaning,
  });
  return meaningChanges(known(before), known(after), diff(before, after).mapping);
}

const owned = (owner: string) => map('手引き', topic('3-10 家具', topic(`【担当：${owner}】`, id('o'))));

describe('what follows from what was drawn', () => {
  it('is another owner of the topic above, when the owner topic is retitled', () => {
    expect(changes(owned('中山'), owned('伊藤'))).toEqual([
      { kind: 'owner', topicId: '3-10 家具', path: ['手引き', '3-10 家具'], from: ['中山'], to: ['伊藤'] },
    ]);
  });

  it('is an owner where nobody was named yet, the status with it', () => {
    expect(changes(owned('？'), owned('伊藤'))).toMatchObject([
      { kind: 'owner', from: [null], to: ['伊藤'] },
      { kind: 'status', topicId: '3-10 家具', from: 'open', to: 'unstated' },
    ]);
  });

  it('is another status, also of a topic that was no section before', () => {
    const before = map('手引き', topic('家具', id('k')));
    expect(changes(before, map('手引き', topic('家具【未完】', id('k'))))).toMatchObject([
      { kind: 'status', topicId: 'k', from: 'unstated', to: 'open' },
    ]);
  });

  it('is another owner where an icon was exchanged, named by tags or not at all', () => {
    const tags = ['森', '林'].flatMap((owner) =>
      ['1', '2'].map((at) =>
        topic(`${owner}${at}`, topic(`【担当：${owner}】`, id(`${owner}-${at}`), marker(`people-${owner}`))),
      ),
    );
    const learned = (icon: string) => map('手引き', ...tags, topic('薬', marker(`people-${icon}`)));
    expect(changes(learned('森'), learned('林'))).toEqual([
      { kind: 'owner', topicId: '薬', path: ['手引き', '薬'], from: ['森'], to: ['林'] },
    ]);
    const unnamed = (icon: string) =>
      map(
        '手引き',
        topic('凡例', topic('担当', marker('people-a'), marker('people-b'))),
        topic('薬', marker(`people-${icon}`)),
      );
    expect(changes(unnamed('a'), unnamed('b'))).toEqual([
      {
        ...{ kind: 'owner', topicId: '薬', path: ['手引き', '薬'], from: [], to: [] },
        icons: { from: ['people-a'], to: ['people-b'] },
      },
    ]);
  });

  it('is no other owner where an icon stays and tags elsewhere come to tell whose it is', () => {
    const untold = map('手引き', topic('薬', marker('people-a')), topic('水'), topic('鍵'), topic('灯り'));
    const told = map(
      '手引き',
      topic('薬', marker('people-a')),
      ...['水', '鍵'].map((at) => topic(at, topic('【担当：森】', id(`t-${at}`), marker('people-a')))),
      topic('灯り', topic('【担当：林】')),
    );
    const owned = changes(untold, told).map((change) => 'topicId' in change && change.topicId);
    expect(owned).toEqual(['水', '鍵', '灯り']);
  });

  it('is another meaning of a marker, an explanation that is new or gone', () => {
    const legend = (...words: string[]) =>
      map('手引き', topic('凡例', ...words.map((word, i) => topic(word, id(`l${i}`), marker(`flag-${i}`)))));
    expect(changes(legend('改訂箇所', '参考資料'), legend('新規項目'))).toMatchObject([
      {
        kind: 'legend',
        marker: 'flag-0',
        from: { label: '改訂箇所', role: 'change' },
        to: { label: '新規項目', role: 'new-item' },
      },
      { kind: 'legend', marker: 'flag-1', from: { label: '参考資料' }, to: null },
    ]);
  });

  it('is an entry of the history that came, went or was rewritten', () => {
    const history = (...entries: (readonly [string, string])[]) =>
      map('手引き', topic('改訂履歴', ...entries.map(([name, text]) => topic(text, id(name)))));
    const before = history(['a', '2026年4月9日 担当割'], ['b', '2026年1月23日 作業開始']);
    const after = history(['c', '2026年7月8日 リンク確認'], ['a', '2026年4月9日 担当割を記載']);
    expect(changes(before, after)).toMatchObject([
      { kind: 'history-entry', topicId: 'c', from: null, to: { dates: ['2026-07-08'], text: 'リンク確認' } },
      { kind: 'history-entry', topicId: 'a', from: { text: '担当割' }, to: { text: '担当割を記載' } },
      { kind: 'history-entry', topicId: 'b', from: { dates: ['2026-01-23'] }, to: null },
    ]);
  });

  it('is nothing when only titles and places change', () => {
    const before = map('Plan', topic('A', topic('B')), topic('C'));
    expect(changes(before, map('Plan', topic('A2', id('A')), topic('C', topic('B'))))).toEqual([]);
  });
});
