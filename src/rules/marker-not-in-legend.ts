import { rule } from './rule.js';

/**
 * A marker that nothing explains tells its readers nothing, or each of them something else.
 *
 * The legend of the map, the marker names its program keeps, the project's configuration and the built-in
 * vocabulary are asked in turn; a marker that none of them knows is reported once per map, at its first use.
 *
 * ```text bad
 * Plan
 *   A [star-purple]
 * ```
 * ```text good
 * Plan
 *   Legend
 *     Checked twice [star-purple]
 *   A [star-purple]
 * ```
 */
export const markerNotInLegend = rule('marker-not-in-legend', ({ meaning }, tell) => {
  for (const { marker, uses, topicId } of meaning.unexplained) tell(topicId, { marker, uses });
});
