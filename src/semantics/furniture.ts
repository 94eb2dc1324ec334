import type { TopicId } from '../model/workbook.js';
import { isUsedBy } from './furniture-entries.js';
import { furnitureKind, headsWhatFollows } from './furniture-names.js';
import type { Furniture, FurnitureKind } from './meaning.js';
import type { Spot, Survey } from './survey.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/** Which furniture each topic is part of. */
export interface FurniturePlan {
  readonly list: readonly Furniture[];
  /** The topics that bear the name of a piece of furniture. */
  readonly kindOf: ReadonlyMap<TopicId, FurnitureKind>;
  /**
   * By place in the survey: the innermost furniture that a topic is part of, its own topic included. Absent: content
   * outside contents and body, also below a history, legend or links that has no use for it.
   */
  readonly around: readonly (FurnitureKind | undefined)[];
  /** By place in the survey: depth below the nearest contents or body above, else below the top of the tree. */
  readonly depthBelow: readonly number[];
  /** Places in the survey that stand directly in contents or body. */
  readonly topsOfTrees: ReadonlySet<number>;
}

export function findFurniture(survey: Survey, vocabulary: Vocabulary): FurniturePlan {
  const list: Furniture[] = [];
  const kindOf = new Map<TopicId, FurnitureKind>();
  const around: (FurnitureKind | undefined)[] = [];
  const depthBelow: number[] = [];
  const topsOfTrees = new Set<number>();
  /** By the place of their parent: the contents or body that the branches from here on belong to. */
  const heading = new Map<number, FurnitureKind>();
  for (const spot of survey.spots) {
    const above = spot.parent?.index ?? -1;
    const place = partOf(spot, { survey, kindOf, around }, vocabulary);
    const outer = place ?? heading.get(above);
    const named = isContainer(outer) ? furnitureKind(spot, outer, survey, vocabulary) : undefined;
    const isHeaded = named === undefined && place === undefined && outer !== undefined;
    const isTop = isHeaded || (spot.parent && isTree(kindOf.get(spot.parent.topic.id)));
    around.push(named === undefined || holdsChanges(named) ? outer : named);
    depthBelow.push(isTop ? 1 : spot.parent ? (depthBelow[above] ?? 0) + 1 : 0);
    if (isTop) topsOfTrees.add(spot.index);
    if (!named) continue;
    list.push({ topicId: spot.topic.id, kind: named });
    kindOf.set(spot.topic.id, named);
    heading.delete(above);
    if (isTree(named) && headsWhatFollows(spot, named, vocabulary)) heading.set(above, named);
  }
  return { list, kindOf, around, depthBelow, topsOfTrees };
}

/** True where contents or body hold something: the map is drawn as a book. */
export const isBook = ({ topsOfTrees }: FurniturePlan): boolean => topsOfTrees.size > 0;

/** Content, though furniture stands around it. */
export const isContainer = (kind: FurnitureKind | undefined): boolean => kind === undefined || isTree(kind);

/** The two trees of a book. */
export const isTree = (kind: FurnitureKind | undefined): boolean => kind === 'contents' || kind === 'body';

const CHANGE_KINDS: ReadonlySet<FurnitureKind> = new Set(['change-reason', 'change-gist', 'change-place']);

/** Branches about the next edition: whatever they are called, they are content like any other. */
export const holdsChanges = (kind: FurnitureKind): boolean => CHANGE_KINDS.has(kind);

interface FoundSoFar {
  readonly survey: Survey;
  readonly kindOf: ReadonlyMap<TopicId, FurnitureKind>;
  readonly around: readonly (FurnitureKind | undefined)[];
}

/** What a topic is part of by its place: below a history, legend or links only what these have a use for. */
function partOf(
  spot: Spot,
  { survey, kindOf, around }: FoundSoFar,
  vocabulary: Vocabulary,
): FurnitureKind | undefined {
  const { parent } = spot;
  if (!parent) return undefined;
  const kind = kindOf.get(parent.topic.id);
  const isUsed = kind === undefined || isContainer(kind) || isUsedBy(kind, spot, survey, vocabulary);
  return isUsed ? around[parent.index] : parent.parent && around[parent.parent.index];
}
