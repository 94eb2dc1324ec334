import type { PageRange } from '../semantics/meaning.js';
import { fold } from '../semantics/text/fold.js';
import { rule } from './rule.js';

/**
 * A page range that runs backwards hides a slip in one of its numbers.
 *
 * `124～31` is short for 124 to 131 and runs forwards.
 *
 * ```text bad
 * Plan
 *   Mission3-1 Food
 *     改訂箇所：Mission3-1(p.98～89)を改訂
 * ```
 * ```text good
 * Plan
 *   Mission3-1 Food
 *     改訂箇所：Mission3-1(p.98～109, 124～31)を改訂
 * ```
 */
export const pagesOutOfOrder = rule('pages-out-of-order', ({ meaning }, tell) => {
  const mentions = [
    ...meaning.changeMarkers.map(({ statedOn, words, pages }) => ({ topicId: statedOn, words, pages })),
    ...meaning.pageReferences,
  ];
  for (const { topicId, words, pages } of mentions) {
    for (const range of pages) {
      if (isWrittenBackwards(range, words)) tell(topicId, { from: range.to ?? '', to: range.from, words });
    }
  }
});

/** The meaning holds ranges in order, so the words tell how one was written. */
function isWrittenBackwards({ from, to }: PageRange, words: string): boolean {
  if (to === undefined) return false;
  return new RegExp(`(?<!\\d)${to}[^\\d,、・&]{1,6}${from}(?!\\d)`).test(fold(words));
}
