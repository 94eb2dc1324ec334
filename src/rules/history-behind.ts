import { calendarDay } from '../model/calendar.js';
import type { Stamp } from '../model/workbook.js';
import { type CheckedMap, rule } from './rule.js';

/**
 * The file was changed after the newest entry of its revision history.
 *
 * Where the program stamps topics, the latest stamp outside the furniture counts, else the day the file was saved.
 * A day's grace makes up for an entry that was written after midnight. Maps without a revision history are not asked.
 *
 * ```text bad
 * --- Plan.xmind {modified: 2026-11-18}
 * Plan
 *   改訂履歴
 *     2026年9月1日 Water
 *   Food
 * ```
 * ```text good
 * --- Plan.xmind {modified: 2026-11-18}
 * Plan
 *   改訂履歴
 *     2026年11月18日 Food
 *     2026年9月1日 Water
 *   Food
 * ```
 */
export const historyBehind = rule('history-behind', (map, tell, library) => {
  const { history, furniture } = map.meaning;
  const newest = history.find(({ source, dates }) => source === 'topic' && dates.length > 0)?.dates.at(-1);
  const changed = lastChange(map, library.timeZone);
  if (newest === undefined || changed === undefined || changed.slice(0, newest.length) <= newest) return;
  if (newest.length < 10 || changed > nextDay(newest))
    tell(furniture.find(({ kind }) => kind === 'history')?.topicId, { changed, newest });
});

function lastChange({ workbook, topics }: CheckedMap, timeZone: string | undefined): string | undefined {
  const dayOfStamp = (stamp: Stamp | undefined): string =>
    stamp?.iso ? calendarDay(stamp.iso, timeZone) : '';
  let last = '';
  for (const { topic } of topics.values()) {
    const day = dayOfStamp(topic.modified);
    if (day > last) last = day;
  }
  return last || dayOfStamp(workbook.document.modified) || undefined;
}

const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
