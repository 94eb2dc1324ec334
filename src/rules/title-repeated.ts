import { oneLine } from '../model/walk.js';
import { normalForm } from '../semantics/text/fold.js';
import { rule } from './rule.js';

/**
 * Two sections beside each other with one title: most often something was pasted twice.
 *
 * Only topics with something below them are compared: short values such as `yes` repeat by nature. Titles of one
 * or two letters are left alone, and so are titles that the program wrote (see `title-default`).
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
  const standIns = meaning.sections
    .flatMap(({ reasons }) => reasons)
    .filter(({ kind }) => kind === 'default-title' || kind === 'placeholder');
  const unwritten = new Set(standIns.map(({ topicId }) => topicId));
  for (const { topic } of topics.values()) {
    const seen = new Set<string>();
    for (const child of topic.children) {
      if (child.children.length === 0 || unwritten.has(child.id)) continue;
      const key = normalForm(child.title);
      if (key.length > 2 && seen.has(key)) tell(child.id, { title: oneLine(child.title) });
      seen.add(key);
    }
  }
});
