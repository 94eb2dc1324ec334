import { grouped } from '../model/grouped.js';
import type { Boundary, Relationship } from '../model/workbook.js';
import type { Translation } from './translation.js';

export interface Matched<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** Relationships by id and both ends, then by ends alone (ids may be counted by the reader), then by id. */
export const matchRelationships = (
  before: readonly Relationship[],
  after: readonly Relationship[],
  { id }: Translation,
): Matched<Relationship> =>
  matchInTurn(before, after, [
    [(old) => key(old.id, id(old.from), id(old.to)), (one) => key(one.id, one.from, one.to)],
    [(old) => key(id(old.from), id(old.to)), (one) => key(one.from, one.to)],
    [(old) => old.id, (one) => one.id],
  ]);

/** Boundaries by id and what they enclose, then by what they enclose, then by id. */
export const matchBoundaries = (
  before: readonly Boundary[],
  after: readonly Boundary[],
  { ids }: Translation,
): Matched<Boundary> =>
  matchInTurn(before, after, [
    [(old) => key(old.id, ...ids(old.topics).sort()), (one) => key(one.id, ...[...one.topics].sort())],
    [(old) => key(...ids(old.topics).sort()), (one) => key(...[...one.topics].sort())],
    [(old) => old.id, (one) => one.id],
  ]);

const key = (...parts: readonly string[]): string => JSON.stringify(parts);

type Keys<T> = readonly [before: (one: T) => string, after: (one: T) => string];

function matchInTurn<T>(before: readonly T[], after: readonly T[], turns: readonly Keys<T>[]): Matched<T> {
  const pairs = new Map<T, T>();
  const free = new Set(after);
  for (const [keyBefore, keyAfter] of turns) {
    const waiting = grouped(free, keyAfter);
    for (const old of before) {
      if (pairs.has(old)) continue;
      const other = waiting.get(keyBefore(old))?.shift();
      if (!other) continue;
      pairs.set(old, other);
      free.delete(other);
    }
  }
  return { pairs: [...pairs], removed: before.filter((old) => !pairs.has(old)), added: [...free] };
}
