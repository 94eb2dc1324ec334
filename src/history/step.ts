import {
  type Change,
  type ChangeKind,
  diff,
  type Mapping,
  type Tally,
  type TopicChange,
  tally,
} from '../diff/index.js';
import { visitWorkbook } from '../model/walk.js';
import type { TopicId, Workbook } from '../model/workbook.js';
import type { UnderstandOptions } from '../semantics/index.js';
import { type NamedPlace, type Outline, outlineOf } from './places.js';

/** A map as it was in one revision. */
export interface State {
  readonly workbook: Workbook;
  /** Names its places; worked out when asked for the first time. */
  readonly outline: () => Outline;
}

/** A state that another one was made from. */
export interface Base {
  readonly content: string;
  readonly state: State;
}

/** What one revision changed. Plain and small: survives JSON, so that it can be kept instead of the maps. */
export interface Step {
  /** Topics of the map. */
  readonly topics: number;
  /** What this revision itself did; of a merge, what is in none of the merged maps. All 0 for the first revision. */
  readonly counts: Tally;
  /** Places that it changed, in reading order, each name once; gone ones at the end. */
  readonly places: readonly ChangedPlace[];
  /** Against each content it was made from. Empty: the first revision. */
  readonly against: readonly Comparison[];
}

export type ChangedPlace = Pick<NamedPlace, 'name' | 'kind'>;

/** One state against one that it was made from. */
export interface Comparison {
  readonly content: string;
  /** Topics of the new state that are new or changed. */
  readonly touched: readonly Touched[];
  /** Topics that are the same under another id: new id, old id. */
  readonly renamed: readonly (readonly [TopicId, TopicId])[];
}

export interface Touched {
  readonly id: TopicId;
  readonly kinds: readonly ChangeKind[];
}

/** What a revision did to the states it was made from. Without any it is the first, and changed nothing. */
export function stepOf(bases: readonly Base[], after: State): Step {
  const diffs = bases.map(({ state }) => diff(state.workbook, after.workbook));
  const own = ownChanges(diffs.map(({ changes }) => changes));
  return {
    topics: countTopics(after.workbook),
    counts: tally(own),
    places: placesOf(own, bases[0]?.state, after, diffs[0]?.mapping),
    against: diffs.map(({ changes, mapping }, i) => ({
      content: bases[i]?.content ?? '',
      touched: touchedBy(changes),
      renamed: mapping.topics.flatMap((match) =>
        match.before === match.after ? [] : [[match.after, match.before] as const],
      ),
    })),
  };
}

function countTopics(workbook: Workbook): number {
  let count = 0;
  for (const _ of visitWorkbook(workbook)) count += 1;
  return count;
}

/** Changes against every one of them; ids that changed are no change that a person made. */
function ownChanges([first = [], ...others]: readonly (readonly Change[])[]): readonly Change[] {
  const seen = others.map((changes) => new Set(changes.map(keyOf)));
  return first.filter(
    (change) => change.kind !== 'renumbered' && seen.every((keys) => keys.has(keyOf(change))),
  );
}

const keyOf = (change: Change): string => {
  if ('topicId' in change) return `${change.kind} ${change.topicId}`;
  return 'sheetId' in change ? `${change.kind} ${change.sheetId}` : change.kind;
};

function touchedBy(changes: readonly Change[]): Touched[] {
  const kinds = new Map<TopicId, ChangeKind[]>();
  for (const change of changes) {
    if (!('topicId' in change) || change.kind === 'removed') continue;
    const known = kinds.get(change.topicId);
    if (known) known.push(change.kind);
    else kinds.set(change.topicId, [change.kind]);
  }
  return [...kinds].map(([id, list]) => ({ id, kinds: list }));
}

function placesOf(
  changes: readonly Change[],
  before: State | undefined,
  after: State,
  mapping: Mapping | undefined,
): ChangedPlace[] {
  if (changes.length === 0) return [];
  const stays = new Map(mapping?.topics.map((match) => [match.before, match.after] as const));
  const changed = new Set<NamedPlace>();
  for (const change of changes) {
    const place = 'topicId' in change ? placeOfChange(change, before, after, stays) : undefined;
    if (place) changed.add(place);
  }
  const { places } = after.outline();
  const gone = [...changed].filter((place) => after.outline().placeOf(place.topicId) !== place);
  const ordered = [...places.filter((place) => changed.has(place)), ...gone];
  return [...new Map(ordered.map(({ name, kind }) => [name, { name, kind }] as const)).values()];
}

/** Where a change is told. What is gone is told where it was, if that place is still there, else as it was. */
export function placeOfChange(
  change: TopicChange,
  before: State | undefined,
  after: State,
  stays: ReadonlyMap<TopicId, TopicId>,
): NamedPlace | undefined {
  if (change.kind !== 'removed') return after.outline().placeOf(change.topicId);
  const place = before?.outline().placeOf(change.topicId);
  const now = place && stays.get(place.topicId);
  return (now && after.outline().placeOf(now)) ?? place;
}

/** @param options how it is understood, once its outline is asked for */
export function stateOf(workbook: Workbook, options: UnderstandOptions): State {
  let outline: Outline | undefined;
  return {
    workbook,
    outline: () => {
      outline ??= outlineOf(workbook, options);
      return outline;
    },
  };
}
