import { candidates, type Pair } from './candidates.js';
import { type Likeness, likeness, score } from './likeness.js';
import type { Pairing } from './pairing.js';
import { round } from './shares.js';
import { textWeight } from './texts.js';
import type { TreeNode } from './tree-node.js';

/** Least score of two siblings, and of two topics anywhere, to be taken for the same. */
const SIBLINGS = 0.5;
const ANYWHERE = 0.55;
/** Least likeness of titles when only they speak. */
const TITLES = 0.6;
/** Least weight of a title that is told apart anywhere. */
const TELLING = 8;

/** Free siblings that resemble each other, best first. Returns the matches and whether candidates were cut. */
export function matchSiblings(
  pairing: Pairing,
  before: readonly TreeNode[],
  after: readonly TreeNode[],
): Outcome {
  return matchBest(pairing, before, after, (_pair, found) => found.score >= SIBLINGS);
}

/** Free topics anywhere that resemble each other: moved and reworded at once. */
export function matchAnywhere(
  pairing: Pairing,
  before: readonly TreeNode[],
  after: readonly TreeNode[],
): Outcome {
  return matchBest(
    pairing,
    distinct(before).filter(hasWords),
    distinct(after).filter(hasWords),
    (pair, found) =>
      (pair[0].list === 'root') === (pair[1].list === 'root') &&
      ((found.score >= ANYWHERE && (found.text >= TITLES || found.children >= 0.5)) ||
        (found.text === 1 && isTelling(pair[0]))),
  );
}

/** Topics but for leaves whose title others bear too: used twice, it is no evidence. */
function distinct(nodes: readonly TreeNode[]): TreeNode[] {
  const counts = new Map<string, number>();
  const keyOf = (node: TreeNode): string => node.title;
  for (const node of nodes) counts.set(keyOf(node), (counts.get(keyOf(node)) ?? 0) + 1);
  return nodes.filter((node) => node.below.length > 0 || counts.get(keyOf(node)) === 1);
}

/** Without its place, a topic is known by what is below it, or by words enough not to be like others by chance. */
const hasWords = (node: TreeNode): boolean => node.below.length > 0 || isTelling(node);

const isTelling = (node: TreeNode): boolean => textWeight(node.title) >= TELLING && !node.topic.titleOrigin;

export interface Outcome {
  readonly matched: readonly Pair[];
  readonly limited: boolean;
}

interface Scored extends Likeness {
  readonly pair: Pair;
  readonly score: number;
}

function matchBest(
  pairing: Pairing,
  before: readonly TreeNode[],
  after: readonly TreeNode[],
  isGood: (pair: Pair, found: Scored) => boolean,
): Outcome {
  const { pairs, limited } = candidates(before, after);
  const good = pairs.map((pair) => scored(pairing, pair)).filter((found) => isGood(found.pair, found));
  good.sort((a, b) => b.score - a.score || compareOrder(a.pair, b.pair));
  const matched = good.filter((found) =>
    pairing.match(...found.pair, {
      by: 'likeness',
      text: round(found.text),
      place: round(found.place),
      children: round(found.children),
    }),
  );
  return { matched: matched.map(({ pair }) => pair), limited };
}

function scored(pairing: Pairing, pair: Pair): Scored {
  const found = likeness(pairing, ...pair);
  const childrenSpeak = pair.some((node) => node.below.some((child) => !pairing.isFree(child)));
  return { ...found, pair, score: score(found, childrenSpeak) };
}

const compareOrder = (a: Pair, b: Pair): number => a[0].order - b[0].order || a[1].order - b[1].order;
