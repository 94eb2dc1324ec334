import type { Reference } from '../meaning.js';
import type { Spot } from '../survey.js';
import { endsWithTitleQuote, findBrackets, isHeavy, MOST_PER_TITLE } from '../text/brackets.js';
import { fold } from '../text/fold.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { codeAt, withoutNotes } from './document-title.js';
import { editionIn } from './editions.js';
import { sourceNoteIn } from './sources.js';
import { isLinked, type Surroundings } from './surroundings.js';
import { type CitationWords, citationWords, LONGEST_TITLE } from './words.js';

/** Documents that a title names without their source: by edition, by the number of a standard, by a marker or an address. */
export function namedDocuments(
  spot: Spot,
  around: Surroundings,
  vocabulary: Vocabulary,
): readonly Reference[] {
  const { topic, folded } = spot;
  if (folded.length > LONGEST_TITLE) return [];
  const title = withoutNotes(topic.title, vocabulary);
  const found =
    byEdition(title, spot, around, vocabulary) ??
    standardOfYear(title) ??
    // What bears a code is a map of the team itself, unless it gives an edition.
    (codeAt(topic.title, 0, vocabulary) === '' ? bySign(title, around, vocabulary) : undefined) ??
    inBrackets(spot, around, vocabulary);
  return found ? [{ ...found, topicId: topic.id }] : [];
}

type Named = Omit<Reference, 'topicId'>;

/** `v2`: people also number the drafts of their own reports so. */
const LIGHT_EDITION = /^\s*v\s?\d/;
const YEAR = /^\s*\(((?:19|20)\d\d)\)\s*$/u;

/** `規格 Ver2.0`, `NIST SP 800-171 Rev. 2 (2020)`: a document's name, its edition, and what may stand behind. */
function byEdition(
  title: string,
  { topic }: Spot,
  { isMaterial }: Surroundings,
  vocabulary: Vocabulary,
): Named | undefined {
  const words = citationWords(vocabulary);
  const { edition, before = '', behind = '', isChange } = editionIn(title, vocabulary);
  if (edition === undefined) return undefined;
  const name = fold(before).trim();
  const year = YEAR.exec(fold(behind))?.[1];
  if (year === undefined && !words.behindSource.test(fold(behind))) return undefined;
  if (!(endsAsDocument(name, words) || STANDARD.test(name) || (isLinked(topic) && isFile(behind, words))))
    return undefined;
  if (LIGHT_EDITION.test(fold(edition)) && !STANDARD.test(name) && !isMaterial && !isLinked(topic))
    return undefined;
  const whole = title.slice(0, title.length - behind.length).trim();
  return { title: isChange ? before.trim() : whole, ...(year !== undefined && { date: year }), edition };
}

const isFile = (behind: string, { files }: CitationWords): boolean => files.test(fold(behind));

/** True for a name that ends with the word for a document: `対策ガイドライン`. */
export function endsAsDocument(name: string, { documents }: CitationWords): boolean {
  const words = name.replace(/[」"”]$/u, '');
  const last = [...words.matchAll(documents)].at(-1);
  return endsWithTitleQuote(name) || (last !== undefined && last.index + last[0].length === words.length);
}

/** The number of a standard: `NIST SP 800-171`, `ISO/IEC 27001:2013`. */
const STANDARD = /^[A-Z]{2,6}(?:\/[A-Z]{2,6})?(?: [A-Z]{1,3})? \d{3,5}(?:[-:]\d{1,4})*$/;
/** A standard with the year of its edition. */
const STANDARD_OF_YEAR =
  /^\s*[A-Z]{2,6}(?:\/[A-Z]{2,6})?(?: [A-Z]{1,3})? \d{3,5}(?:-\d{1,3})?:(?<year>(?:19|20)\d\d)\s*$/;

function standardOfYear(title: string): Named | undefined {
  const year = STANDARD_OF_YEAR.exec(fold(title))?.groups?.year;
  return year === undefined ? undefined : { title, date: year };
}

/** Behind the name of its body, the number of a standard: `NIST SP.800-82R2`, `JIS Q 27001`. */
const STANDARD_NUMBER = /^(?:[A-Za-z/]{1,12}[\s._-]{0,2}){1,3}\d{2,5}/u;

/** True for a title that begins with the number of a standard. */
export const isStandard = (folded: string, { standards }: CitationWords): boolean =>
  standards.test(folded) && STANDARD_NUMBER.test(folded);

/**
 * What the legend's marker for references stands on is a document if it is called like one, or like a standard. So is
 * what leads to a file, or has its address below, also where it tells its date: `指標について【2020年6月】`.
 */
function bySign(title: string, around: Surroundings, vocabulary: Vocabulary): Named | undefined {
  if (!(around.isMarked || around.leadsToDocument) || /。/u.test(title)) return undefined;
  const words = citationWords(vocabulary);
  const { name, whole, date, isSetApart } = withoutRemarks(title, vocabulary);
  const isNamed = endsAsDocument(fold(name), words) || isStandard(fold(name), words);
  if (!isNamed && !(isSetApart && around.leadsToDocument)) return undefined;
  const { edition } = editionIn(whole, vocabulary);
  return { title: whole, ...(date !== undefined && { date }), ...(edition !== undefined && { edition }) };
}

interface Remarked {
  /** Without any brackets at its end. */
  readonly name: string;
  /** With those that are no date. */
  readonly whole: string;
  readonly date?: string;
  /** The date stands in `【…】`, right behind a name without other brackets. */
  readonly isSetApart: boolean;
}

/** A title and what its brackets at the end remark: `手引き（別冊）（2020年9月公開）`. */
function withoutRemarks(title: string, vocabulary: Vocabulary): Remarked {
  const folded = fold(title);
  let found: Remarked = { name: title, whole: title, isSetApart: false };
  for (const bracket of findBrackets(folded).toReversed()) {
    if (bracket.to !== found.name.length) continue;
    const name = title.slice(0, bracket.from).trimEnd();
    const { date } = sourceNoteIn(bracket, title, vocabulary) ?? {};
    const isSetApart = date !== undefined && isHeavy(folded, bracket) && !name.endsWith('】');
    found = { ...found, name, ...(date !== undefined && { date, whole: name, isSetApart }) };
  }
  return found.name === '' ? { name: title, whole: title, isSetApart: false } : found;
}

/** A document with its edition as what another text is from: `三つの原則【対策ガイドライン（第3版）】`. */
function inBrackets(spot: Spot, around: Surroundings, vocabulary: Vocabulary): Named | undefined {
  for (const bracket of findBrackets(spot.folded).slice(0, MOST_PER_TITLE)) {
    if (!isHeavy(spot.folded, bracket)) continue;
    const inner = spot.topic.title.slice(bracket.from + 1, bracket.to - 1);
    const found = byEdition(withoutNotes(inner, vocabulary), spot, around, vocabulary);
    if (found) return found;
  }
  return undefined;
}
