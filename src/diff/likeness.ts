import { distance } from 'fastest-levenshtein';
import type { Pairing } from './pairing.js';
import type { TreeNode } from './tree-node.js';

/** How much two topics resemble each other; every share is 0–1. */
export interface Likeness {
  readonly text: number;
  /** Same parent: ½. Same neighbour before or after: ¼ each. */
  readonly place: number;
  /** Topics below that are matched to each other, as a share of the longer list. */
  readonly children: number;
}

/** Characters compared at most: long enough to tell topics apart, short enough to stay fast. */
const LONGEST = 256;

export function likeness(pairing: Pairing, before: TreeNode, after: TreeNode): Likeness {
  return {
    text: textLikeness(before.title, after.title),
    place: placeLikeness(pairing, before, after),
    children: childLikeness(pairing, before, after),
  };
}

/** Of titles as they are compared: share of characters in common after the cheapest edit; a title that only grew or shrank keeps at least half. */
export function textLikeness(before: string, after: string): number {
  const a = before.slice(0, LONGEST);
  const b = after.slice(0, LONGEST);
  if (a === b) return a === '' ? 0 : 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === '') return 0;
  const share = 1 - distance(a, b) / long.length;
  return short.length >= 2 && long.includes(short) ? Math.max(share, 0.5 + share / 2) : share;
}

function placeLikeness(pairing: Pairing, before: TreeNode, after: TreeNode): number {
  const parent = sameParent(pairing, before, after) ? 0.5 : 0;
  const previous = sameNeighbour(pairing, before, after, -1) ? 0.25 : 0;
  const next = sameNeighbour(pairing, before, after, 1) ? 0.25 : 0;
  return parent + previous + next;
}

const sameParent = (pairing: Pairing, before: TreeNode, after: TreeNode): boolean =>
  before.parent && after.parent
    ? pairing.partner(before.parent) === after.parent
    : !before.parent && !after.parent && before.list === after.list;

function sameNeighbour(pairing: Pairing, before: TreeNode, after: TreeNode, step: 1 | -1): boolean {
  const own = neighbour(before, step);
  const other = neighbour(after, step);
  return own && other ? pairing.partner(own) === other : own === other && sameParent(pairing, before, after);
}

/** The next or previous topic in the same list. */
export function neighbour(node: TreeNode, step: 1 | -1): TreeNode | undefined {
  const siblings = node.parent?.below ?? [];
  const first = siblings[0];
  if (!first) return undefined;
  const found = siblings[siblingIndex(node) + step];
  return found?.list === node.list ? found : undefined;
}

/** Index among everything below the parent. */
const siblingIndex = (node: TreeNode): number => {
  const topic = node.parent?.topic;
  const before =
    node.list === 'callouts'
      ? 0
      : (topic?.callouts.length ?? 0) + (node.list === 'children' ? 0 : (topic?.children.length ?? 0));
  return before + node.index;
};

function childLikeness(pairing: Pairing, before: TreeNode, after: TreeNode): number {
  const longer = Math.max(before.below.length, after.below.length);
  if (longer === 0) return 0;
  const shared = before.below.filter((child) => pairing.partner(child)?.parent === after).length;
  return shared / longer;
}

/** One number to rank candidates by, 0–1: what is below counts where it was matched, here or elsewhere. */
export const score = (found: Likeness, childrenSpeak: boolean): number =>
  childrenSpeak
    ? 0.5 * found.text + 0.3 * found.children + 0.2 * found.place
    : 0.75 * found.text + 0.25 * found.place;
