import { describe, expect, it } from 'vitest';
import { proposeEntry } from '../../src/history/history-entry.js';
import { defaultVocabulary, understand } from '../../src/semantics/index.js';
import { map, topic } from '../builders.js';

function proposed(day: string, ...entries: readonly string[]): string {
  const workbook = map('Plan', topic('改訂履歴', ...entries.map((entry) => topic(entry))));
  const { meaning } = understand(workbook, { file: 'm.mmap' });
  return proposeEntry(workbook, meaning.history, day, ['3-1'], defaultVocabulary);
}

describe('a proposed history entry', () => {
  it.each([
    ['【2020年4月9日】担当割記載', '【2026年11月18日】3-1を改訂'],
    ['2026年1月23日2026年版の作業開始', '2026年11月18日3-1を改訂'],
    ['2021年7月8日\n主要リンク確認', '2026年11月18日\n3-1を改訂'],
    ['2020/4/9 アンケートを整理', '2026/11/18 3-1を改訂'],
    ['2020/04/09 アンケートを整理', '2026/11/18 3-1を改訂'],
    ['2020-04-09 checked', '2026-11-18 Revised 3-1'],
    ['令和2年4月9日 承認', '令和8年11月18日 3-1を改訂'],
    ['R2.4.9 目次を移した', 'R8.11.18 3-1を改訂'],
    ['２０２６年９月１日 訓練の反省', '２０２６年１１月１８日 3-1を改訂'],
    ['（2019年7月25日）（版下を受領）', '（2026年11月18日）3-1を改訂'],
    ['9 April 2020: Links checked', '18 November 2026: Revised 3-1'],
    ['April 9, 2020 Links checked', 'November 18, 2026 Revised 3-1'],
    ['Apr 9, 2020 – Links checked', 'Nov 18, 2026 – Revised 3-1'],
  ])('writes the day like %s', (entry, wished) => {
    expect(proposed('2026-11-18', entry)).toBe(wished);
  });

  it('keeps or leaves the zeros as the newest entry does', () => {
    expect(proposed('2026-03-04', '2020/04/09 整理')).toBe('2026/03/04 3-1を改訂');
    expect(proposed('2026-03-04', '2020/11/19 整理', '2019/04/09 整理')).toBe('2026/3/4 3-1を改訂');
    expect(proposed('2026-03-04', '2020-11-19 整理')).toBe('2026-03-04 3-1を改訂');
  });

  it('takes no entry of several days as its example, and no weekday with it', () => {
    expect(proposed('2026-11-18', '【2020年5月28・29日】部会', '2020年4月9日（木）記載')).toBe(
      '2026年11月18日3-1を改訂',
    );
  });

  it('is an ISO date where the map has no entry to go by', () => {
    expect(proposed('2026-11-18', '第2版の誤記訂正')).toBe('2026-11-18 3-1を改訂');
  });
});
