import type { TopicId } from '../model/workbook.js';
import { distinctChanges } from './changes/distinct.js';
import type { ChangeAction, ChangeMarker, Meaning, PageRange } from './meaning.js';

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
  /** In force there; `null`: nobody yet. */
  readonly owners: readonly (string | null)[];
}

export interface MapMeaning {
  /** Path or code of the map. */
  readonly map: string;
  readonly meaning: Meaning;
}

/** Every page that change markers name, in the order of the book; then by map and topic. Contents and body count once. */
export function pageImpact(maps: readonly MapMeaning[]): readonly PageImpact[] {
  return maps.flatMap(impactOf).sort(inBookOrder);
}

type Owners = readonly (string | null)[];
type OwnersByTopic = ReadonlyMap<TopicId, Owners>;

function impactOf({ map, meaning }: MapMeaning): readonly PageImpact[] {
  const owners = new Map(meaning.sections.map((section) => [section.topicId, section.owners] as const));
  return distinctChanges(meaning).flatMap((marker) => {
    const { action, qualifier, topicId } = marker;
    const shared = {
      ...{ action, furtherActions: distinctActions(marker), map, topicId },
      ...(qualifier !== undefined && { qualifier }),
    };
    return marker.pages.map((pages) => ({ ...pages, ...shared, ...concerned(marker, pages, owners) }));
  });
}

/** Every further action once, and none that says the first again. */
const distinctActions = ({ action, furtherActions }: ChangeMarker): readonly ChangeAction[] =>
  [...new Set(furtherActions)].filter((further) => further !== action);

/** What a range of pages is about: the targets that have it for their own, else every target. */
function concerned(
  marker: ChangeMarker,
  range: PageRange,
  owners: OwnersByTopic,
): Pick<PageImpact, 'targets' | 'owners'> {
  const own = marker.targets.filter(({ pages }) => pages !== undefined && isSame(pages, range));
  if (own.length === 0)
    return { targets: marker.targets.map(({ name }) => name), owners: ownersOf(marker, owners) };
  const named = own.flatMap(({ topicId }) => (topicId && owners.get(topicId)) || []);
  return {
    targets: own.map(({ name }) => name),
    owners: named.length > 0 ? [...new Set(named)] : (owners.get(marker.topicId) ?? []),
  };
}

const isSame = (a: PageRange, b: PageRange): boolean =>
  a.from === b.from && a.to === b.to && a.openEnded === b.openEnded;

/** The owners of the topic itself, else those of the sections it names. */
function ownersOf({ topicId, targets }: ChangeMarker, owners: OwnersByTopic): Owners {
  const own = owners.get(topicId) ?? [];
  if (own.length > 0) return own;
  return [...new Set(targets.flatMap(({ topicId: target }) => (target && owners.get(target)) || []))];
}

const lastOf = ({ from, to, openEnded }: PageImpact): number =>
  openEnded ? Number.POSITIVE_INFINITY : (to ?? from);

const inBookOrder = (a: PageImpact, b: PageImpact): number =>
  a.from - b.from ||
  compareEnds(lastOf(a), lastOf(b)) ||
  compareText(a.map, b.map) ||
  compareText(a.topicId, b.topicId);

const compareEnds = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
