import { fold } from '../text/fold.js';
import { matchesOf } from '../text/matches.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type CitationWords, citationWords } from './words.js';

/** An edition in a text. Both are absent where the text names none. */
export interface FoundEdition {
  /** `第3版`, `Ver2.0`; of `第2版⇒第3版` the last. */
  readonly edition?: string;
  /** The text before it, or before the first of a change from one to the other, an opening bracket left out. */
  readonly before?: string;
  /** The text without it, trimmed. */
  readonly rest?: string;
  /** The text behind it, a closing bracket left out. */
  readonly behind?: string;
  /** True for `第2版⇒第3版`: the older one is named, too. */
  readonly isChange?: boolean;
}

/** No title that names an edition is longer. */
const LONGEST = 300;

/** The last edition that a text names as its own: `規格 Ver2.0実践の手順` names that of something else. */
export function editionIn(text: string, vocabulary: Vocabulary): FoundEdition {
  if (text.length > LONGEST || !/\d/.test(fold(text))) return {};
  const words = citationWords(vocabulary);
  const folded = withoutAddresses(fold(text));
  const all = matchesOf(words.allEditions, folded).filter((match) => isOwn(folded, match, words));
  const last = all.at(-1);
  if (!last) return {};
  const previous = all.at(-2);
  const isChange =
    previous !== undefined && words.arrow.test(folded.slice(previous.index + previous[0].length, last.index));
  const from = isChange ? previous.index : last.index;
  const to = last.index + last[0].length;
  const before = text.slice(0, from).replace(/[\s\u3000]*[[［(（【][\s\u3000]*$/u, '');
  const behind = text.slice(to).replace(/^[\s\u3000]*[\]］)）】]/u, '');
  return {
    edition: text.slice(last.index, to).trim(),
    before,
    behind,
    rest: `${before} ${behind}`.trim(),
    ...(isChange && { isChange }),
  };
}

const ADDRESS = /[a-z]{2,8}:\/\/\S+|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}\/\S*/gi;

/** Blanks for addresses, whose `/v3/` is no edition. */
const withoutAddresses = (folded: string): string =>
  folded.replace(ADDRESS, (address) => ' '.repeat(address.length));

/** Words that go on behind an edition are about it, or name a part of the document. */
function isOwn(folded: string, { 0: text, index }: RegExpExecArray, words: CitationWords): boolean {
  const behind = folded.slice(index + text.length, index + text.length + 20);
  return !/^\p{L}/u.test(behind) || words.behindEdition.test(behind);
}
