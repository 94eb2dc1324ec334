import type { TopicId } from '../model/workbook.js';
import type { SectionPair } from '../semantics/meaning.js';
import { type CheckedMap, rule } from './rule.js';

/**
 * Contents send (送信) and the body receives (受信): a section that the contents link to, and that does not link
 * back, was forgotten.
 *
 * Asked only where it is a convention: where most of the sections that the contents link to link back.
 *
 * ```text bad
 * Plan
 *   目次
 *     3-1：Food {=c1, -> b1}
 *     3-2：Water {=c2, -> b2}
 *     3-3：Beds {=c3, -> b3}
 *   以下、本文
 *     3-1：Food {=b1, -> c1}
 *     3-2：Water {=b2, -> c2}
 *     3-3：Beds {=b3}
 * ```
 * ```text good
 * Plan
 *   目次
 *     3-1：Food {=c1, -> b1}
 *     3-2：Water {=c2, -> b2}
 *   以下、本文
 *     3-1：Food {=b1}
 *     3-2：Water {=b2}
 * ```
 */
export const linkNotReturned = rule('link-not-returned', (map, tell) => {
  const sent = map.meaning.pairs.filter(({ contents, body }) => linksTo(map, contents, body));
  const silent = sent.filter(({ body, contents }) => !linksTo(map, body, contents));
  if (silent.length * 2 >= sent.length) return;
  for (const pair of silent) tell(pair.body, { title: titleOf(map, pair) });
});

const linksTo = ({ topics }: CheckedMap, from: TopicId, to: TopicId): boolean =>
  topics.get(from)?.topic.links.some(({ topicId }) => topicId === to) ?? false;

const titleOf = ({ topics }: CheckedMap, { contents }: SectionPair): string =>
  topics.get(contents)?.topic.title.trim() ?? '';
