import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { findDates } from './dates.js';
import { fold, normalForm } from './fold.js';
import { anyText, normalSet, perVocabulary } from './words.js';

/**
 * The day that a text names and nothing else, `2026-03-20`: in any form in which histories write dates (`2026/3/20`,
 * `令和8年3月20日`, `March 20, 2026`; the first day of a month without one), or counted back from today (`2 weeks ago`,
 * `2週間前`, `yesterday`). Undefined: it is no day, or may be something else, as figures without signs.
 *
 * @param today `2026-03-20`
 */
export function dayNamed(text: string, today: string, vocabulary: Vocabulary): string | undefined {
  const folded = fold(text).trim();
  if (folded.length > LONGEST || /^\d*$/.test(folded)) return undefined;
  return writtenDay(folded, vocabulary) ?? countedDay(folded, today, vocabulary);
}

const LONGEST = 60;

function writtenDay(folded: string, vocabulary: Vocabulary): string | undefined {
  const [date, ...more] = findDates(folded, vocabulary);
  if (!date || more.length > 0 || date.from > 0 || date.to < folded.length) return undefined;
  const [day = ''] = date.dates;
  if (date.precision === 'day') return day;
  // `2026/3` may as well be the name of a branch.
  return date.precision === 'month' && date.form === 'words' ? `${day}-01` : undefined;
}

type Unit = keyof Vocabulary['dates']['units'];

interface CountWords {
  readonly units: readonly (readonly [Unit, RegExp])[];
  readonly today: ReadonlySet<string>;
  readonly yesterday: ReadonlySet<string>;
}

const countWords = perVocabulary(({ dates }): CountWords => {
  const counted = (words: readonly string[]): RegExp =>
    new RegExp(`^(?<count>\\d{1,4})[\\s.]*${anyText(words)}[\\s.]*${anyText(dates.ago)}$`, 'iu');
  return {
    units: (Object.entries(dates.units) as [Unit, readonly string[]][]).map(([unit, words]) => [
      unit,
      counted(words),
    ]),
    today: normalSet(dates.today),
    yesterday: normalSet(dates.yesterday),
  };
});

function countedDay(folded: string, today: string, vocabulary: Vocabulary): string | undefined {
  const words = countWords(vocabulary);
  if (words.today.has(normalForm(folded))) return today;
  if (words.yesterday.has(normalForm(folded))) return daysBefore(today, 1);
  for (const [unit, pattern] of words.units) {
    const count = pattern.exec(folded)?.groups?.count;
    if (count !== undefined) return before(today, Number(count), unit);
  }
  return undefined;
}

function before(today: string, count: number, unit: Unit): string {
  switch (unit) {
    case 'day':
      return daysBefore(today, count);
    case 'week':
      return daysBefore(today, 7 * count);
    case 'month':
      return monthsBefore(today, count);
    case 'year':
      return monthsBefore(today, 12 * count);
  }
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const daysBefore = (today: string, count: number): string =>
  dayOf(new Date(Date.parse(today) - count * 86_400_000));

/** The same day of an earlier month, else its last one. */
function monthsBefore(today: string, count: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - count, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 - count, Math.min(day, last))));
}
