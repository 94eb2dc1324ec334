import type { Reference } from '../meaning.js';
import type { Spot } from '../survey.js';
import { endsWithTitleQuote } from '../text/brackets.js';
import { fold } from '../text/fold.js';
import type { TitleReading } from '../titles.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { quotedAtEnd, REACH, titleBefore, titleBehind, withoutHead } from './document-title.js';
import { editionIn } from './editions.js';
import { endsAsDocument, isStandard, namedDocuments } from './named-documents.js';
import { type SourceRun, sourceRunsIn } from './source-runs.js';
import { isCompany, type Standing, standingOf } from './sources.js';
import { isLinked, type Surroundings } from './surroundings.js';
import { type CitationWords, citationWords, LONGEST_TITLE } from './words.js';

/** The documents that a title cites in words: `title【2018年5月IPA】`, several included, or a title with its edition. */
export function citationsIn(
  spot: Spot,
  reading: TitleReading | undefined,
  around: Surroundings,
  vocabulary: Vocabulary,
): readonly Reference[] {
  const found = bySource(spot, reading, around, vocabulary);
  return found.length > 0 || !spot.parent ? found : namedDocuments(spot, around, vocabulary);
}

function bySource(
  spot: Spot,
  reading: TitleReading | undefined,
  around: Surroundings,
  vocabulary: Vocabulary,
): readonly Reference[] {
  const written = spot.topic.title;
  const found: Reference[] = [];
  let at = 0;
  for (const run of sourceRunsIn(spot, reading, vocabulary)) {
    if (run.from < at) continue;
    const isLeading = run.from <= REACH && titleBefore(written.slice(0, run.from), vocabulary) === '';
    const behind = written.slice(run.to, run.to + REACH);
    const before = written.slice(Math.max(at, run.from - REACH), run.from);
    const whole = isLeading ? titleBehind(behind, vocabulary) : titleBefore(before, vocabulary, behind);
    const title = afterExplanation(run.isDated || run.isHeavy ? whole : quotedAtEnd(whole), vocabulary);
    if (!isTitle(title, citationWords(vocabulary))) continue;
    const signs = {
      ...{ ...around, ...run, isLeading, isLinked: isLinked(spot.topic), title },
      isLatin: isLatin(title + written.slice(run.from, run.to)),
    };
    if (!(run.isDated ? isCitation(signs, vocabulary) : isPublished(signs, spot, vocabulary))) continue;
    at = isLeading ? run.to + title.length : run.to;
    found.push({ ...sourced(title, run, vocabulary), topicId: spot.topic.id });
  }
  return found;
}

/** A document is cited at the end of an explanation: the sentences before it are no part of its title. */
const afterExplanation = (title: string, vocabulary: Vocabulary): string =>
  title.length > LONGEST_TITLE ? withoutHead(title.replace(/^.*。(?=.)/su, '').trim(), vocabulary) : title;

/** Words that are no more than the end of a sentence: `【2020年4月IPA】等を参考に。`. */
const isTitle = (title: string, { andOthers }: CitationWords): boolean =>
  /\p{L}/u.test(title) && !title.endsWith('。') && !andOthers.test(fold(title));

function sourced(
  title: string,
  { publisher, date, edition: told }: SourceRun,
  vocabulary: Vocabulary,
): Omit<Reference, 'topicId'> {
  const { edition = told, isChange, before } = editionIn(title, vocabulary);
  return {
    title: isChange && before ? before.trim() : title,
    publisher,
    ...(date !== undefined && { date }),
    ...(edition !== undefined && { edition }),
  };
}

/** What else speaks for a citation. */
interface Signs extends SourceRun, Surroundings {
  readonly title: string;
  /** The source stands before the title, where editors also note who did what: `【2020年4月 佐藤】図の修正`. */
  readonly isLeading: boolean;
  readonly isLinked: boolean;
  /** Title and source are in Latin letters throughout, where the same brackets tell of careers and events too. */
  readonly isLatin: boolean;
}

/**
 * A date and a name in brackets may also be a job, a study, a meeting, a figure of a year: `BSc Physics (University
 * of Leeds, 2012)`. The less a name is known to publish, the more the title must sound like a document's.
 */
function isCitation(signs: Signs, vocabulary: Vocabulary): boolean {
  const words = citationWords(vocabulary);
  const { title, publisher, isMaterial, isHeavy } = signs;
  const standing = standingOf(publisher, vocabulary);
  const isUsual = isHeavy && !signs.isLeading && (standing === 'publisher' || standing === 'acronym');
  if (!isMaterial && !isUsual && words.notDocuments.test(fold(title))) return false;
  const isWork = isMaterial || isDocument(title, words);
  // `Secretary (WHO, 2019)` is none.
  if (standing === 'publisher') return isWork || isHeavy || signs.isLinked || !signs.isLatin;
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

/**
 * A publisher's name without a date also says who does something (`窓口（警察庁）`), or is the short form of the name
 * before it (`情報協会（ABC）`). It needs the brackets of sources, a document's title, a marker or an address.
 */
function isPublished(signs: Signs, { folded }: Spot, vocabulary: Vocabulary): boolean {
  const { title, publisher, isHeavy, isMaterial } = signs;
  if (title.length > LONGEST_TITLE || /。./u.test(title) || namesBody(title, vocabulary)) return false;
  const words = citationWords(vocabulary);
  const isSupported = signs.isMarked || signs.hasAddress;
  const isWork = isMaterial || isDocument(title, words);
  if (!isSupported && !isWork && words.notDocuments.test(fold(title))) return false;
  if (signs.isLeading) return isWork && standingOf(publisher, vocabulary) === 'publisher';
  const isClear = /[」』]$/u.test(title) || endsAsDocument(fold(title), words);
  const behind = folded.slice(signs.to, signs.to + REACH).split('\n')[0] ?? '';
  if (!isClear && (behind.length > LONGEST_TITLE || !words.behindSource.test(behind))) return false;
  if (isCompany(publisher, vocabulary)) return isSupported;
  const standing = standingOf(publisher, vocabulary);
  if (standing === 'publisher') return isHeavy || isWork || isSupported || signs.date !== undefined;
  if (standing === 'institution') return isSupported || (isHeavy && isWork);
  return standing === 'company' && isHeavy && isSupported;
}

const namesBody = (title: string, vocabulary: Vocabulary): boolean => {
  const standing = standingOf(title, vocabulary);
  return (
    (standing === 'publisher' || standing === 'institution') &&
    editionIn(title, vocabulary).edition === undefined
  );
};

const isLatin = (text: string): boolean => !/[^\p{sc=Latin}\P{L}]/u.test(text);

/** A title that says what it is, or gives its edition, or stands in the quotation marks of works. */
function isDocument(title: string, words: CitationWords): boolean {
  const folded = fold(title);
  if (words.editions.test(folded) || endsWithTitleQuote(title) || isStandard(folded, words)) return true;
  return [...folded.matchAll(words.documents)].some(
    ({ 0: word, index }) => word.includes(' ') || !/^\s+[a-z]/.test(folded.slice(index + word.length)),
  );
}
