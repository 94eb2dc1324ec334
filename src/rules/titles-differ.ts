import type { Section } from '../semantics/meaning.js';
import { rule } from './rule.js';
import { figuresOf } from './section-numbers.js';
import { agree } from './section-titles.js';

/**
 * A title was changed in the body or in the contents, and forgotten in the other.
 *
 * Numbers, brackets, punctuation and status words make no difference, and one title may have more words than the
 * other.
 *
 * ```text bad
 * Plan
 *   目次
 *     3-1：Food at home
 *   以下、本文
 *     Mission3-1 Meals at home
 * ```
 * ```text good
 * Plan
 *   目次
 *     3-1：Food at home
 *   以下、本文
 *     Mission3-1 【First】Food for a week at home
 * ```
 */
export const titlesDiffer = rule('titles-differ', ({ meaning }, tell) => {
  const sections = new Map(meaning.sections.map((section) => [section.topicId, section] as const));
  for (const { contents, body, by } of meaning.pairs) {
    const [entry, section] = [sections.get(contents), sections.get(body)];
    if (by === 'title' || !entry || !section || !isSameNumber(entry, section) || agree(entry, section))
      continue;
    tell(body, { contents: entry.title, body: section.title });
  }
});

/** A relationship may join a section to any other one; with another number it has another title. */
const isSameNumber = ({ number: a }: Section, { number: b }: Section): boolean =>
  a === undefined || b === undefined || figuresOf(a) === figuresOf(b);
