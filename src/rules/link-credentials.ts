import { hasPassword, withoutCredentials } from '../model/credentials.js';
import { linksOf } from '../model/links.js';
import { rule } from './rule.js';

/**
 * A link with a name and a password in its address, `https://name:password@host/`.
 *
 * Pages and Word files are published without them, but whoever has the map can read them: the map itself is offered
 * for download, and may have been in other hands already.
 *
 * ```text bad
 * Plan
 *   Store {-> https://keeper:rice@store.example/list}
 * ```
 * ```text good
 * Plan
 *   Store {-> https://store.example/list}
 *   A page with a sign {-> https://store.example/@keeper:rice}
 * ```
 */
export const linkCredentials = rule('link-credentials', ({ topics }, tell) => {
  for (const visit of topics.values()) {
    for (const { href, target = href } of linksOf(visit.topic))
      if (hasPassword(target)) tell(visit, { url: withoutCredentials(target.trim()) });
  }
});
