import { rule } from './rule.js';
import { unpairedSections } from './unpaired.js';

/**
 * The contents promise a section that the body does not have.
 *
 * Asked only of maps with a tree of contents and a body of which some sections are paired, and only of numbers of
 * a kind that is paired elsewhere: where `3-1` has a body and group headings such as `3-A` have none, the
 * headings are not missed.
 *
 * ```text bad
 * Plan
 *   目次
 *     3-1：Food
 *     3-2：Water
 *     3-3：Beds
 *   以下、本文
 *     3-1：Food
 *     3-2：Water
 * ```
 * ```text good
 * Plan
 *   目次
 *     3-1：Food
 *     3-2：Water
 *   以下、本文
 *     3-1：Food
 *     3-2：Water
 * ```
 */
export const contentsWithoutBody = rule('contents-without-body', (map, tell) => {
  for (const { topicId, title } of unpairedSections(map, 'contents')) tell(topicId, { title });
});
