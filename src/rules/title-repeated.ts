import { grouped } from '../model/grouped.js';
import { oneLine } from '../model/walk.js';
import type { TopicId } from '../model/workbook.js';
import type { Meaning } from '../semantics/meaning.js';
import { normalForm } from '../semantics/text/fold.js';
import { rule } from './rule.js';

/**
 * Two sections beside each other with one title: most often something was pasted twice.
 *
 * Only sections with something below them are compared. A title that stands there more than twice is a pattern of
 * the map, and titles that the program wrote are the concern of `title-default`.
 *
 * ```text bad
 * Plan
 *   Food stores
 *     Rice
 *   Food stores
 *     Beans
 * ```
 * ```text good
 * Plan
 *   Food stores
 *     Rice
 *   Water stores
 *     Rice
 * ```
 */
export const titleRepeated = rule('title-repeated', ({ meaning, topics }, tell) => {
  const sections = writtenSections(meaning);
  for (const { topic } of topics.values()) {
    const children = topic.children.filter((child) => child.children.length > 0 && sections.has(child.id));
    for (const [, second, third] of grouped(
      children,
      ({ title }) => normalForm(title) || undefined,
    ).values()) {
      if (second && !third) tell(second.id, { title: oneLine(second.title) });
    }
  }
});

function writtenSections({ sections }: Meaning): ReadonlySet<TopicId> {
  const isUnwritten = ({ reasons, topicId }: Meaning['sections'][number]): boolean =>
    reasons.some(
      ({ kind, topicId: at }) => at === topicId && (kind === 'default-title' || kind === 'placeholder'),
    );
  return new Set(sections.filter((section) => !isUnwritten(section)).map(({ topicId }) => topicId));
}
