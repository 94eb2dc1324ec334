import type { LegendEntry, MarkerUse } from '../semantics/meaning.js';
import { rule } from './rule.js';

/**
 * A marker that nothing explains tells its readers nothing, or each of them something else.
 *
 * Only maps that have a legend are held to it: one drawn in the map, names that somebody gave in the map's program
 * to markers in use, or the `legend` of the configuration. Each unexplained marker is reported once, where it is
 * used first. Priorities, percentages and tags explain themselves; fill and font colours are decoration unless
 * the legend explains colours. A marker that bears its program's own name (`Red flag`) is reported where a legend is
 * drawn or configured; names given in the program say nothing about the markers that were left as they came.
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
  const explained = explainedGroups(meaning.legend);
  const isDrawn = meaning.legend.some(({ evidence }) => evidence === 'map-legend' || evidence === 'config');
  for (const { marker, group, uses, topicId, defaultName } of meaning.unexplained) {
    const isMeant = isDrawn || defaultName === undefined;
    const says = isMeant && group !== 'label' && !isGrey(marker) && explained.has(kindOf(group));
    if (says) tell(topicId, { marker, uses });
  }
});

/** Black, white and the greys between are the ink and the paper. */
const isGrey = (marker: string): boolean => /^(?:fill|font):#(..)\1\1$/.test(marker);

const kindOf = (group: MarkerUse['group']): string =>
  group === 'fill' || group === 'font' ? group : 'marker';

/** Kinds of markers that the legend of a map speaks of; for colours only a drawn legend or the configuration counts. */
function explainedGroups(legend: readonly LegendEntry[]): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const { evidence, markers, uses } of legend) {
    if (evidence === 'vocabulary' || (evidence === 'program-legend' && uses === 0)) continue;
    kinds.add('marker');
    if (evidence === 'program-legend') continue;
    for (const marker of markers) kinds.add(/^(?:fill|font)(?=:)/.exec(marker)?.[0] ?? 'marker');
  }
  return kinds;
}
