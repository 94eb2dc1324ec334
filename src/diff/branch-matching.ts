import type { Clues } from './clues.js';
import type { Fingerprints } from './fingerprint.js';
import type { Pairing } from './pairing.js';
import { plainText, textWeight } from './texts.js';
import type { TreeNode } from './tree-node.js';

/**
 * The second matcher: branches that are equal and occur once among the free ones of each side, the largest first.
 * Where ids speak against it, the branch must be telling and occur only once in the whole workbook.
 */
export function matchByBranches({ topics, prints, trust }: Clues): void {
  const own = uniqueBranches(topics.free(topics.before), prints);
  const others = uniqueBranches(topics.free(topics.after), prints);
  const everOwn = uniqueBranches(topics.before, prints);
  const everOthers = uniqueBranches(topics.after, prints);
  for (const node of topics.before) {
    const number = prints.branch(node);
    const other = own.get(number) === node ? others.get(number) : undefined;
    if (!other || !says(node)) continue;
    const pasted = (): boolean => isTelling(node) && !!everOwn.get(number) && !!everOthers.get(number);
    if (!trust.idsSpeak(node, other) || pasted()) matchBranch(topics, node, other);
  }
}

/** Topics by the number of their branch; `undefined` where several are equal. */
function uniqueBranches(nodes: readonly TreeNode[], prints: Fingerprints): Map<number, TreeNode | undefined> {
  const found = new Map<number, TreeNode | undefined>();
  for (const node of nodes) {
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
const isTelling = (node: TreeNode): boolean =>
  node.end - node.order > 1 ? plainText(node.topic.title) !== '' : textWeight(node.topic.title) >= TELLING;

const TELLING = 8;
