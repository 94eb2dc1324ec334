import type { Pair } from './candidates.js';
import type { Clues } from './clues.js';
import { neighbour } from './likeness.js';
import type { Pairing } from './pairing.js';
import { openBelow } from './sibling-matching.js';
import type { TreeNode } from './tree-node.js';

/**
 * The last matcher: what is left alone at its place, below matched topics. Returns the matches, since more may
 * be found below them.
 */
export function matchByPlace(clues: Clues, parents: readonly Pair[]): Pair[] {
  const { topics } = clues;
  return parents.flatMap((pair) => {
    const free = openBelow(clues, pair);
    if (!free) return [];
    const open = new Set(free.after);
    return free.before.flatMap((node): Pair[] => {
      const other = matchPlace(topics, node, open);
      return other ? [[node, other]] : [];
    });
  });
}

/** A topic alone in its list, between two matched neighbours, or between one and the end, on both sides. */
function matchPlace(pairing: Pairing, node: TreeNode, open: ReadonlySet<TreeNode>): TreeNode | undefined {
  const previous = neighbour(node, -1);
  const next = neighbour(node, 1);
  const beforeIt = previous && pairing.partner(previous);
  const afterIt = next && pairing.partner(next);
  if ((previous && !beforeIt) || (next && !afterIt)) return undefined;
  const other = beforeIt ? neighbour(beforeIt, 1) : afterIt ? neighbour(afterIt, -1) : onlyOne(open, node);
  if (!other || !open.has(other) || other.list !== node.list) return undefined;
  const alone = neighbour(other, -1) === beforeIt && neighbour(other, 1) === afterIt;
  return alone && pairing.match(node, other, { by: 'place' }) ? other : undefined;
}

const onlyOne = (open: ReadonlySet<TreeNode>, { list }: TreeNode): TreeNode | undefined => {
  const [other, ...more] = [...open].filter((node) => node.list === list);
  return more.length === 0 ? other : undefined;
};
