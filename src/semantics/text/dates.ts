import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { fold } from './fold.js';
import { matchesOf } from './matches.js';
import { anyText, anyWord, perVocabulary } from './words.js';

/** A date found in a text. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  /** `2020-05-28`, `2020-05` or `2020`; several when the text names several days. */
  readonly dates: readonly string[];
  readonly precision: 'day' | 'month' | 'year';
  /** `figures`: written with figures and signs only (`2020/4`), which can be something else outside a date's place. */
  readonly form: 'words' | 'figures';
}

interface DatePattern {
  readonly pattern: RegExp;
  readonly form: FoundDate['form'];
}

interface DateWords {
  readonly patterns: readonly DatePattern[];
  readonly eras: ReadonlyMap<string, number>;
  readonly firstYear: ReadonlySet<string>;
  readonly months: ReadonlyMap<string, number>;
  readonly monthSign: RegExp;
}

const HAS_DIGIT = /\d/;
const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** Every date of a folded text, in order, none overlapping. Impossible days (`2020-02-31`) are no dates. */
export function findDates(folded: string, vocabulary: Vocabulary): readonly FoundDate[] {
  if (!HAS_DIGIT.test(folded)) return [];
  const words = dateWords(vocabulary);
  const found = words.patterns.flatMap((pattern) => datesBy(pattern, folded, words));
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return withoutOverlaps(found);
}

function datesBy(pattern: DatePattern, folded: string, words: DateWords): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of matchesOf(pattern.pattern, folded)) {
    const dates = readDates(match.groups ?? {}, words).filter(isPossible);
    const first = dates[0];
    if (!first) continue;
    const precision = first.length === 10 ? 'day' : first.length === 7 ? 'month' : 'year';
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      dates,
      precision,
      form: pattern.form,
    });
  }
  return found;
}

function withoutOverlaps(found: readonly FoundDate[]): readonly FoundDate[] {
  const kept: FoundDate[] = [];
  for (const date of found) if (date.from >= (kept.at(-1)?.to ?? 0)) kept.push(date);
  return kept;
}

const dateWords = perVocabulary((vocabulary): DateWords => {
  const { dates } = vocabulary;
  const eras = [...Object.entries(dates.eras), ...Object.entries(dates.eraLetters)];
  return {
    patterns: datePatterns(vocabulary),
    eras: new Map(eras.map(([name, before]) => [fold(name), before])),
    firstYear: new Set(dates.firstYear.map(fold)),
    months: new Map(Object.entries(dates.months).map(([name, month]) => [fold(name).toLowerCase(), month])),
    monthSign: new RegExp(`(?<month>\\d{1,2})\\s*${anyText(dates.month)}`),
  };
});

function datePatterns({ dates }: Vocabulary): readonly DatePattern[] {
  const year = `(?!${anyText(dates.notYear)})${anyText(dates.year)}`;
  const [month, day] = [anyText(dates.month), anyText(dates.day)];
  const era = `(?<era>${anyText(Object.keys(dates.eras))})\\s*(?<eraYear>\\d{1,2}|${anyText(dates.firstYear)})`;
  const letter = `(?<![A-Za-z0-9])(?<era>${anyText(Object.keys(dates.eraLetters))})(?<eraYear>\\d{1,2})`;
  const western = '(?<!\\d)(?<year>\\d{4})';
  const oneDay = `(?:\\d{1,2}\\s*${month}\\s*)?\\d{1,2}`;
  const days = `(?<days>\\d{1,2}(?:\\s*${day}?\\s*[・,、~/&-]\\s*${oneDay})*)\\s*${day}`;
  const monthAndDays = `\\s*${year}\\s*(?<month>\\d{1,2})\\s*${month}(?:\\s*${days})?`;
  const yearOnly = `\\s*${year}(?!\\s*\\d{1,2}\\s*${month})`;
  const figures = '(?<sign>[/.-])(?<month>\\d{1,2})\\k<sign>(?<days>\\d{1,2}(?:[・,~]\\d{1,2})*)(?!\\d)';
  const name = anyWord(Object.keys(dates.months));
  const ordinal = `(?:${anyText(dates.ordinals)})?`;
  return [
    inWords(`${era}${monthAndDays}`),
    inWords(`${western}${monthAndDays}`),
    inWords(`${era}${yearOnly}`),
    inWords(`${western}${yearOnly}`),
    inWords(`(?<!\\d)(?<days>\\d{1,2})${ordinal}\\s+(?<name>${name})\\.?,?\\s+(?<year>\\d{4})(?!\\d)`),
    inWords(`(?<name>${name})\\.?\\s+(?:(?<days>\\d{1,2})${ordinal},?\\s+)?(?<year>\\d{4})(?!\\d)`),
    inFigures(`${western}${figures}`),
    inFigures(`${era}${figures}`),
    inFigures(`${letter}${figures}`),
    inFigures(`${western}[/.-](?<month>\\d{1,2})(?![\\d/.-])`),
    inFigures(`${letter}[/.](?<month>\\d{1,2})(?![\\d/.-])`),
    inFigures('(?<![\\d.])(?<days>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?!\\d)'),
    inFigures('(?<!\\d)(?<year>(?:19|20)\\d\\d)(?<month>[01]\\d)(?<days>[0-3]\\d)(?!\\d)'),
  ];
}

const inWords = (source: string): DatePattern => ({ pattern: new RegExp(source, 'gi'), form: 'words' });
const inFigures = (source: string): DatePattern => ({ pattern: new RegExp(source, 'g'), form: 'figures' });

type Groups = Readonly<Record<string, string | undefined>>;

function readDates(groups: Groups, words: DateWords): readonly string[] {
  const year = yearOf(groups, words);
  const month = groups.name
    ? words.months.get(groups.name.toLowerCase())
    : Number(groups.month ?? Number.NaN);
  if (year === undefined) return [];
  if (month === undefined || Number.isNaN(month)) return [String(year)];
  if (groups.days === undefined) return [`${year}-${twoDigits(month)}`];
  return daysOf(groups.days, words).map(
    (day) => `${year}-${twoDigits(day.month ?? month)}-${twoDigits(day.day)}`,
  );
}

function yearOf(groups: Groups, words: DateWords): number | undefined {
  if (groups.year) return Number(groups.year);
  const before = words.eras.get(groups.era ?? '');
  if (before === undefined || !groups.eraYear) return undefined;
  return before + (words.firstYear.has(groups.eraYear) ? 1 : Number(groups.eraYear));
}

interface Day {
  readonly day: number;
  /** Absent: the month of the day before. */
  readonly month?: number;
}

/** `28・29` two days, `28~30` three, `31・6月1` one in the next month. */
function daysOf(text: string, words: DateWords): readonly Day[] {
  const days: Day[] = [];
  for (const [, sign = '', part = ''] of matchesOf(DAY_PARTS, text)) {
    const month = words.monthSign.exec(part)?.groups?.month;
    const day = Number(/(\d{1,2})\D*$/.exec(part)?.[1]);
    const last = days.at(-1);
    if (last && (sign === '~' || sign === '-') && month === undefined) days.push(...daysBetween(last, day));
    else days.push(month !== undefined ? { day, month: Number(month) } : { ...last, day });
  }
  return days;
}

const DAY_PARTS = /([・,、~/&-]?)\s*([^・,、~/&-]+)/g;

function daysBetween(first: Day, last: number): readonly Day[] {
  const count = Math.min(Math.max(last - first.day, 0), 31);
  return Array.from({ length: count }, (_, i) => ({ ...first, day: first.day + i + 1 }));
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function isPossible(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
