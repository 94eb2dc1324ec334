import type { Topic } from '../model/workbook.js';
import { type FurniturePlan, isContainer, plainName } from './furniture.js';
import type { LegendUses } from './legend/uses.js';
import type { Reference } from './meaning.js';
import { boxKind } from './sections/boxes.js';
import { findStatus } from './status/words.js';
import type { Spot, Survey } from './survey.js';
import { type Bracket, findBrackets } from './text/brackets.js';
import { type FoundDate, findDates } from './text/dates.js';
import { fold, normalForm } from './text/fold.js';
import { anyText, anyWord, escaped, normalSet, perVocabulary } from './text/words.js';
import type { TitleReading } from './titles.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/**
 * Outside documents that topics cite, in reading order: by date and publisher, by edition, or by a web address
 * that is written out or stands among reference material. Other web links are no citations.
 */
export function findReferences(
  survey: Survey,
  furniture: FurniturePlan,
  titles: readonly TitleReading[],
  legend: Pick<LegendUses, 'explained'>,
  vocabulary: Vocabulary,
): readonly Reference[] {
  const found: Reference[] = [];
  const isMaterial: boolean[] = [];
  for (const spot of survey.spots) {
    const inherited = spot.parent !== undefined && isMaterial[spot.parent.index] === true;
    isMaterial.push(inherited || isReferenceMaterial(spot, legend, vocabulary));
    if (spot.tree === 'label' || !isContainer(furniture.around[spot.index])) continue;
    const cited = citations(spot, titles[spot.index], vocabulary);
    const all = urlsOf(spot.topic, vocabulary).filter(({ url }) => !isMap(url));
    const urls =
      cited.length > 0 ? all : addressesCited(spot, all, isMaterial[spot.index] === true, vocabulary);
    found.push(...withAddresses(spot, cited, urls, vocabulary));
  }
  return found;
}

/** A heading, a box or a marker says that what is here and below is reference material. */
function isReferenceMaterial(
  spot: Spot,
  { explained }: Pick<LegendUses, 'explained'>,
  vocabulary: Vocabulary,
): boolean {
  if (explained.get(spot.index)?.some(({ role }) => role === 'reference')) return true;
  if (boxKind(spot.folded, vocabulary) === 'reference') return true;
  return (
    spot.folded.length <= LONGEST_SOURCE &&
    citationWords(vocabulary).headings.has(normalForm(plainName(spot.folded)))
  );
}

