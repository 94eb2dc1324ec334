import { findStatus } from '../status/words.js';
import type { Bracket } from '../text/brackets.js';
import { type FoundDate, findDates } from '../text/dates.js';
import { fold } from '../text/fold.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { citationWords } from './words.js';

/** Date and publisher of a document, as they stand in brackets. */
export interface Source {
  readonly date: string;
  readonly publisher: string;
}

/** No source is told in more letters than this. */
export const LONGEST_SOURCE = 60;

/** The source that a bracket holds: a date and one name. `original` is the title before folding. */
export function sourceIn(
  { from, to, inner }: Bracket,
  original: string,
  vocabulary: Vocabulary,
): Source | undefined {
  if (inner.length > LONGEST_SOURCE || !/\d/.test(inner)) return undefined;
  const [found, ...more] = findDates(inner, vocabulary);
  const date = found ?? yearIn(inner);
  if (!date || more.length > 0) return undefined;
  const written = original.slice(from + 1, to - 1);
  const publisher = publisherOf(written.slice(0, date.from), written.slice(date.to), vocabulary);
  return publisher === undefined ? undefined : { date: date.dates[0] ?? '', publisher };
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

function publisherOf(before: string, after: string, vocabulary: Vocabulary): string | undefined {
  const words = citationWords(vocabulary);
  const [left, right] = [trimmed(before), trimmed(after)];
  if ((left === '') === (right === '')) return undefined;
  const name = trimmed((left || right).replace(words.after, ''));
  const isName = name.length >= 2 && name.length <= 30 && NAME_START.test(name) && !PHRASE.test(name);
  const isWord = words.never.test(fold(name)) || findStatus(fold(name), name, vocabulary).alone !== undefined;
  return isName && !isWord ? name : undefined;
}

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

export function standingOf(publisher: string, vocabulary: Vocabulary): Standing {
  const name = fold(publisher);
  const words = citationWords(vocabulary);
  if (words.publishers.test(name)) return 'publisher';
  if (words.institutions.test(name)) return 'institution';
  if (words.departments.test(name) || PERSON.test(name)) return 'person';
  if (ACRONYM.test(name)) return 'acronym';
  return COMPANY.test(name) ? 'company' : 'unknown';
}
