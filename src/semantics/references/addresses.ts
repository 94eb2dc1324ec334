import { withoutCredentials } from '../../model/credentials.js';
import { oneLine } from '../../model/walk.js';
import type { Topic } from '../../model/workbook.js';
import { linkTitle } from '../link-titles.js';
import { findBrackets, NO_ADDRESS, withoutOpenBracket } from '../text/brackets.js';
import { fold } from '../text/fold.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { citationWords, LONGEST_TITLE } from './words.js';

/** A web address of a topic. */
export interface Address {
  readonly url: string;
  /** Written out in the title, not only linked. */
  readonly isWritten: boolean;
  /** What the topic calls the page behind it. `''`: it does not say. */
  readonly title: string;
}

const URLS = new RegExp(`https?://[^\\s<>"'、。${NO_ADDRESS}]+`, 'giu');

/** Web addresses of a topic: its links, and those written out in its title. Those of maps and machines are left out. */
export function addressesOf({ links, title }: Topic, vocabulary: Vocabulary): readonly Address[] {
  const found = new Map<string, Address>();
  for (const link of links) {
    const url = withoutCredentials(link.target ?? link.href);
    if (link.kind === 'web') found.set(url, { url, isWritten: false, title: linkTitle(link, vocabulary) });
  }
  if (title.includes('://')) {
    for (const { url, words } of writtenIn(title, vocabulary))
      found.set(url, { url, isWritten: true, title: words || (found.get(url)?.title ?? '') });
  }
  return [...found.values()].filter(({ url }) => !isMap(url) && !isNamedByCode(url, title) && isPublic(url));
}

/** Longer titles hold more than an address. */
const LONGEST_ADDRESS = 2000;

/** The address that is all a topic says: `https://…`, whatever page its program knows behind it. */
export function bareAddressOf(topic: Topic, vocabulary: Vocabulary): Address | undefined {
  if (topic.title.length > LONGEST_ADDRESS || !topic.title.includes('://')) return undefined;
  if (wordsBeside(topic.title, vocabulary) !== '') return undefined;
  const all = addressesOf(topic, vocabulary);
  const written = all.filter(({ isWritten }) => isWritten);
  // The link behind a written address is the same page, even where one of them was forgotten in an update.
  return written.length === 1 ? written[0] : undefined;
}

/** A text with a space for each address written in it. */
export const withoutAddresses = (text: string): string =>
  text.includes('://') ? text.replace(URLS, ' ') : text;

