import type { Clues } from './clues.js';
import type { Fingerprints } from './fingerprint.js';
import type { Pairing } from './pairing.js';
import { plainText } from './texts.js';
import type { TreeNode } from './tree-node.js';

/** The second matcher: branches that are equal and occur once on each side, the largest first. */
export function matchByBranches(
  { topics: pairing, prints }: Clues,
  mayMatch: (before: TreeNode, after: TreeNode) => boolean,
): void {
  const others = uniqueBranches(pairing, pairing.after, prints);
  const own = uniqueBranches(pairing, pairing.before, prints);
  for (const node of pairing.before) {
    const number = prints.branch(node);
    const other = own.get(number) === node ? others.get(number) : undefined;
    if (other && says(node) && mayMatch(node, other)) matchBranch(pairing, node, other);
  }
}

/** Free topics by the number of their branch; `undefined` where several are equal. */
function uniqueBranches(
  pairing: Pairing,
  nodes: readonly TreeNode[],
  prints: Fingerprints,
): Map<number, TreeNode | undefined> {
  const found = new Map<number, TreeNode | undefined>();
  for (const node of nodes) {
    if (!pairing.isFree(node)) continue;
    const number = prints.branch(node);
    found.set(number, found.has(number) ? undefined : node);
  }
  return found;
}

/** A topic without words, or with words nobody typed, tells nothing unless there is something below it. */
const says = (node: TreeNode): boolean =>
  node.end - node.order > 1 || (plainText(node.topic.title) !== '' && !node.topic.titleOrigin);

/** Pairs two equal branches topic by topic; both list their topics in the same order. */
export function matchBranch(pairing: Pairing, before: TreeNode, after: TreeNode): void {
  const topics = before.end - before.order;
  for (let i = 0; i < topics; i += 1) {
    const own = pairing.before[before.order + i];
    const other = pairing.after[after.order + i];
    if (own && other) pairing.match(own, other, { by: 'branch', topics });
  }
}

/** Enough words or topics that being equal is hardly chance: a pasted branch rather than a second "Notes". */
export const isTelling = (node: TreeNode): boolean =>
  node.end - node.order > 1 ? plainText(node.topic.title) !== '' : weight(node.topic.title) >= TELLING_WEIGHT;

const TELLING_WEIGHT = 12;

/** Length in half-width characters: one of Japanese says about as much as two of English. */
const weight = (title: string): number =>
  [...plainText(title)].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
