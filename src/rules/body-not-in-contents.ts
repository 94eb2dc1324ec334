import { rule } from './rule.js';
import { unpairedSections } from './unpaired.js';

/**
 * A section of the body that the contents do not list is not found by readers, and easily left out of the book.
 *
 * Asked only of maps with a tree of contents and a body of which some sections are paired, and only of numbers of
 * a kind that the contents list elsewhere. A section with a change marker that moves or deletes it is on its way
 * out, and may be missing.
 *
 * ```text bad
 * Plan
 *   目次
 *     3-1：Food
 *     3-2：Water
 *   以下、本文
 *     3-1：Food
 *     3-2：Water
 *     3-3：Beds
 * ```
 * ```text good
 * Plan
 *   目次
 *     3-1：Food
 *     3-2：Water
 *   以下、本文
 *     3-1：Food
 *       3-1-1：Rice
 *     3-2：Water
 *     3-3：Beds
 *       改訂箇所：3-3(p.20)を移動
 * ```
 */
export const bodyNotInContents = rule('body-not-in-contents', (map, tell) => {
  for (const { topicId, title } of unpairedSections(map, 'body')) tell(topicId, { title });
});
