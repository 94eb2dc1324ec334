import { normalForm } from '../semantics/text/fold.js';
import { rule } from './rule.js';

/**
 * A misspelled owner is nobody's work.
 *
 * Silent unless the configuration lists everyone under `people`. Spellings joined by `owners` count as the name
 * they are joined to; words for everyone (`全員`, `everyone`) are always known. Each name is reported once per
 * map, where it stands first.
 *
 * ```text bad
 * people: Mori, Sato
 * Plan
 *   Food [Owner: Morri]
 * ```
 * ```text good
 * people: Mori, Sato
 * Plan
 *   Food [Owner: Mori]
 *   Water [Owner: everyone]
 * ```
 */
export const ownerUnknown = rule('owner-unknown', ({ meaning }, tell, { people }) => {
  if (!people) return;
  const known = new Set(people.map(normalForm));
  for (const { name, everyone, topics } of meaning.owners) {
    if (name !== null && !everyone && !known.has(normalForm(name))) tell(topics[0], { name });
  }
});
