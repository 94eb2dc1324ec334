import { grouped } from '../model/grouped.js';
import type { HistoryEntry } from '../semantics/meaning.js';
import { type CheckedMap, rule } from './rule.js';

/**
 * One entry of a revision history stands out of the order that the others keep: its date is mistyped, or the entry
 * slipped.
 *
 * Newest first and oldest first are both in order; what most entries do counts. Entries without a date stand where
 * they like.
 *
 * ```text bad
 * Plan
 *   改訂履歴
 *     2026年11月18日 Food
 *     2026年9月1日 Water
 *     2027年8月20日 Beds
 *     2026年7月8日 Links
 * ```
 * ```text good
 * Plan
 *   改訂履歴
 *     2026年11月18日 Food
 *     2026年9月1日 Water
 *     Links
 *     2026年8月20日 Beds
 * ```
 */
export const historyOutOfOrder = rule('history-out-of-order', (map, tell) => {
  for (const entries of grouped(drawnEntries(map), ({ sheet }) => sheet).values()) {
    const steps = entries
      .slice(1)
      .map((entry, i) => ({ before: entries[i] ?? entry, entry, by: step(entries[i], entry) }));
    const direction = Math.sign(steps.reduce((sum, { by }) => sum + by, 0)) || -1;
    for (const { before, entry, by } of steps) {
      if (by === -direction) tell(entry.topicId, { before: before.date, date: entry.date });
    }
  }
});

interface DatedEntry {
  readonly topicId: NonNullable<HistoryEntry['topicId']>;
  readonly sheet: string;
  readonly date: string;
}

/** Entries with a date in the order they are drawn. */
function drawnEntries({ meaning, topics }: CheckedMap): readonly DatedEntry[] {
  const entries = new Map(meaning.history.map((entry) => [entry.topicId, entry] as const));
  const found: DatedEntry[] = [];
  for (const [topicId, { sheet }] of topics) {
    const date = entries.get(topicId)?.dates.at(-1);
    if (date !== undefined) found.push({ topicId, sheet: sheet.id, date });
  }
  return found;
}

/** 1 later, -1 earlier, 0 the same as far as both dates go. */
function step(before: DatedEntry | undefined, entry: DatedEntry): number {
  if (!before) return 0;
  const length = Math.min(before.date.length, entry.date.length);
  const [a, b] = [before.date.slice(0, length), entry.date.slice(0, length)];
  return a === b ? 0 : a < b ? 1 : -1;
}
