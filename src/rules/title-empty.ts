import { rule } from './rule.js';

/**
 * Topics with nothing on them: no title, no picture, no note, no link and nothing below.
 *
 * Reported once per section, at the first of them. Empty cells of tables are meant to be empty.
 *
 * ```text bad
 * Plan
 *   Food
 *     (empty)
 *     (empty)
 * ```
 * ```text good
 * Plan
 *   Food
 *     (empty) {note: What is in the cellar}
 * ```
 */
export const titleEmpty = rule('title-empty', ({ meaning }, tell) => {
  for (const { reasons } of meaning.sections) {
    const [first, ...others] = reasons.filter(({ kind }) => kind === 'empty-title');
    if (first) tell(first.topicId, { count: others.length + 1 });
  }
});
