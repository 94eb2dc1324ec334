import { matchBranch } from './branch-matching.js';
import type { Pair } from './candidates.js';
import type { Clues } from './clues.js';
import { matchSiblings } from './likeness-matching.js';
import type { TreeNode } from './tree-node.js';

/**
 * From matched topics down to what is below them: equal branches in order, equal titles in order, similar
 * titles. Says whether candidates had to be cut.
 */
export function matchBelow(clues: Clues, starts: readonly Pair[]): boolean {
  const { topics } = clues;
  let limited = false;
  const queue: Pair[] = [...starts];
  for (let at = 0; at < queue.length; at += 1) {
    const pair = queue[at];
    if (!pair) break;
    const free = openBelow(clues, pair);
    if (!free) continue;
    limited = matchLists(clues, free.before, free.after) || limited;
    for (const node of free.before) {
      const other = topics.partner(node);
      if (other && topics.evidence(node)?.by !== 'branch') queue.push([node, other]);
    }
  }
  return limited;
}

/**
 * What is still to be matched below a pair. Below a pair matched by id, ids that speak have had their say; below
 * one that was pasted all ids are new.
 */
export function openBelow({ topics, trust }: Clues, [before, after]: Pair) {
  if (!before.below.some((node) => topics.isFree(node))) return undefined;
  if (!after.below.some((node) => topics.isFree(node))) return undefined;
  const pasted = topics.evidence(before)?.by !== 'id';
  return {
    before: topics.free(before.below).filter((node) => pasted || !trust.speaksBefore(node)),
    after: topics.free(after.below).filter((node) => pasted || !trust.speaksAfter(node)),
  };
}

/** Matches two lists of free siblings. */
export function matchLists(
  { topics, prints }: Clues,
  before: readonly TreeNode[],
  after: readonly TreeNode[],
): boolean {
  if (before.length === 0 || after.length === 0) return false;
  matchInOrder(
    topics.free(before),
    topics.free(after),
    (node) => prints.branch(node),
    (a, b) => matchBranch(topics, a, b),
  );
  matchInOrder(
    topics.free(before),
    topics.free(after),
    (node) => node.title || undefined,
    (a, b) => topics.match(a, b, { by: 'title' }),
  );
  return matchSiblings(topics, topics.free(before), topics.free(after)).limited;
}

/** Pairs topics of equal key, the first with the first. */
function matchInOrder(
  before: readonly TreeNode[],
  after: readonly TreeNode[],
  keyOf: (node: TreeNode) => string | number | undefined,
  match: (before: TreeNode, after: TreeNode) => void,
): void {
  const waiting = new Map<string | number, TreeNode[]>();
  for (const node of [...after].reverse()) {
    const key = keyOf(node);
    if (key === undefined) continue;
    const list = waiting.get(key);
    if (list) list.push(node);
    else waiting.set(key, [node]);
  }
  for (const node of before) {
    const key = keyOf(node);
    const other = key === undefined ? undefined : waiting.get(key)?.pop();
    if (other) match(node, other);
  }
}
