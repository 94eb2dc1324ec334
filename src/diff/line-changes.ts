import type { Boundary, Relationship, Sheet } from '../model/workbook.js';
import type { Change, Renumbering } from './change.js';
import { type Matched, matchBoundaries, matchRelationships } from './line-matching.js';
import type { Matching } from './match.js';
import { sameBoundary, sameRelationship } from './sameness.js';
import type { Translation } from './translation.js';

/** What is drawn across the tree of one sheet: relationships and boundaries, matched. */
export interface Lines {
  /** Of the new workbook; of a removed sheet, the old one. */
  readonly sheet: Sheet;
  readonly relationships: Matched<Relationship>;
  readonly boundaries: Matched<Boundary>;
}

/** Boundaries before relationships, since these may end at a boundary. */
export function boundariesOf({ sheets }: Matching, translation: Translation): Map<Sheet, Matched<Boundary>> {
  const found = new Map<Sheet, Matched<Boundary>>();
  for (const [before, after] of sheetPairs(sheets)) {
    const sheet = after ?? before;
    if (sheet)
      found.set(sheet, matchBoundaries(before?.boundaries ?? [], after?.boundaries ?? [], translation));
  }
  return found;
}

export function linesOf(
  { sheets }: Matching,
  boundaries: ReadonlyMap<Sheet, Matched<Boundary>>,
  translation: Translation,
): Lines[] {
  return sheetPairs(sheets).flatMap(([before, after]) => {
    const sheet = after ?? before;
    const enclosing = sheet && boundaries.get(sheet);
    if (!enclosing) return [];
    const relationships = matchRelationships(
      before?.relationships ?? [],
      after?.relationships ?? [],
      translation,
    );
    return [{ sheet, boundaries: enclosing, relationships }];
  });
}

/** Sheets that are gone, then those of the new workbook, each with what it was. */
function sheetPairs(
  sheets: Matching['sheets'],
): (readonly [before: Sheet | undefined, after: Sheet | undefined])[] {
  const gone = sheets.freeBefore().map((index) => [sheets.before[index], undefined] as const);
  const there = sheets.after.map((sheet, index) => {
    const old = sheets.before[sheets.toBefore.get(index) ?? -1];
    return [old, sheet] as const;
  });
  return [...gone, ...there];
}

export const renumberedPairs = <T extends { readonly id: string }>(
  matched: Iterable<Matched<T>>,
): Renumbering<string>[] =>
  [...matched].flatMap(({ pairs }) =>
    pairs.filter(([from, to]) => from.id !== to.id).map(([from, to]) => ({ from: from.id, to: to.id })),
  );

/** Relationships and boundaries that came, went or changed. */
export const lineChanges = (lines: readonly Lines[], translation: Translation): Change[] =>
  lines.flatMap(({ sheet, relationships, boundaries }) => {
    const about = { sheetId: sheet.id, sheet: sheet.title };
    const relationship = listChanges(relationships, (a, b) => sameRelationship(a, b, translation));
    const boundary = listChanges(boundaries, (a, b) => sameBoundary(a, b, translation));
    return [
      ...relationship.removed.map((from): Change => ({ kind: 'relationship-removed', ...about, from })),
      ...relationship.added.map((to): Change => ({ kind: 'relationship-added', ...about, to })),
      ...relationship.changed.map(
        ([from, to]): Change => ({ kind: 'relationship-changed', ...about, from, to }),
      ),
      ...boundary.removed.map((from): Change => ({ kind: 'boundary-removed', ...about, from })),
      ...boundary.added.map((to): Change => ({ kind: 'boundary-added', ...about, to })),
      ...boundary.changed.map(([from, to]): Change => ({ kind: 'boundary-changed', ...about, from, to })),
    ];
  });

const listChanges = <T>({ pairs, added, removed }: Matched<T>, same: (a: T, b: T) => boolean) => ({
  added,
  removed,
  changed: pairs.filter(([from, to]) => !same(from, to)),
});
