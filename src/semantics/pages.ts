import type { Visit } from '../model/walk.js';
import type { TopicId } from '../model/workbook.js';
import { distinctChanges } from './changes/distinct.js';
import type { ChangeAction, ChangeMarker, ChangeTarget, Meaning, PageRange } from './meaning.js';

/** One row of the page impact table: what happens to some pages of the printed book. */
export interface PageImpact {
  readonly from: number;
  /** Absent: one page. */
  readonly to?: number;
  /** From there on. */
  readonly openEnded: boolean;
  readonly action: ChangeAction | null;
  readonly furtherActions: readonly ChangeAction[];
  readonly qualifier?: string;
  /** Names of the sections, titles and columns concerned, as in `ChangeTarget.name`. */
  readonly targets: readonly string[];
  readonly map: string;
  /** The topic that asks for the change. */
  readonly topicId: TopicId;
  /** In force there, or at the targets that have these pages for their own; `null`: nobody yet. */
  readonly owners: readonly (string | null)[];
}

/** A map whose changes are listed. */
export interface ChangedMap {
  /** Path of the map. */
  readonly file: string;
  readonly meaning: Meaning;
  readonly index: { readonly topics: ReadonlyMap<TopicId, Visit> };
}

/** A change that a map asks for, at one place of the printed book. */
export interface ChangeImpact<M extends ChangedMap = ChangedMap> {
  readonly map: M;
  /** The topic that asks for the change. */
  readonly topicId: TopicId;
  /** Absent: the change names no pages. */
  readonly pages?: PageRange;
  readonly action: ChangeAction | null;
  /** Each once, and none that is `action` again. */
  readonly furtherActions: readonly ChangeAction[];
  readonly qualifier?: string;
  /** Those that have the pages for their own, else every target of the change. */
  readonly targets: readonly ChangeTarget[];
  /** As written. */
  readonly words: string;
  /** As in `PageImpact.owners`. */
  readonly owners: Owners;
}

type Owners = readonly (string | null)[];

/**
 * Every change that maps ask for, a row for each range of pages it names, in the order of the book, then by map and in
 * reading order; last the changes that name no pages. Contents and body count once.
 */
export const changeImpact = <M extends ChangedMap>(maps: readonly M[]): readonly ChangeImpact<M>[] =>
  maps.flatMap(impactOf).sort(inBookOrder);

/** The page impact table: the changes that name pages. */
export const pageImpact = (maps: readonly ChangedMap[]): readonly PageImpact[] =>
  changeImpact(maps).flatMap(({ map, topicId, pages, targets, words: _, ...change }) =>
    pages ? [{ ...pages, ...change, map: map.file, topicId, targets: targets.map(({ name }) => name) }] : [],
  );

function impactOf<M extends ChangedMap>(map: M): readonly ChangeImpact<M>[] {
  const ownersAt = ownersInForce(map);
  return distinctChanges(map.meaning).flatMap((marker) => {
    const { action, qualifier, topicId, words } = marker;
    const shared = {
      ...{ map, topicId, words, action, furtherActions: distinctActions(marker) },
      ...(qualifier !== undefined && { qualifier }),
    };
    if (marker.pages.length === 0)
      return [{ ...shared, targets: marker.targets, owners: ownersOf(marker, ownersAt) }];
    return marker.pages.map((pages) => ({ ...shared, pages, ...concerned(marker, pages, ownersAt) }));
  });
}

/** Every further action once, and none that says the first again. */
const distinctActions = ({ action, furtherActions }: ChangeMarker): readonly ChangeAction[] =>
  [...new Set(furtherActions)].filter((further) => further !== action);

type OwnersAt = (topicId: TopicId | undefined) => Owners;

/** Owners in force at a topic: those of its own section, else of the nearest section above it. */
function ownersInForce({ meaning, index: { topics } }: ChangedMap): OwnersAt {
  const sections = new Map(meaning.sections.map((section) => [section.topicId, section.owners] as const));
  return (topicId) => {
    for (let at = topicId && topics.get(topicId); at; at = at.parent) {
      const owners = sections.get(at.topic.id);
      if (owners) return owners;
    }
    return [];
  };
}

/** What a range of pages is about: the targets that have it for their own, else every target. */
function concerned(
  marker: ChangeMarker,
  range: PageRange,
  ownersAt: OwnersAt,
): Pick<ChangeImpact, 'targets' | 'owners'> {
  const own = marker.targets.filter(({ pages }) => pages !== undefined && isSame(pages, range));
  if (own.length === 0) return { targets: marker.targets, owners: ownersOf(marker, ownersAt) };
  const named = ownersOfTargets(own, ownersAt);
  return { targets: own, owners: named.length > 0 ? named : ownersAt(marker.topicId) };
}

const isSame = (a: PageRange, b: PageRange): boolean =>
  a.from === b.from && a.to === b.to && a.openEnded === b.openEnded;

/** The owners in force at the topic that asks, else those at the sections it names. */
function ownersOf({ topicId, targets }: ChangeMarker, ownersAt: OwnersAt): Owners {
  const own = ownersAt(topicId);
  return own.length > 0 ? own : ownersOfTargets(targets, ownersAt);
}

const ownersOfTargets = (targets: readonly ChangeTarget[], ownersAt: OwnersAt): Owners => [
  ...new Set(targets.flatMap(({ topicId }) => ownersAt(topicId))),
];

/** Changes without pages come last; the sort is stable, so that a map's own order decides in the end. */
const inBookOrder = (a: ChangeImpact, b: ChangeImpact): number =>
  compare(firstOf(a), firstOf(b)) || compare(lastOf(a), lastOf(b)) || compare(a.map.file, b.map.file);

const firstOf = ({ pages }: ChangeImpact): number => pages?.from ?? Number.POSITIVE_INFINITY;
const lastOf = ({ pages }: ChangeImpact): number =>
  !pages || pages.openEnded ? Number.POSITIVE_INFINITY : (pages.to ?? pages.from);

const compare = <T extends number | string>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
