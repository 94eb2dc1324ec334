import type { Matching } from './match.js';
import { longestIncreasing } from './sequence.js';
import type { TreeNode } from './tree-node.js';

/**
 * Topics of the new workbook that stayed where they were: same parent, same list, and in order among the others
 * that stayed. Those merely shifted by their neighbours' coming and going stay.
 */
export function stayers(matching: Matching): ReadonlySet<TreeNode> {
  const stayed = new Set<TreeNode>();
  for (const node of matching.topics.after) keepInOrder(matching, node.below, stayed);
  const tops = matching.topics.after.filter((node) => !node.parent);
  for (const sheet of matching.sheets.after.keys()) {
    const ofSheet = tops.filter((node) => node.sheetIndex === sheet);
    keepInOrder(matching, ofSheet, stayed);
  }
  return stayed;
}

/** Lists follow each other in reading order, so all that is below a topic can be ranked at once. */
function keepInOrder(matching: Matching, siblings: readonly TreeNode[], stayed: Set<TreeNode>): void {
  if (siblings.length === 0) return;
  const candidates = siblings.filter((node) => hasSameList(matching, node));
  const ranks = candidates.map((node) => matching.topics.partner(node)?.order ?? -1);
  const kept = longestIncreasing(ranks);
  candidates.forEach((node, index) => {
    if (kept.has(index)) stayed.add(node);
  });
}

function hasSameList({ topics, sheets }: Matching, node: TreeNode): boolean {
  const old = topics.partner(node);
  if (old?.list !== node.list) return false;
  return node.parent && old.parent
    ? topics.partner(node.parent) === old.parent
    : !node.parent && !old.parent && sheets.toBefore.get(node.sheetIndex) === old.sheetIndex;
}
