import { rule } from './rule.js';

/**
 * A number with letters in the place of digits is waiting to be settled.
 *
 * ```text bad
 * Plan
 *   3-1 Food
 *   3-XX Water
 * ```
 * ```text good
 * Plan
 *   3-1 Food
 *   3-2 Water
 * ```
 */
export const numberPlaceholder = rule('number-placeholder', ({ meaning }, tell) => {
  for (const { reasons } of meaning.sections) {
    for (const { kind, found, topicId } of reasons) {
      if (kind === 'placeholder' && /\d/.test(found)) tell(topicId, { found });
    }
  }
});
