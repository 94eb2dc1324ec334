import type { PageRange } from '../meaning.js';
import { matchAt } from '../text/matches.js';
import { anyText, anyWord, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** Pages found in a text. */
export interface FoundPages {
  readonly from: number;
  readonly to: number;
  readonly pages: readonly PageRange[];
}

interface PageWords {
  /** `p.8~9,42~43`, `P.41`, `p183以降`, `185~`. Sticky. */
  readonly before: RegExp;
  /** `8~9ページ`. Sticky. */
  readonly after: RegExp;
  readonly item: RegExp;
  readonly onwards: RegExp;
}

/** Nobody lists more pages at once; a limit keeps hostile titles cheap. */
const MOST_RANGES = 50;

const pageWords = perVocabulary(({ changes }): PageWords => {
  const word = `${anyText(changes.pagesBefore)}\\.?\\s?`;
  const onwards = `\\s?(?:${anyWord(changes.onwards)})`;
  const item = `(?:${word})?\\d{1,4}(?!\\d)(?:\\s?[~-]\\s?(?:${word})?\\d{1,4}(?!\\d)|${onwards}|\\s?~)?`;
  const more = `(?:\\s?[,、・&]\\s?${item}(?!-\\d)){0,${MOST_RANGES}}`;
  return {
    onwards: new RegExp(`(?:${onwards}|\\s?~)\\s*$`, 'iu'),
    before: new RegExp(`${word}${item}${more}`, 'iuy'),
    after: new RegExp(`${item}${more}\\s?(?:${anyText(changes.pagesAfter)})(?:${onwards}|\\s?~)?`, 'iuy'),
    item: new RegExp(
      `(?<from>\\d{1,4})(?:\\s?[~-]\\s?(?:${word})?(?<to>\\d{1,4})|(?<onwards>${onwards}|\\s?~(?!\\s?\\d)))?`,
      'giu',
    ),
  };
});

/** The pages that are named exactly here. */
export function pagesAt(folded: string, at: number, vocabulary: Vocabulary): FoundPages | undefined {
  if (at > 0 && /[A-Za-z0-9]/.test(folded.charAt(at - 1))) return undefined;
  const words = pageWords(vocabulary);
  const match = matchAt(words.before, folded, at) ?? matchAt(words.after, folded, at);
  return match ? readPages(match[0], at, words) : undefined;
}

function readPages(text: string, at: number, words: PageWords): FoundPages {
  const pages: PageRange[] = [];
  let to = text.length;
  for (const match of text.matchAll(words.item)) {
    const page = pageRange(match.groups ?? {});
    // Pages ascend: in `p.8, 3-11` the second is a section.
    if (match[0].includes('-') && page.from < (pages.at(-1)?.from ?? 0)) {
      to = pages.length > 0 ? match.index : to;
      break;
    }
    pages.push(page);
  }
  const last = pages.at(-1);
  // `183ページ以降`: the word for "onwards" stands behind the word for "page".
  const isOnwards = last?.to === undefined && to === text.length && words.onwards.test(text);
  if (last && isOnwards) pages.splice(-1, 1, { from: last.from, openEnded: true });
  return { from: at, to: at + to, pages };
}

function pageRange(groups: Readonly<Record<string, string | undefined>>): PageRange {
  const from = Number(groups.from);
  if (groups.onwards !== undefined) return { from, openEnded: true };
  if (groups.to === undefined) return { from, openEnded: false };
  const to = lastPage(groups.from ?? '', groups.to);
  return to === from
    ? { from, openEnded: false }
    : { from: Math.min(from, to), to: Math.max(from, to), openEnded: false };
}

/** `124~31` is short for 124 to 131; a plainly smaller number is a range written backwards. */
function lastPage(from: string, to: string): number {
  const filled = Number(from.slice(0, Math.max(0, from.length - to.length)) + to);
  return to.length < from.length && filled > Number(from) ? filled : Number(to);
}
