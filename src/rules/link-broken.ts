import { linksOf } from '../model/links.js';
import type { Link } from '../model/workbook.js';
import { knownMaps } from './known-maps.js';
import { type CheckedLibrary, type CheckedMap, rule } from './rule.js';

/**
 * A link to a topic that is no longer there, in this map or in another one that is checked with it.
 *
 * ```text bad
 * Plan
 *   Food {-> cellar}
 * ```
 * ```text good
 * Plan
 *   Food {-> cellar}
 *   Cellar {=cellar}
 * ```
 */
export const linkBroken = rule('link-broken', (map, tell, library) => {
  for (const visit of map.topics.values()) {
    for (const link of linksOf(visit.topic)) {
      const lacking = mapWithout(link, map, library);
      if (lacking) tell(visit, { map: lacking.code });
    }
  }
});

/** The map that a link leads into, when it has no such topic. */
function mapWithout(link: Link, map: CheckedMap, library: CheckedLibrary): CheckedMap | undefined {
  const { kind, topicId } = link;
  if (topicId === undefined || (kind !== 'topic' && kind !== 'map')) return undefined;
  const target = kind === 'topic' ? map : knownMaps(library).checkedOf(link, map);
  return target && !target.topics.has(topicId) ? target : undefined;
}
