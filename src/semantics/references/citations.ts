import type { Topic } from '../../model/workbook.js';
import type { Reference } from '../meaning.js';
import type { Spot } from '../survey.js';
import {
  type Bracket,
  endsWithTitleQuote,
  findBrackets,
  isHeavy,
  isTitleQuote,
  MOST_PER_TITLE,
  upToHeavy,
} from '../text/brackets.js';
import { fold } from '../text/fold.js';
import type { TitleReading } from '../titles.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { withoutAddresses } from './addresses.js';
import { type Standing, sourceIn, standingOf } from './sources.js';
import { type CitationWords, citationWords } from './words.js';

/** The documents that a title cites in words: `title【2018年5月IPA】`, several included, or a title with its edition. */
export function citationsIn(
  spot: Spot,
  reading: TitleReading | undefined,
  isMaterial: boolean,
  vocabulary: Vocabulary,
): readonly Reference[] {
  const found = bySource(spot, reading, isMaterial, vocabulary);
  return found.length > 0 || !spot.parent ? found : byEdition(spot, isMaterial, vocabulary);
}

function bySource(
  { folded, topic }: Spot,
  reading: TitleReading | undefined,
  isMaterial: boolean,
  vocabulary: Vocabulary,
): readonly Reference[] {
  const found: Reference[] = [];
  let at = 0;
  for (const bracket of findBrackets(folded).slice(0, MOST_PER_TITLE)) {
    if (bracket.from < at || isTitleQuote(folded, bracket) || isSaid(bracket, reading)) continue;
    const source = sourceIn(bracket, topic.title, vocabulary);
    if (!source) continue;
    const isLeading = bracket.from <= REACH && titleBefore(topic.title.slice(0, bracket.from)) === '';
    const title = isLeading
      ? titleBehind(topic.title.slice(bracket.to, bracket.to + REACH))
      : titleBefore(topic.title.slice(Math.max(at, bracket.from - REACH), bracket.from));
    const signs = {
      ...{ isLeading, isHeavy: isHeavy(folded, bracket), isLinked: isLinked(topic), isMaterial },
      isLatin: isLatin(title + topic.title.slice(bracket.from, bracket.to)),
    };
    if (!title || !isCitation(title, source.publisher, signs, vocabulary)) continue;
    at = isLeading ? bracket.to + title.length : bracket.to;
    found.push({ title, ...source, ...editionIn(title, vocabulary), topicId: topic.id });
  }
  return found;
}

/** Characters beside a bracket in which its document's title is looked for. */
const REACH = 500;

/** What else speaks for a citation. */
interface Signs {
  /** The source stands before the title, where editors also note who did what: `【2020年4月 佐藤】図の修正`. */
  readonly isLeading: boolean;
  /** `【…】`, the usual brackets of a source. */
  readonly isHeavy: boolean;
  readonly isLinked: boolean;
  /** Among reference material. */
  readonly isMaterial: boolean;
  /** Title and source are in Latin letters throughout, where the same brackets tell of careers and events too. */
  readonly isLatin: boolean;
}

/**
 * A date and a name in brackets may also be a job, a study, a meeting, a figure of a year: `BSc Physics (University
 * of Leeds, 2012)`. The less a name is known to publish, the more the title must sound like a document's.
 */
function isCitation(title: string, publisher: string, signs: Signs, vocabulary: Vocabulary): boolean {
  const words = citationWords(vocabulary);
  const standing = standingOf(publisher, vocabulary);
  const isUsual = signs.isHeavy && !signs.isLeading && (standing === 'publisher' || standing === 'acronym');
  if (!signs.isMaterial && !isUsual && words.notDocuments.test(fold(title))) return false;
  const isWork = signs.isMaterial || isDocument(title, words);
  // `Secretary (WHO, 2019)` is none.
  if (standing === 'publisher') return isWork || signs.isHeavy || signs.isLinked || !signs.isLatin;
  return isWork ? isEnoughForWork(standing, signs) : isEnough(standing, signs);
}

function isEnoughForWork(standing: Standing, { isLeading, isHeavy, isLinked, isMaterial }: Signs): boolean {
  if (standing === 'institution' || standing === 'acronym') return true;
  if (isLeading) return false;
  return isMaterial || (standing !== 'person' && (isHeavy || isLinked));
}

