import { type Change, diff } from '../../src/diff/index.js';
import { type SeededPair, seededPair } from './seeded-map.js';

/** How well changes are found without ids, measured against the changes that ids tell. Shares are 0–1. */
export interface Quality {
  readonly recall: number;
  readonly precision: number;
  readonly told: number;
  readonly wanted: number;
}
export type QualityByKind = Readonly<Record<'moved' | 'retitled' | 'both', Quality>>;

/** Moves and renames found over several maps with new ids throughout. */
export function diffQuality(
  seeds: readonly number[],
  topics: number,
  edits: number,
  generic: number,
): QualityByKind {
  const pairs = seeds.map((seed) => seededPair({ topics, edits, seed, generic }));
  return {
    moved: qualityOf(pairs, ['moved']),
    retitled: qualityOf(pairs, ['retitled']),
    both: qualityOf(pairs, ['moved', 'retitled']),
  };
}

function qualityOf(pairs: readonly SeededPair[], kinds: readonly Change['kind'][]): Quality {
  let hits = 0;
  let told = 0;
  let wanted = 0;
  for (const { before, after, renumbered, original } of pairs) {
    const truth = new Set(namesOf(diff(before, after).changes, kinds, (id) => id));
    const found = namesOf(diff(before, renumbered).changes, kinds, (id) => original.get(id) ?? id);
    hits += found.filter((name) => truth.has(name)).length;
    told += found.length;
    wanted += truth.size;
  }
  return { recall: hits / wanted, precision: hits / told, told, wanted };
}

const namesOf = (
  changes: readonly Change[],
  kinds: readonly Change['kind'][],
  idOf: (id: string) => string,
): string[] =>
  changes.flatMap((change) =>
    kinds.includes(change.kind) && 'topicId' in change ? [`${change.kind} ${idOf(change.topicId)}`] : [],
  );
