import { rule } from './rule.js';

/**
 * A legend entry that no topic uses explains a convention that died, or one that was drawn with another marker.
 *
 * Only a legend that somebody drew in the map counts. Names that programs keep for markers come with templates and
 * add-ins, and the configuration serves all maps.
 *
 * ```text bad
 * Plan
 *   Legend
 *     To be checked {flag-red}
 *     New item {arrow-left}
 *   Food {flag-red}
 * ```
 * ```text good
 * Plan
 *   Legend
 *     To be checked {flag-red}
 *   Food {flag-red}
 * ```
 */
export const legendEntryUnused = rule('legend-entry-unused', ({ meaning }, tell) => {
  for (const { label, markers, uses, evidence, topicId } of meaning.legend) {
    if (uses === 0 && evidence === 'map-legend') tell(topicId, { label, marker: markers.join(', ') });
  }
});
