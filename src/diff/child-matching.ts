import type { Pair } from './candidates.js';
import type { Clues } from './clues.js';
import { type Likeness, likeness } from './likeness.js';
import type { Pairing } from './pairing.js';
import { round } from './shares.js';
import type { TreeNode } from './tree-node.js';

/** Which topics that share children are the same: by their titles too, or by the children alone. */
export type Trusting = 'titles' | 'children';

/**
 * Topics whose children were matched: the parent most of them have in common now, from the leaves up. Where ids
 * should have spoken it takes half of the children and nearly the same title. Returns the matches.
 */
export function matchByChildren({ topics, trust }: Clues, trusting: Trusting): Pair[] {
  const matched: Pair[] = [];
  for (let i = topics.before.length - 1; i >= 0; i -= 1) {
    const node = topics.before[i];
    const other = node && topics.isFree(node) ? parentOfChildren(topics, node) : undefined;
    if (!node || !other) continue;
    const { text, place, children } = likeness(topics, node, other);
    const enough = trust.idsSpeak(node, other)
      ? children >= 0.5 && text >= 0.8
      : isEnough({ text, place, children }, node, trusting);
    if (!enough) continue;
    const evidence = { text: round(text), place: round(place), children: round(children) };
    if (topics.match(node, other, { by: 'likeness', ...evidence })) matched.push([node, other]);
  }
  return matched;
}

/** One child may have moved; two that moved together to the same place moved with their parent. */
const isEnough = ({ text, children }: Likeness, node: TreeNode, trusting: Trusting): boolean =>
  trusting === 'titles' ? text >= 0.8 : text >= 0.5 || (children >= 0.5 && node.below.length > 1);

/** The free topic under which most children of this one are now; the first such in reading order. */
function parentOfChildren(pairing: Pairing, node: TreeNode): TreeNode | undefined {
  const votes = new Map<TreeNode, number>();
  for (const child of node.below) {
    const parent = pairing.partner(child)?.parent;
    const fits = parent && pairing.isFree(parent) && (parent.list === 'root') === (node.list === 'root');
    if (fits) votes.set(parent, (votes.get(parent) ?? 0) + child.size);
  }
  let best: TreeNode | undefined;
  for (const [parent, count] of votes) {
    const most = best === undefined ? 0 : (votes.get(best) ?? 0);
    if (count > most || (count === most && best && parent.order < best.order)) best = parent;
  }
  return best;
}