/** Files of maps, and pages exported from maps, which are named by their document code: `Sec01-04-1 ….html`. */
const MAP_FILE =
  /(?:\.(?:mmap|xmmap|mmp|xmind)|\/[A-Z][A-Za-z]{1,5}\d{1,3}(?:-\d{1,4})+(?:[^/]*\.html?)?)(?:[?#].*)?$/u;

const isMap = (url: string): boolean => MAP_FILE.test(url);

/** The page of a map whose code the title begins with: `DAX21_変革` and `…/DAX21.html`. */
function isNamedByCode(url: string, title: string): boolean {
  const stem = /\/(?<stem>[A-Z][A-Za-z]{1,5}\d{1,4})\.[a-z]{2,5}$/u.exec(url)?.groups?.stem;
  return stem !== undefined && new RegExp(`(?:^|[】\\]\\s])${stem}(?![A-Za-z0-9])`, 'u').test(title);
}

const HOST = /^https?:\/\/(?:[^/?#@]*@)?(?<host>[^/?#:]+)/iu;
const GAP = /[{}*…]/u;

/** A page that anybody can open: no `localhost`, no number of a machine, no pattern such as `…/users/{id}`. */
function isPublic(url: string): boolean {
  const host = HOST.exec(url)?.groups?.host ?? '';
  return /\.\p{L}{2,}$/u.test(host) && !GAP.test(url);
}

interface Written {
  readonly url: string;
  /** The words that name it. `''`: none do. */
  readonly words: string;
}

/** Every address of a title with its words: those before it, else those behind it, as far as they are its own. */
function writtenIn(title: string, vocabulary: Vocabulary): readonly Written[] {
  const matches = [...title.matchAll(URLS)];
  return matches.map(({ 0: text, index }, i) => {
    const previous = matches[i - 1];
    const before = title.slice(previous ? previous.index + previous[0].length : 0, index);
    const behind = title.slice(index + text.length, matches[i + 1]?.index);
    return {
      url: withoutCredentials(addressIn(text, vocabulary)),
      words: nameBetween(
        lineBefore(before, previous !== undefined),
        lineBehind(behind, matches.length > i + 1),
        vocabulary,
      ),
    };
  });
}

/** The last line with words; after another address, what stands in its own line is about that one. */
function lineBefore(text: string, isAfterAddress: boolean): string {
  const lines = text.split('\n');
  const own = isAfterAddress && lines.length > 1 ? lines.slice(1) : lines;
  return own.findLast((line) => line.trim() !== '') ?? '';
}

/** The rest of the line; words between two addresses of one line belong to the second. */
function lineBehind(text: string, isBeforeAddress: boolean): string {
  const [line = '', ...more] = text.split('\n');
  return isBeforeAddress && more.length === 0 ? '' : line;
}

/** Before the address of a Markdown link: `[手引き](`. */
const MARKDOWN_LABEL = /\[([^[\]]{1,200})\]\($/u;

/** `手引き` in `手引き：https://…`; nothing where a sentence goes on around the address. */
function nameBetween(before: string, behind: string, vocabulary: Vocabulary): string {
  const label = MARKDOWN_LABEL.exec(before)?.[1];
  if (label !== undefined) return oneLine(label);
  const [name, rest] = [nameIn(before, vocabulary), nameIn(behind, vocabulary)];
  if (name !== '') return rest === '' ? name : '';
  return /^[a-z]/.test(rest) ? '' : rest;
}

/** The words of a text where they may name a page; an explanation of some sentences above an address does not. */
function nameIn(text: string, vocabulary: Vocabulary): string {
  const words = wordsIn(text, vocabulary);
  return words.length > LONGEST_TITLE || /。./u.test(words) ? '' : words;
}

const SEPARATORS =
  /^[\s\u3000:：、,;）)|｜=→–—-]+|(?<![\s\u3000:：、,;（(|｜=→–—-])[\s\u3000:：、,;（(|｜=→–—-]+$/gu;

/** The words of a text without what only leads to an address, and without remarks in brackets that stand alone. */
function wordsIn(text: string, vocabulary: Vocabulary): string {
  const { pointers } = citationWords(vocabulary);
  const words = withoutOpenBracket(oneLine(text))
    .replace(pointers, '')
    .replace(/^[.!?]+/u, '')
    .replace(SEPARATORS, '');
  const isRemark = findBrackets(fold(words)).some(({ from, to }) => from === 0 && to === words.length);
  return isRemark || !/\p{L}/u.test(words) ? '' : words;
}

/** A title without the addresses in it and what leads to them: `参照 https://… を見る` leaves nothing. */
export function wordsBeside(title: string, vocabulary: Vocabulary): string {
  if (!title.includes('://')) return oneLine(title);
  return oneLine(
    title
      .split(URLS)
      .map((part) => wordsIn(part, vocabulary))
      .join(' '),
  );
}

/** An address without the punctuation and pointing words of the text around it; `…/Map_(book)` keeps its bracket. */
function addressIn(written: string, vocabulary: Vocabulary): string {
  const url = written
    .replace(citationWords(vocabulary).pointerBehind, '')
    .replace(/(?<![.,;:!?])[.,;:!?]+$/u, '');
  const isBalanced = url.split('(').length >= url.split(')').length;
  return url.endsWith(')') && !isBalanced ? url.slice(0, -1) : url;
}