function isEnough(standing: Standing, { isLeading, isHeavy, isLinked }: Signs): boolean {
  if (isLeading) return false;
  if (standing === 'acronym') return isHeavy || isLinked;
  return standing === 'company' ? isHeavy : standing === 'institution' && isLinked;
}

const isLatin = (text: string): boolean => !/[^\p{sc=Latin}\P{L}]/u.test(text);

/** A title that says what it is, or gives its edition, or stands in the quotation marks of works. */
function isDocument(title: string, words: CitationWords): boolean {
  const folded = fold(title);
  if (words.editions.test(folded) || endsWithTitleQuote(title)) return true;
  return [...folded.matchAll(words.documents)].some(
    ({ 0: word, index }) => word.includes(' ') || !/^\s+[a-z]/.test(folded.slice(index + word.length)),
  );
}

const isLinked = ({ links }: Topic): boolean => links.some(({ kind }) => kind === 'web');

const isSaid = ({ from, to }: Bracket, reading: TitleReading | undefined): boolean =>
  [...(reading?.owners ?? []), ...(reading?.changes ?? []), ...(reading?.status ?? [])].some(
    (said) => from < said.to && said.from < to,
  );

/** The document's title: the last line before its bracket, without list signs and separators. */
const titleBefore = (text: string): string =>
  (withoutAddresses(text).trim().split('\n').at(-1) ?? '')
    .replace(/^[\s、,・/／※■●◆①-⑳]+|(?<![\s、,])[\s、,]+$/gu, '')
    .trim();

/** Behind its source in brackets: up to the end of the line or the next bracket. */
const titleBehind = (text: string): string => titleBefore(upToHeavy(text.trimStart()));

/** Nobody cites in more letters than this. */
export const LONGEST_TITLE = 120;

/** `規格 Ver2.0`, `NIST SP 800-171 Rev. 2 (2020)`: a document's name, its edition, and nothing more but a year. */
function byEdition(spot: Spot, isMaterial: boolean, vocabulary: Vocabulary): readonly Reference[] {
  const { folded, topic } = spot;
  if (folded.length > LONGEST_TITLE) return [];
  const words = citationWords(vocabulary);
  const edition = words.editions.exec(folded);
  if (!edition) return standardOfYear(spot);
  const name = folded.slice(0, edition.index).trim();
  const year = /^\s*(?:\(((?:19|20)\d\d)\)\s*)?$/u.exec(folded.slice(edition.index + edition[0].length));
  if (!year || !(endsAsDocument(name, words) || STANDARD.test(name))) return [];
  if (LIGHT_EDITION.test(edition[0]) && !STANDARD.test(name) && !isMaterial && !isLinked(topic)) return [];
  const title = topic.title.slice(0, edition.index + edition[0].length).trim();
  return [{ title, ...(year[1] && { date: year[1] }), edition: edition[0].trim(), topicId: topic.id }];
}

/** `v2`: people also number the drafts of their own reports so. */
const LIGHT_EDITION = /^\s*v\s?\d/;

function endsAsDocument(name: string, { documents }: CitationWords): boolean {
  const words = name.replace(/[」"”]$/u, '');
  const last = [...words.matchAll(documents)].at(-1);
  return endsWithTitleQuote(name) || (last !== undefined && last.index + last[0].length === words.length);
}

/** The number of a standard: `NIST SP 800-171`, `ISO/IEC 27001:2013`. */
const STANDARD = /^[A-Z]{2,6}(?:\/[A-Z]{2,6})?(?: [A-Z]{1,3})? \d{3,5}(?:[-:]\d{1,4})*$/;
/** A standard with the year of its edition. */
const STANDARD_OF_YEAR =
  /^\s*[A-Z]{2,6}(?:\/[A-Z]{2,6})?(?: [A-Z]{1,3})? \d{3,5}(?:-\d{1,3})?:(?<year>(?:19|20)\d\d)\s*$/;

function standardOfYear({ folded, topic }: Spot): readonly Reference[] {
  const year = STANDARD_OF_YEAR.exec(folded)?.groups?.year;
  return year === undefined ? [] : [{ title: topic.title.trim(), date: year, topicId: topic.id }];
}

/** The edition that a title names (`第3版`, `Ver2.0`). */
export function editionIn(title: string, vocabulary: Vocabulary): Pick<Reference, 'edition'> {
  const match = title.length > 300 ? null : citationWords(vocabulary).editions.exec(fold(title));
  return match ? { edition: title.slice(match.index, match.index + match[0].length).trim() } : {};
}
