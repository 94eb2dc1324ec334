import type { Clues } from './clues.js';
import type { Fingerprints } from './fingerprint.js';
import type { Pairing } from './pairing.js';
import { textWeight } from './texts.js';
import type { TreeNode } from './tree-node.js';

/**
 * The second matcher: branches that are equal and occur once among the free ones of each side, the largest first.
 * Where ids speak against it, the branch must be telling, and its title occur only once in the whole workbook.
 */
export function matchByBranches({ topics, prints, trust }: Clues): void {
  const free = topics.free(topics.before);
  const own = uniqueBranches(free, prints);
  const others = uniqueBranches(topics.free(topics.after), prints);
  const candidates = free.flatMap((node) => {
    const number = prints.branch(node);
    const other = own.get(number) === node ? others.get(number) : undefined;
    return other && says(node) ? [{ node, other, pasted: trust.idsSpeak(node, other) }] : [];
  });
  const titles = candidates.flatMap(({ node, pasted }) => (pasted && isTelling(node) ? [node.title] : []));
  const telling = onceOnly(topics, new Set(titles));
  for (const { node, other, pasted } of candidates) {
    if (!pasted || telling.has(node.title)) matchBranch(topics, node, other);
  }
}

/** Those of the titles that occur once on each side. */
function onceOnly(topics: Pairing, titles: Set<string>): Set<string> {
  if (titles.size === 0) return titles;
  for (const nodes of [topics.before, topics.after]) {
    const met = new Set<string>();
    for (const { title } of nodes) {
      if (met.has(title)) titles.delete(title);
      else if (titles.has(title)) met.add(title);
    }
  }
  return titles;
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
const says = (node: TreeNode): boolean => node.size > 1 || (node.title !== '' && !node.topic.titleOrigin);

/** Pairs two equal branches topic by topic; both list their topics in the same order. */
export function matchBranch(pairing: Pairing, before: TreeNode, after: TreeNode): void {
  const topics = before.size;
  for (let i = 0; i < topics; i += 1) {
    const own = pairing.before[before.order + i];
    const other = pairing.after[after.order + i];
    if (own && other) pairing.match(own, other, { by: 'branch', topics });
  }
}

/** Enough words or topics that being equal is hardly chance: a pasted branch rather than a second "Notes". */
const isTelling = (node: TreeNode): boolean =>
  node.size > 1 ? node.title !== '' : textWeight(node.title) >= TELLING;

const TELLING = 8;