/** Files of maps, and pages exported from maps, which are named by their document code: `Sec01-04-1 ….html`. */
const MAP_FILE =
  /(?:\.(?:mmap|xmmap|mmp|xmind)|\/[A-Z][A-Za-z]{1,5}\d{1,3}(?:-\d{1,4})+(?:[^/]*\.html?)?)(?:[?#].*)?$/u;

const isMap = (url: string): boolean => MAP_FILE.test(url);

const LONGEST_TITLE = 120;

/** Addresses that are cited without date and edition; a paragraph that mentions one cites nothing. */
function addressesCited(
  spot: Spot,
  all: readonly Address[],
  isMaterial: boolean,
  vocabulary: Vocabulary,
): readonly Address[] {
  if (all.length === 0) return all;
  const words = wordsBeside(spot.topic.title, vocabulary);
  if (words.length > LONGEST_TITLE || /。./u.test(words)) return [];
  if (citationWords(vocabulary).ownEditions.has(normalForm(plainName(fold(words))))) return [];
  return isMaterial ? all : all.filter(({ isWritten }) => isWritten);
}

/** One address for one citation is its own; otherwise each stands for itself. */
function withAddresses(
  spot: Spot,
  cited: readonly Reference[],
  urls: readonly Address[],
  vocabulary: Vocabulary,
): readonly Reference[] {
  const [only] = cited;
  const [first] = urls;
  if (only && first && cited.length === 1 && urls.length === 1) return [{ ...only, url: first.url }];
  return [...cited, ...urls.map(({ url, title }) => addressReference(spot, url, title, vocabulary))];
}

function addressReference(spot: Spot, url: string, linkTitle: string, vocabulary: Vocabulary): Reference {
  const title = wordsBeside(spot.topic.title, vocabulary) || linkTitle || url;
  return { title, ...editionIn(title, vocabulary), url, topicId: spot.topic.id };
}

/** A title without the addresses in it and what leads to them: `参照 https://… を見る` leaves nothing. */
function wordsBeside(title: string, vocabulary: Vocabulary): string {
  if (!title.includes('://')) return title.replace(SPACES, ' ').trim();
  const { pointers } = citationWords(vocabulary);
  const parts = title.split(URLS).map((part) => part.replace(pointers, '').replace(SEPARATORS, ''));
  return parts.join(' ').replace(SPACES, ' ').trim();
}

const SPACES = /[\s\u3000]+/gu;
const SEPARATORS = /^[\s\u3000:：、,）)]+|(?<![\s\u3000:：、,（(])[\s\u3000:：、,（(]+$/gu;

interface Address {
  readonly url: string;
  /** Written out in the title, not only linked. */
  readonly isWritten: boolean;
  readonly title: string;
}

const URLS = /https?:\/\/[^\s<>"'「」『』【】（）、。]+/giu;

/** Web addresses of a topic: its links, and those written out in its title. */
function urlsOf({ links, title }: Topic, vocabulary: Vocabulary): readonly Address[] {
  const found = new Map<string, Address>();
  for (const link of links) {
    const url = link.target ?? link.href;
    if (link.kind === 'web') found.set(url, { url, isWritten: false, title: link.title ?? '' });
  }
  if (!title.includes('://')) return [...found.values()];
  for (const [written] of title.matchAll(URLS)) {
    const url = addressIn(written, vocabulary);
    found.set(url, { url, isWritten: true, title: found.get(url)?.title ?? '' });
  }
  return [...found.values()];
}

/** An address without the punctuation and pointing words of the text around it; `…/Map_(book)` keeps its bracket. */
function addressIn(written: string, vocabulary: Vocabulary): string {
  const url = written
    .replace(citationWords(vocabulary).pointerBehind, '')
    .replace(/(?<![.,;:!?])[.,;:!?]+$/u, '');
  const isBalanced = url.split('(').length >= url.split(')').length;
  return url.endsWith(')') && !isBalanced ? url.slice(0, -1) : url;
}

/** `title【2018年5月IPA】`, several in one title included. */
function citations(
  spot: Spot,
  reading: TitleReading | undefined,
  vocabulary: Vocabulary,
): readonly Reference[] {
  const { folded, topic } = spot;
  const found: Reference[] = [];
  let at = 0;
  for (const bracket of findBrackets(folded)) {
    if (bracket.from < at || isSaid(bracket, reading)) continue;
    const source = sourceIn(bracket, topic.title, vocabulary);
    if (!source) continue;
    const before = titleBefore(topic.title.slice(at, bracket.from));
    const isLeading = titleBefore(topic.title.slice(0, bracket.from)) === '';
    const title = isLeading ? titleBehind(topic.title.slice(bracket.to)) : before;
    const isSure = !isLeading && (folded.charAt(bracket.from) === '【' || hasAddress(topic));
    if (!title || !(isSure || isOrganisation(source.publisher, vocabulary))) continue;
    at = isLeading ? bracket.to + title.length : bracket.to;
    found.push({ title, ...source, ...editionIn(title, vocabulary), topicId: topic.id });
  }
  return found.length > 0 || !spot.parent ? found : citedByEdition(spot, vocabulary);
}

const hasAddress = ({ links }: Topic): boolean => links.some(({ kind }) => kind === 'web');

/** Behind its source in brackets: up to the end of the line or the next bracket. */
const titleBehind = (text: string): string => titleBefore(text.trimStart().split(/[\n【]/u)[0] ?? '');

/** Published names that are no words: `IPA`, `ISO/IEC`. */
const ACRONYM = /^[A-Z][A-Z/&-]{1,9}$/;

const isOrganisation = (publisher: string, vocabulary: Vocabulary): boolean =>
  ACRONYM.test(fold(publisher)) || citationWords(vocabulary).organisations.test(fold(publisher));

/** `規格 Ver2.0`, `NIST SP 800-171 Rev. 2 (2020)`: a document's name, its edition, and nothing more but a year. */
function citedByEdition({ folded, topic }: Spot, vocabulary: Vocabulary): readonly Reference[] {
  if (folded.length > LONGEST_TITLE) return [];
  const { editions, documents } = citationWords(vocabulary);
  const edition = editions.exec(folded);
  const name = edition ? folded.slice(0, edition.index).trim() : '';
  const rest = edition ? folded.slice(edition.index + edition[0].length) : '';
  const year = /^\s*(?:\(((?:19|20)\d\d)\)\s*)?$/u.exec(rest);
  if (!edition || !year || !(documents.test(name) || STANDARD.test(name))) return [];
  const title = topic.title.slice(0, edition.index + edition[0].length).trim();
  return [{ title, ...(year[1] && { date: year[1] }), edition: edition[0].trim(), topicId: topic.id }];
}

/** The number of a standard: `NIST SP 800-171`, `ISO/IEC 27001:2013`. */
const STANDARD = /^[A-Z]{2,6}(?:\/[A-Z]{2,6})?(?: [A-Z]{1,3})? \d{3,5}(?:[-:]\d{1,4})*$/;

const isSaid = ({ from, to }: Bracket, reading: TitleReading | undefined): boolean =>
  [...(reading?.owners ?? []), ...(reading?.changes ?? []), ...(reading?.status ?? [])].some(
    (said) => from < said.to && said.from < to,
  );

/** The document's title: the last line before its bracket, without list signs and separators. */
const titleBefore = (text: string): string =>
  (text.trim().split('\n').at(-1) ?? '').replace(/^[\s、,・/／※■●◆]+|(?<![\s、,])[\s、,]+$/gu, '').trim();

interface Source {
  readonly date: string;
  readonly publisher: string;
}

const LONGEST_SOURCE = 60;

function sourceIn(
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

interface CitationWords {
  readonly after: RegExp;
  readonly never: RegExp;
  readonly editions: RegExp;
  readonly organisations: RegExp;
  readonly documents: RegExp;
  readonly headings: ReadonlySet<string>;
  /** Titles of the links to the map's own editions. */
  readonly ownEditions: ReadonlySet<string>;
  readonly pointers: RegExp;
  readonly pointerBehind: RegExp;
}

const citationWords = perVocabulary(
  ({ citations: words, editions }): CitationWords => ({
    after: new RegExp(`(?:${anyText(words.afterPublisher)})$`, 'iu'),
    never: new RegExp(anyWord(words.notInPublishers), 'iu'),
    editions: new RegExp(words.editions.map(editionPattern).join('|') || '(?!)', 'iu'),
    organisations: endOrWord(words.organisations),
    documents: new RegExp(`${anyWord(words.documents)}$`, 'iu'),
    headings: normalSet(words.headings),
    ownEditions: normalSet(editions),
    pointers: new RegExp(
      `^[\\s:]*${anyWord(words.pointers)}(?=[\\s:：]|$)|(?<=^|[\\s:：])${anyWord(words.pointers)}[\\s:：]*$`,
      'giu',
    ),
    pointerBehind: new RegExp(
      `${anyText(words.pointers.filter((word) => /[^\x00-\x7f]{2}/u.test(word)))}$`,
      'u',
    ),
  }),
);

/** Words in Latin letters anywhere in a name, others at its end. */
function endOrWord(words: readonly string[]): RegExp {
  const latin = words.filter((word) => /[A-Za-z]/.test(word));
  const others = words.filter((word) => !/[A-Za-z]/.test(word));
  return new RegExp(`${anyWord(latin)}|${anyText(others)}$`, 'iu');
}

function editionPattern(form: string): string {
  const [before = '', after = ''] = fold(form).split('#');
  const start = /^[A-Za-z]/.test(before) || before === '' ? '(?<![A-Za-z0-9.])' : '';
  return `${start}${escaped(before)}\\s?\\d{1,4}(?:\\.\\d{1,3}){0,2}\\s?${escaped(after)}(?![A-Za-z0-9])`;
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

/** The edition that a title names (`第3版`, `Ver2.0`). */
function editionIn(title: string, vocabulary: Vocabulary): Pick<Reference, 'edition'> {
  const match = title.length > 300 ? null : citationWords(vocabulary).editions.exec(fold(title));
  return match ? { edition: title.slice(match.index, match.index + match[0].length).trim() } : {};
}
