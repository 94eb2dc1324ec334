import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { calendarDay } from '../model/calendar.js';
import { oneLine, pathOf } from '../model/walk.js';
import type { DocumentData, Stamp } from '../model/workbook.js';
import type { FurniturePlan } from './furniture.js';
import type { HistoryEntry } from './meaning.js';
import type { SemanticsConfig } from './settings.js';
import { findStatus } from './status/words.js';
import { childSpots, mostOf, type Spot, type Survey } from './survey.js';
import {
  BEFORE_WORDS,
  endsOpen,
  findBrackets,
  type Stretch,
  without,
  withoutPlainBrackets,
  withoutWholeBrackets,
} from './text/brackets.js';
import { type FoundDate, findDates } from './text/dates.js';
import { undecorated } from './text/fold.js';
import { anyText, anyWord, perVocabulary } from './text/words.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

export interface History {
  /** Newest first, the file's own stamps and kept revisions among them; entries without a date at the end, as drawn. */
  readonly entries: readonly HistoryEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

export function readHistory(
  survey: Survey,
  furniture: FurniturePlan,
  vocabulary: Vocabulary,
  options: { readonly file: string; readonly asOf?: string; readonly config?: SemanticsConfig },
): History {
  const entries: HistoryEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { spot, context } of entrySpots(survey, furniture, vocabulary)) {
    const entry = readEntry(spot, context, vocabulary);
    entries.push(entry);
    const place = {
      file: options.file,
      sheet: spot.sheet.title,
      path: pathOf(spot.visit),
      topicId: spot.topic.id,
    };
    const last = entry.dates.at(-1);
    if (last === undefined)
      diagnostics.push(diagnostic('history-undated', place, { entry: oneLine(spot.topic.title) }));
    else if (options.asOf !== undefined && last > options.asOf)
      diagnostics.push(diagnostic('history-in-future', place, { date: last }));
  }
  const { document } = survey.workbook;
  const timeZone = options.config?.timeZone;
  const own = [...stampEntries(document, timeZone), ...revisionEntries(document, timeZone)];
  return {
    entries: newestFirst([...entries, ...own]),
    diagnostics,
  };
}

interface EntrySpot {
  readonly spot: Spot;
  /** Words of the year or month that the entry stands under, to be read before its own. */
  readonly context: string;
}

/** The children of a history; one level deeper where they stand under topics for a year, a month or a subject. */
function entrySpots(survey: Survey, furniture: FurniturePlan, vocabulary: Vocabulary): readonly EntrySpot[] {
  const tops = furniture.list.filter(({ kind }) => kind === 'history');
  return tops.flatMap(({ topicId }) => {
    const top = survey.byId.get(topicId);
    if (!top) return [];
    const entries = childSpots(survey, top).filter(({ index }) => furniture.around[index] === 'history');
    return entries.flatMap((child) => entriesUnder(child, survey, vocabulary));
  });
}

function entriesUnder(spot: Spot, survey: Survey, vocabulary: Vocabulary): readonly EntrySpot[] {
  const children = childSpots(survey, spot);
  const [date] = findDates(spot.folded, vocabulary);
  if (children.length === 0) return [{ spot, context: '' }];
  if (!date) {
    const isGroup = mostOf(children, ({ folded }) => findDates(folded, vocabulary).length > 0);
    return isGroup ? children.map((child) => ({ spot: child, context: '' })) : [{ spot, context: '' }];
  }
  if (date.precision === 'day' || undecorated(withoutDate(spot.folded, date)) !== '')
    return [{ spot, context: '' }];
  return children.map((child) => ({ spot: child, context: spot.folded.slice(date.from, date.to) }));
}

const withoutDate = (folded: string, { from, to }: Stretch): string =>
  withoutPlainBrackets(folded.slice(0, from) + folded.slice(to));

function readEntry(spot: Spot, context: string, vocabulary: Vocabulary): HistoryEntry {
  const { folded, topic } = spot;
  const dated = entryDate(folded, context, vocabulary);
  const status = findStatus(folded, topic.title, vocabulary).found.find(({ means }) => means !== 'neutral');
  const aside = [...(dated ? [dateStretch(folded, dated, vocabulary)] : []), ...(status ? [status] : [])];
  const text = trimmed(without(topic.title, aside)) || textBelow(spot);
  return {
    dates: dated?.dates ?? [],
    text,
    ...(status && { status: status.word }),
    topicId: topic.id,
    source: 'topic',
  };
}

/** Dates of an entry that are looked at; a text that names more tells of something else. */
const MOST_DATES = 20;

/** The entry's own first date, else the one it makes together with the year it stands under. */
function entryDate(folded: string, context: string, vocabulary: Vocabulary): FoundDate | undefined {
  const all = findDates(folded, vocabulary).slice(0, MOST_DATES);
  const own = all.find((date) => isOwn(folded, date, vocabulary));
  if (context === '' || own?.precision === 'day') return own;
  const joined = findDates(context + folded, vocabulary)[0];
  if (!joined || joined.to <= context.length) return own ?? (joined && { ...joined, from: 0, to: 0 });
  return { ...joined, from: 0, to: joined.to - context.length };
}

