import type { TreeNode } from './tree-node.js';

export type Pair = readonly [before: TreeNode, after: TreeNode];

export interface Candidates {
  readonly pairs: readonly Pair[];
  /** Too many for all pairs: only those that share rare letter pairs are named. */
  readonly limited: boolean;
}

/** Candidates per topic up to which every pair is named. */
const ALL_PAIRS = 32;
/** Candidates named per topic beyond that. */
const NEAREST = 8;
/** A letter pair in more titles than this tells nothing. */
const COMMON = 64;

/**
 * Pairs worth scoring, their number bounded by a constant times the number of topics: all of them where they
 * are few, else for each topic those that share most letter pairs.
 */
export function candidates(before: readonly TreeNode[], after: readonly TreeNode[]): Candidates {
  if (before.length * after.length <= ALL_PAIRS * (before.length + after.length)) {
    return { pairs: before.flatMap((own) => after.map((other): Pair => [own, other])), limited: false };
  }
  const postings = indexBigrams(after);
  const pairs = before.flatMap((own) => nearest(own, postings).map((other): Pair => [own, other]));
  return { pairs, limited: true };
}

function indexBigrams(nodes: readonly TreeNode[]): Map<string, TreeNode[]> {
  const postings = new Map<string, TreeNode[]>();
  for (const node of nodes) {
    for (const bigram of bigramsOf(node)) {
      const list = postings.get(bigram);
      if (list) list.push(node);
      else postings.set(bigram, [node]);
    }
  }
  return postings;
}

function nearest(node: TreeNode, postings: ReadonlyMap<string, readonly TreeNode[]>): TreeNode[] {
  const hits = new Map<TreeNode, number>();
  for (const bigram of bigramsOf(node)) {
    const list = postings.get(bigram) ?? [];
    if (list.length <= COMMON) for (const other of list) hits.set(other, (hits.get(other) ?? 0) + 1);
  }
  return [...hits]
    .sort(([a, x], [b, y]) => y - x || a.order - b.order)
    .slice(0, NEAREST)
    .map(([other]) => other);
}

/** Letters compared at most: enough to tell titles apart. */
const LONGEST = 64;

function bigramsOf(node: TreeNode): Set<string> {
  const title = node.title.slice(0, LONGEST);
  const bigrams = new Set<string>();
  for (let i = 0; i + 1 < title.length; i += 1) bigrams.add(title.slice(i, i + 2));
  return bigrams;
}
