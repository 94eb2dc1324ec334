import type { LegendEntry } from '../semantics/meaning.js';
import { rule } from './rule.js';

/**
 * A legend entry that no topic uses explains a convention that died, or one that was drawn with another marker.
 *
 * Only entries that somebody wrote count: in a legend drawn in the map, or as a name given to a marker in the
 * map's program. Names that a template brought along do not, nor does the configuration, which serves all maps.
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
  for (const entry of meaning.legend) {
    if (entry.uses > 0 || !isWritten(entry)) continue;
    tell(entry.topicId, { label: entry.label, marker: entry.markers.join(', ') });
  }
});

const isWritten = ({ isDefault, evidence }: LegendEntry): boolean =>
  !isDefault && (evidence === 'map-legend' || evidence === 'program-legend');
