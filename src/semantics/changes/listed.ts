import type { FurniturePlan } from '../furniture.js';
import type { Spot, Survey } from '../survey.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type ChangeWords, parseChange } from './grammar.js';

/** Changes that are listed under a topic named `改訂箇所`, by place in the survey. */
export type ListedChanges = ReadonlyMap<number, ListedChange>;

export interface ListedChange {
  readonly change: ChangeWords;
  /** The topic only points at the section that changes; that section stands elsewhere. */
  readonly isPointer: boolean;
}

/**
 * Under a topic named `改訂箇所` a child may be a change without the marker's word: `Mission3-11(p.110)を改訂`. The
 * branch may as well be the book itself, whose chapters only bear their numbers: without pages and action a child is
 * a change only in a plain list.
 */
export function findListedChanges(
  survey: Survey,
  furniture: FurniturePlan,
  vocabulary: Vocabulary,
): ListedChanges {
  const found = new Map<number, ListedChange>();
  const plain = new Map<Spot, boolean>();
  const isListed = ({ targets }: ChangeWords, parent: Spot): boolean => {
    if (targets.length === 0) return false;
    const known = plain.get(parent) ?? isPlainList(parent);
    plain.set(parent, known);
    return known;
  };
  for (const spot of survey.spots) {
    const { parent, folded, topic } = spot;
    if (!parent || furniture.kindOf.get(parent.topic.id) !== 'change-place') continue;
    const change = parseChange(folded, topic.title, vocabulary);
    const isSpelled = change.pages.length > 0 || (change.targets.length > 0 && change.action !== null);
    if (!isSpelled && !isListed(change, parent)) continue;
    found.set(spot.index, { change, isPointer: topic.children.length === 0 || isWhole(change) });
  }
  return found;
}

const isPlainList = ({ topic }: Spot): boolean =>
  topic.children.every(({ children }) => children.length === 0);

const isWhole = ({ pages, action }: ChangeWords): boolean => pages.length > 0 && action !== null;
