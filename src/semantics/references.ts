import type { Topic } from '../model/workbook.js';
import { type FurniturePlan, isContainer } from './furniture.js';
import type { Reference } from './meaning.js';
import { findStatus } from './status/words.js';
import type { Spot, Survey } from './survey.js';
import { type Bracket, findBrackets } from './text/brackets.js';
import { type FoundDate, findDates } from './text/dates.js';
import { fold } from './text/fold.js';
import { anyText, anyWord, escaped, perVocabulary } from './text/words.js';
import type { TitleReading } from './titles.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/** Outside documents that topics cite, in reading order: by date and publisher, or by web address. */
export function findReferences(
  survey: Survey,
  furniture: FurniturePlan,
  titles: readonly TitleReading[],
  vocabulary: Vocabulary,
): readonly Reference[] {
  const found: Reference[] = [];
  for (const spot of survey.spots) {
    if (spot.tree === 'label' || !isContainer(furniture.around[spot.index])) continue;
    const cited = citations(spot, titles[spot.index], vocabulary);
    const urls = urlsOf(spot.topic);
    found.push(...withAddresses(spot, cited, urls, vocabulary));
  }
  return found;
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
  const words = spot.topic.title
    .replaceAll(URLS, ' ')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
  const title = words || linkTitle || url;
  return { title, ...editionIn(title, vocabulary), url, topicId: spot.topic.id };
}

interface Address {
  readonly url: string;
  readonly title: string;
}

const URLS = /https?:\/\/[^\s<>"'「」『』【】（）、。]+/giu;

/** Web addresses of a topic: its links, and those written out in its title. */
function urlsOf({ links, title }: Topic): readonly Address[] {
  const found = new Map<string, string>();
  for (const link of links) if (link.kind === 'web') found.set(link.target ?? link.href, link.title ?? '');
  if (title.includes('://'))
    for (const [url] of title.matchAll(URLS)) if (!found.has(url)) found.set(url, '');
  return [...found].map(([url, linkTitle]) => ({ url, title: linkTitle }));
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
    const title = source && titleBefore(topic.title.slice(at, bracket.from));
    if (!source || !title) continue;
    at = bracket.to;
    found.push({ title, ...source, ...editionIn(title, vocabulary), topicId: topic.id });
  }
  return found;
}

const isSaid = ({ from, to }: Bracket, reading: TitleReading | undefined): boolean =>
  [...(reading?.owners ?? []), ...(reading?.changes ?? []), ...(reading?.status ?? [])].some(
    (said) => from < said.to && said.from < to,
  );

/** The document's title: the last line before its bracket, without list signs and separators. */
const titleBefore = (text: string): string =>
  (text.trim().split('\n').at(-1) ?? '').replace(/^[\s、,・/／※■●◆]+|[\s、,]+$/gu, '').trim();

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
}

const citationWords = perVocabulary(
  ({ citations: words }): CitationWords => ({
    after: new RegExp(`(?:${anyText(words.afterPublisher)})$`, 'iu'),
    never: new RegExp(anyWord(words.notInPublishers), 'iu'),
    editions: new RegExp(words.editions.map(editionPattern).join('|') || '(?!)', 'iu'),
  }),
);

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

const trimmed = (text: string): string => text.replace(/^[\s　、,，・/／]+|[\s　、,，・/／]+$/gu, '');

/** The edition that a title names (`第3版`, `Ver2.0`). */
function editionIn(title: string, vocabulary: Vocabulary): Pick<Reference, 'edition'> {
  const match = title.length > 300 ? null : citationWords(vocabulary).editions.exec(fold(title));
  return match ? { edition: title.slice(match.index, match.index + match[0].length).trim() } : {};
}
