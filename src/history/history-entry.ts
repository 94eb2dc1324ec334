import { topicsById } from '../model/walk.js';
import type { Workbook } from '../model/workbook.js';
import type { HistoryEntry, Vocabulary } from '../semantics/index.js';
import { fold } from '../semantics/text/fold.js';
import { proposalWords } from './proposal-words.js';

/** A way to write a day that editors use. */
type DateStyle = (year: number, month: number, day: number) => string;

/**
 * A line for the revision history that the map lacks: the day as the map's own newest entries write theirs, and what
 * was done.
 *
 * @param day `2026-11-18`
 * @param places what was changed, as the map names it
 */
export function proposeEntry(
  workbook: Workbook,
  history: readonly HistoryEntry[],
  day: string,
  places: readonly string[],
  vocabulary: Vocabulary,
): string {
  const example = exampleOf(workbook, history, vocabulary);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const words = isJapanese(example?.title ?? [...history.map(({ text }) => text), ...places].join(' '))
    ? proposalWords.ja
    : proposalWords.en;
  const what = words.revised(places);
  if (!example) return `${day} ${what}`;
  const { before, between, style, wide } = example;
  const written = style(year, month, date);
  return `${before}${wide ? toWide(written) : written}${between}${what}`;
}

interface Example {
  readonly title: string;
  /** What stands in front of the date: a bracket, a list sign. */
  readonly before: string;
  /** What stands between date and text: a bracket, a space, a line break. */
  readonly between: string;
  readonly style: DateStyle;
  /** Full-width digits. */
  readonly wide: boolean;
}

/** The newest entry whose way to write a single day is known. */
function exampleOf(
  workbook: Workbook,
  history: readonly HistoryEntry[],
  vocabulary: Vocabulary,
): Example | undefined {
  const topics = topicsById(workbook);
  const styles = dateStyles(vocabulary);
  for (const entry of history) {
    const title = entry.topicId && topics.get(entry.topicId)?.topic.title;
    const [day, ...others] = entry.dates;
    if (!title || day?.length !== 10 || others.length > 0) continue;
    const found = exampleIn(title, entry, day, styles);
    if (found) return found;
  }
  return undefined;
}

function exampleIn(
  title: string,
  entry: HistoryEntry,
  day: string,
  styles: readonly DateStyle[],
): Example | undefined {
  const folded = fold(title);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  for (const style of styles) {
    const written = style(year, month, date);
    const at = folded.indexOf(written);
    if (at < 0 || /\d{2}/.test(folded.slice(at + written.length - 1, at + written.length + 1))) continue;
    const end = at + written.length;
    return {
      ...{ title, style, before: title.slice(0, at), between: betweenIn(title, end, entry.text) },
      wide: title.slice(at, end) !== written && /[\uff10-\uff19]/.test(title.slice(at, end)),
    };
  }
  return undefined;
}

/** Up to the entry's text; a weekday is left out, since it would be that of another day. */
function betweenIn(title: string, end: number, text: string): string {
  const start = text === '' ? -1 : title.indexOf(text.slice(0, 12), end);
  const between =
    start < 0 ? (/^[^\p{L}\p{N}]{0,3}/u.exec(title.slice(end))?.[0] ?? '') : title.slice(end, start);
  return between.replace(/[（(][^（()）]{1,9}[）)]/u, '').replace(/[\p{L}\p{N}]+|[（(【[]$/gu, '');
}

const isJapanese = (text: string): boolean =>
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);

const toWide = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const padded = (number: number): string => String(number).padStart(2, '0');
const bare = (number: number): string => String(number);

/** Where an example fits both, as in November, zeros are put in front only in ISO dates. */
const unpaddedFirst = [bare, padded];

/** Every way to write a day that entries are read in, the longer ones first where one contains another. */
function dateStyles({ dates }: Vocabulary): DateStyle[] {
  const [year = '-', month = '-', day = ''] = [dates.year[0], dates.month[0], dates.day[0]];
  const eras = Object.entries(dates.eras).map(([name, zero]) => eraStyles(name, zero, [year, month, day]));
  const letters = Object.entries(dates.eraLetters).map(([letter, zero]) =>
    eraStyles(letter, zero, ['.', '.', '']),
  );
  const names = Object.entries(dates.months).sort(([a], [b]) => b.length - a.length);
  const plain = ['/', '.'].map((sign) => [sign, sign, ''] as const);
  return [
    ...eras.flat(),
    ...letters.flat(),
    ...unpaddedFirst.flatMap((pad) => signStyles(pad, [year, month, day])),
    ...[padded, bare].flatMap((pad) => signStyles(pad, ['-', '-', ''])),
    ...plain.flatMap((signs) => unpaddedFirst.flatMap((pad) => signStyles(pad, signs))),
    ...monthNameStyles(names),
  ];
}

type Signs = readonly [string, string, string];

const signStyles = (pad: (number: number) => string, [a, b, c]: Signs): DateStyle[] =>
  ['', ' '].map(
    (space) => (year, month, day) => `${year}${a}${space}${pad(month)}${b}${space}${pad(day)}${c}`,
  );

const eraStyles = (name: string, zero: number, [a, b, c]: Signs): DateStyle[] =>
  [padded, bare].map(
    (pad) => (year, month, day) => `${name}${year - zero}${a}${pad(month)}${b}${pad(day)}${c}`,
  );

/** `18 November 2026`, `November 18, 2026`, and both with short names: as long a name as the example's. */
function monthNameStyles(names: readonly (readonly [string, number])[]): DateStyle[] {
  const lengths = [Number.POSITIVE_INFINITY, 3];
  return lengths.flatMap((longest) => {
    const nameOf = (month: number) =>
      names.find(([name, number]) => number === month && name.length <= longest)?.[0] ?? '';
    return [
      (year: number, month: number, day: number) => `${day} ${nameOf(month)} ${year}`,
      (year: number, month: number, day: number) => `${nameOf(month)} ${day}, ${year}`,
      (year: number, month: number, day: number) => `${nameOf(month)} ${day} ${year}`,
    ];
  });
}
