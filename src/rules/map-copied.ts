import { copiesAmong, type MapCopy } from '../semantics/map-copies.js';
import { vocabularyOf } from '../semantics/map-names.js';
import { type CheckedMap, perLibrary, rule } from './rule.js';

/**
 * A map that is a copy of another one: most of its topics are the other's, or its file name says so, as
 * `Plan - コピー (2)`, `Plan-DESKTOP-1A2B3C4` and `Plan (conflicted copy)` do.
 *
 * Everything in it would be published, counted and looked for twice. Files that are to stay where they are can be
 * kept out with `exclude`.
 *
 * ```text bad
 * --- Sec01-02 - Copy (2).mmap
 * Food
 * --- Sec01-02.mmap
 * Food
 * ```
 * ```text good
 * --- Sec01-02 - Copy protection.mmap
 * Locks
 * --- Sec01-02.mmap
 * Food
 * ```
 */
export const mapCopied = rule('map-copied', (map, tell, library) => {
  const found = copiesIn(library).get(map.file);
  if (found) tell(undefined, { other: found.original });
});

const copiesIn = perLibrary(
  ({ maps, known = maps, naming }): ReadonlyMap<string, MapCopy<CheckedMap>> =>
    new Map(copiesAmong(maps, known, vocabularyOf(naming)).map((one) => [one.copy.file, one])),
);
