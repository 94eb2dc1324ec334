import { rule } from './rule.js';

/**
 * A topic still bears the title that its program wrote into it (`Subtopic`, `Floating Topic`, `分支主题`).
 *
 * ```text bad
 * Plan
 *   Food
 *     Subtopic 1 {unedited}
 * ```
 * ```text good
 * Plan
 *   Food
 *     Rice
 * ```
 */
export const titleDefault = rule('title-default', ({ meaning }, tell) => {
  for (const { reasons } of meaning.sections) {
    for (const { kind, found, topicId } of reasons) if (kind === 'default-title') tell(topicId, { found });
  }
});
