import { rule } from './rule.js';

/**
 * A marker that nothing explains tells its readers nothing, or each of them something else.
 *
 * Only maps that have a legend are held to it: one drawn in the map, names that somebody gave to markers in the
 * map's program, or the `legend` of the configuration. Each unexplained marker is reported once, where it is
 * used first. Priorities and percentages explain themselves.
 *
 * ```text bad
 * Plan
 *   Legend
 *     Checked twice {star-purple}
 *   Food {flag-red}
 * ```
 * ```text good
 * Plan
 *   Legend
 *     Checked twice {star-purple}
 *     To be checked {flag-red}
 *   Food {flag-red}
 *   Water {star-purple}
 * ```
 */
export const markerNotInLegend = rule('marker-not-in-legend', ({ meaning }, tell) => {
  const hasLegend = meaning.legend.some(({ isDefault, evidence }) => !isDefault && evidence !== 'vocabulary');
  if (!hasLegend) return;
  for (const { marker, uses, topicId } of meaning.unexplained) tell(topicId, { marker, uses });
});
