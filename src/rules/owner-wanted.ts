import { rule } from './rule.js';

/**
 * Somebody asked for an owner, and nobody has taken it yet.
 *
 * ```text bad
 * Plan
 *   Food [Owner: ?]
 * ```
 * ```text good
 * Plan
 *   Food [Owner: Mori]
 * ```
 */
export const ownerWanted = rule('owner-wanted', ({ meaning }, tell) => {
  for (const { owners, statedOn, words } of meaning.ownerships) {
    if (owners.includes(null)) tell(statedOn, { words });
  }
});
