import type { LegendEntry } from '../semantics/meaning.js';
import { normalForm } from '../semantics/text/fold.js';
import { type CheckedMap, perLibrary, rule } from './rule.js';

/**
 * One marker that means two things in two maps misleads everyone who reads both.
 *
 * The first map that explains a marker and uses it sets its meaning; every later map that says otherwise is reported.
 * Markers that the configuration explains mean the same everywhere, so they are never reported.
 *
 * ```text bad
 * --- A.mmap
 * Plan
 *   Legend
 *     To be checked {flag-red}
 *   Food {flag-red}
 * --- B.mmap
 * Shelter
 *   Legend
 *     New item {flag-red}
 *   Beds {flag-red}
 * ```
 * ```text good
 * --- A.mmap
 * Plan
 *   Legend
 *     To be checked {flag-red}
 *   Food {flag-red}
 * --- B.mmap
 * Shelter
 *   Legend
 *     to be checked {flag-red}
 *   Beds {flag-red}
 * ```
 */
export const legendContradiction = rule('legend-contradiction', (map, tell, library) => {
  for (const entry of written(map)) {
    for (const marker of entry.markers) {
      const first = firstMeanings(library).get(marker);
      if (!first || first.map === map || agree(first.entry, entry)) continue;
      tell(entry.topicId, { marker, here: entry.label, there: first.entry.label, other: first.map.code });
    }
  }
});

interface FirstMeaning {
  readonly map: CheckedMap;
  readonly entry: LegendEntry;
}

const firstMeanings = perLibrary(({ maps }): ReadonlyMap<string, FirstMeaning> => {
  const found = new Map<string, FirstMeaning>();
  for (const map of maps) {
    for (const entry of written(map)) {
      for (const marker of entry.markers) if (!found.has(marker)) found.set(marker, { map, entry });
    }
  }
  return found;
});

const written = ({ meaning }: CheckedMap): readonly LegendEntry[] =>
  meaning.legend.filter(
    ({ evidence, uses }) => uses > 0 && (evidence === 'map-legend' || evidence === 'program-legend'),
  );

/** Labels often say more in one map (`To be checked (figures)`): one that holds the other agrees with it. */
function agree(a: LegendEntry, b: LegendEntry): boolean {
  const [one, other] = [normalForm(a.label), normalForm(b.label)];
  if (one.includes(other) || other.includes(one)) return true;
  return a.role === b.role && a.role !== 'other' && a.role !== 'owner' && a.status === b.status;
}
