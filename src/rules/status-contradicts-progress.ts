import type { Reason, Section } from '../semantics/meaning.js';
import { rule } from './rule.js';

/**
 * A section that says it is done at 40 %, or open at 100 %, was updated in one place and forgotten in the other.
 *
 * Frozen sections may stand at any progress, and so may those out for public comment.
 *
 * ```text bad
 * Plan
 *   Food 【完了】 {40%}
 * ```
 * ```text bad
 * Plan
 *   Water 【未完】 {100%}
 * ```
 * ```text good
 * Plan
 *   Food 【完了】 {100%}
 *   Water 【未完】 {40%}
 *   Beds 【凍結中】 {40%}
 * ```
 */
export const statusContradictsProgress = rule('status-contradicts-progress', ({ meaning }, tell) => {
  for (const section of meaning.sections) {
    const [word, progress] = contradiction(section);
    if (word && progress) tell(section.topicId, { word: word.found, progress: progress.found });
  }
});

function contradiction({ reasons }: Section): readonly [Reason | undefined, Reason | undefined] {
  const progress = reasons.find(({ kind }) => kind === 'progress');
  const opposite = progress?.means === 'closed' ? 'open' : 'closed';
  return [reasons.find(({ kind, means }) => kind === 'word' && means === opposite), progress];
}
