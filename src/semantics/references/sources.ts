import { findStatus } from '../status/words.js';
import type { Bracket } from '../text/brackets.js';
import { type FoundDate, findDates } from '../text/dates.js';
import { fold } from '../text/fold.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { editionIn } from './editions.js';
import { type CitationWords, citationWords } from './words.js';

/** What a pair of brackets says about a document: one of its facts at least. */
export interface SourceNote {
  readonly date?: string;
  readonly publisher?: string;
  readonly edition?: string;
}

/** No source is told in more letters than this. */
export const LONGEST_SOURCE = 60;

/** What a bracket says about the document it stands behind. Absent: something else. `original` is not folded. */
export function sourceNoteIn(
  { from, to, inner }: Bracket,
  original: string,
  vocabulary: Vocabulary,
): SourceNote | undefined {
  if (inner.length > LONGEST_SOURCE) return undefined;
  const written = original.slice(from + 1, to - 1);
  const edition = wholeEdition(written, vocabulary);
  if (edition !== undefined) return { edition };
  if (/\d/.test(inner)) return datedNote(inner, written, vocabulary);
  const publisher = publisherIn(written, vocabulary);
  return publisher !== undefined && isBody(publisher, vocabulary) ? { publisher } : undefined;
}

/** Without a date a name must say that it is a body's: `（CPSF）` is the short form of what stands before it. */
function isBody(name: string, vocabulary: Vocabulary): boolean {
  const standing = standingOf(name, vocabulary);
  return standing === 'publisher' || standing === 'institution' || isCompany(name, vocabulary);
}

/** `第3版`, and `第2版⇒第3版`, which is the third. */
function wholeEdition(written: string, vocabulary: Vocabulary): string | undefined {
  const { edition, rest } = editionIn(written, vocabulary);
  return edition !== undefined && rest === '' ? edition : undefined;
}

function datedNote(inner: string, written: string, vocabulary: Vocabulary): SourceNote | undefined {
  const found = findDates(inner, vocabulary);
  const last = found.at(-1) ?? yearIn(inner);
  if (!last || found.length > 2) return undefined;
  const date = last.dates[0] ?? '';
  // `【2015年8月21日 2017年6月30日IPA】`: published, and again.
  const [before, after] = [written.slice(0, found[0]?.from ?? last.from), written.slice(last.to)];
  const between = found.length === 2 ? trimmed(written.slice(found[0]?.to, last.from)) : '';
  if (between !== '') return undefined;
  if (trimmed(withoutEvents(after, vocabulary)) === '' && trimmed(before) === '') return { date };
  const publisher = publisherBeside(before, after, vocabulary);
  return publisher === undefined ? undefined : { date, publisher };
}

/** A year alone, set off by a comma: `（IPA, 2018）`, but not `(VS 2008)`, the name of a product. */
function yearIn(inner: string): Pick<FoundDate, 'from' | 'to' | 'dates'> | undefined {
  const match = /(?<=^|[,、/]\s?)(?:19|20)\d\d(?=$|\s?[,、/])/.exec(inner.trim());
  return match && inner === inner.trim()
    ? { from: match.index, to: match.index + 4, dates: [match[0]] }
    : undefined;
}

/** Signs of a phrase, which is no publisher's name. */
const PHRASE = /[。:：]/u;
/** Publishers begin with a letter, and in Latin letters with a capital. */
const NAME_START = /^(?![a-z])\p{L}/u;

/** The publisher on one side of a date, what happened on it left out: `最新版 IPA`, `IPA公表`. */
function publisherBeside(before: string, after: string, vocabulary: Vocabulary): string | undefined {
  const { eventBefore } = citationWords(vocabulary);
  const [left, right] = [trimmed(before), trimmed(after.replace(eventBefore, ''))];
  return (left === '') === (right === '') ? undefined : publisherIn(left || right, vocabulary);
}

/** The publisher that a text names and nothing else. */
function publisherIn(written: string, vocabulary: Vocabulary): string | undefined {
  const words = citationWords(vocabulary);
  const name = trimmed(withoutEvents(written, vocabulary));
  const isName = name.length >= 2 && name.length <= 30 && NAME_START.test(name) && !PHRASE.test(name);
  const isWord = words.never.test(fold(name)) || findStatus(fold(name), name, vocabulary).alone !== undefined;
  return isName && !isWord ? name : undefined;
}

const withoutEvents = (text: string, vocabulary: Vocabulary): string =>
  trimmed(text).replace(citationWords(vocabulary).after, '');

const trimmed = (text: string): string =>
  text.replace(/^[\s　、,，・/／]+|(?<![\s　、,，・/／])[\s　、,，・/／]+$/gu, '');

/** How much a name says about being a publisher's. */
export type Standing = 'publisher' | 'institution' | 'acronym' | 'company' | 'unknown' | 'person';

/** Published names that are no words: `IPA`, `ISO/IEC`. Other things have such names as well: `EUR`, `EMEA`. */
const ACRONYM = /^[A-Z][A-Z/&-]{1,9}$/;
/** A foreign name of some length, as companies have: `トレンドマイクロ`. */
const COMPANY = /\p{sc=Katakana}[\p{sc=Katakana}ー・]{4}/u;
/** As short as a person's name: `佐藤`, `张三`. */
const PERSON = /^[\p{sc=Han}\p{sc=Hiragana}\s]{1,4}$/u;
/** Between the names of several publishers: `METI/IPA`, `総務省 経済産業省`. */
const BETWEEN_NAMES = /[\s\u3000・、，,&＆]+/u;

/** The names of one or several publishers; a stroke separates them unless it is part of a name: `ISO/IEC`. */
export function publishersIn(publisher: string, vocabulary: Vocabulary): readonly string[] {
  const { publishers } = citationWords(vocabulary);
  return publisher
    .split(BETWEEN_NAMES)
    .flatMap((name) => (publishers.test(fold(name)) ? [name] : name.split(/[/／]/u)));
}

export function standingOf(publisher: string, vocabulary: Vocabulary): Standing {
  const name = fold(publisher);
  const words = citationWords(vocabulary);
  if (words.publishers.test(name)) return 'publisher';
  if (publishersIn(name, vocabulary).every((one) => isPublisher(one, words))) return 'publisher';
  if (words.institutions.test(name)) return 'institution';
  if (words.departments.test(name) || PERSON.test(name)) return 'person';
  if (ACRONYM.test(name)) return 'acronym';
  return COMPANY.test(name) ? 'company' : 'unknown';
}

/** A publisher, or one of its parts: `総務省情報流通行政局`. */
const isPublisher = (
  name: string,
  { publishers, partOf, institutions, departments }: CitationWords,
): boolean =>
  publishers.test(name) || (partOf.test(name) && (institutions.test(name) || departments.test(name)));

/** True for a name that says of itself that it is a company's: `青空（株）`. */
export const isCompany = (publisher: string, vocabulary: Vocabulary): boolean =>
  citationWords(vocabulary).companies.test(fold(publisher));