/**
 * An entry's own date leads it, or stands in brackets by itself, behind a short label, behind a separator, or ends
 * it. Other dates are those of what the entry speaks of: `Added the law of 25 May 2018`.
 */
function isOwn(folded: string, date: FoundDate, vocabulary: Vocabulary): boolean {
  const before = folded.slice(0, date.from);
  if (BEFORE_WORDS.exec(before)?.[0].length === date.from) return true;
  if (endsOpen(before)) return isAloneInBrackets(folded, date, vocabulary);
  // Bare figures may be a version: `Release 2020.3`.
  if (date.form === 'figures' && date.precision !== 'day') return false;
  const { before: other, behind } = otherDates(vocabulary);
  if (other.test(before) || behind.test(folded.slice(date.to))) return false;
  return isSetOff(before) || LABEL.test(before) || folded.slice(date.to).trim() === '';
}

/** Behind a sign that separates, or on a line of its own. */
function isSetOff(before: string): boolean {
  const words = before.trimEnd();
  return /[,、:;|~・/-]$/u.test(words) || before.slice(words.length).includes('\n');
}

/** One or two words: `第2版 `, `Version 2.1 `. */
const LABEL = /^\s*[^\s「『"]{1,12}(?:\s[^\s「『"]{1,12})?\s*$/u;

const otherDates = perVocabulary(({ dates }) => ({
  before: new RegExp(`(?:${anyWord(dates.otherBefore)}|[\\p{sc=Hiragana}「『"“])\\s*$`, 'iu'),
  behind: new RegExp(`^\\s*${anyWord(dates.otherBehind)}`, 'iu'),
}));

const weekdayBehind = perVocabulary(
  ({ dates }) =>
    new RegExp(`^\\s?(?:\\(${anyText(dates.weekdays)}\\)|,?\\s?${anyWord(dates.weekdays)}(?=\\s))`, 'iu'),
);

/** The date with its weekday, and with its brackets when they hold nothing else. */
function dateStretch(folded: string, date: FoundDate, vocabulary: Vocabulary): Stretch {
  const dated = withWeekday(folded, date, vocabulary);
  return bracketAround(folded, dated) ?? dated;
}

const isAloneInBrackets = (folded: string, date: FoundDate, vocabulary: Vocabulary): boolean =>
  bracketAround(folded, withWeekday(folded, date, vocabulary)) !== undefined;

function withWeekday(folded: string, { from, to }: Stretch, vocabulary: Vocabulary): Stretch {
  return { from, to: to + (weekdayBehind(vocabulary).exec(folded.slice(to, to + 20))?.[0].length ?? 0) };
}

const bracketAround = (folded: string, { from, to }: Stretch): Stretch | undefined =>
  findBrackets(folded).find(
    (bracket) =>
      bracket.from < from &&
      bracket.to > to &&
      undecorated(folded.slice(bracket.from + 1, from) + folded.slice(to, bracket.to - 1)) === '',
  );

/** The text without separators at its ends, and without brackets that hold all of it. */
const trimmed = (text: string): string =>
  withoutWholeBrackets(
    text
      .replace(DOUBLED, '')
      .replace(/^[\s:：、,・.。–-]+|(?<![\s:：、,–-])[\s:：、,–-]+$/gu, '')
      .trim(),
  );

/** What a date leaves behind in the middle: `1.0 – – first`, `2.1 : fixes`. */
const DOUBLED = /(?<=[–—-] )[–—-] | (?=[:：,、])/gu;

/** An entry that is only a date says what was done in the topics below it. */
const textBelow = ({ topic }: Spot): string =>
  topic.children
    .map(({ title }) => oneLine(title))
    .filter((title) => title !== '')
    .join(' / ') || oneLine(topic.notes?.plain ?? '');

function stampEntries(document: DocumentData, timeZone: string | undefined): readonly HistoryEntry[] {
  const saved = stampEntry(document.modified, 'saved', timeZone);
  const created = stampEntry(document.created, 'created', timeZone);
  return [...saved, ...created];
}

function stampEntry(
  stamp: Stamp | undefined,
  event: 'created' | 'saved',
  timeZone: string | undefined,
): readonly HistoryEntry[] {
  if (!stamp?.iso) return [];
  const by = stamp.by === undefined ? {} : { by: stamp.by };
  return [{ dates: [calendarDay(stamp.iso, timeZone)], text: '', source: 'document', event, ...by }];
}

/** One entry for each day on which the file kept earlier states of itself. */
function revisionEntries(
  { revisions = [] }: DocumentData,
  timeZone: string | undefined,
): readonly HistoryEntry[] {
  const days = new Map<string, number>();
  for (const { saved } of revisions) {
    const day = saved.iso && calendarDay(saved.iso, timeZone);
    if (day !== undefined) days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].map(([day, count]) => ({
    ...{ dates: [day], text: '', source: 'revision', event: 'kept', revisions: count },
  }));
}

/** By last day, newest first; equal days keep their order; no date last. */
const newestFirst = (entries: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  [...entries].sort((a, b) => compare(b.dates.at(-1) ?? '', a.dates.at(-1) ?? ''));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
