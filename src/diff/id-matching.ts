import type { Pairing } from './pairing.js';
import type { SheetPairing } from './sheet-matching.js';
import type { TreeNode } from './tree-node.js';

/**
 * The first matcher: ids. An id that occurs once in both halves of a pair of sheets, or once in both whole
 * workbooks, is evidence; one that was used twice says nothing about any of its topics (readers number the
 * repetitions `#2`, `#3` …).
 */
export function matchByIds(pairing: Pairing, sheets: SheetPairing): void {
  const before = writtenIds(pairing.before);
  const after = writtenIds(pairing.after);
  matchUnique(
    pairing,
    keyInSheet(before, ({ sheetIndex }) => sheets.toAfter.get(sheetIndex)),
    keyInSheet(after, ({ sheetIndex }) => (sheets.toBefore.has(sheetIndex) ? sheetIndex : undefined)),
  );
  matchUnique(pairing, before, after);
}

const keyInSheet =
  (idOf: KeyOf, sheetOf: (node: TreeNode) => number | undefined): KeyOf =>
  (node) => {
    const sheet = sheetOf(node);
    return sheet === undefined ? undefined : `${sheet} ${idOf(node)}`;
  };

/** Topics that share their id with another one of the same workbook. */
export function repeatedIds(nodes: readonly TreeNode[]): ReadonlySet<TreeNode> {
  const idOf = writtenIds(nodes);
  const unique = uniqueNodes(nodes, idOf);
  return new Set(nodes.filter((node) => unique.get(idOf(node) ?? '') !== node));
}

/** Ids as the file wrote them: without the number that a reader added, where it added one. */
function writtenIds(nodes: readonly TreeNode[]): KeyOf {
  const used = new Set<string>(nodes.map((node) => node.topic.id));
  const written = new Map<TreeNode, string>();
  for (const node of nodes) {
    const stem = /^(.+)#\d+$/su.exec(node.topic.id)?.[1];
    if (stem !== undefined && used.has(stem)) written.set(node, stem);
  }
  return (node) => written.get(node) ?? node.topic.id;
}

type KeyOf = (node: TreeNode) => string | undefined;

/** Counts every topic, matched or not: a key that a matched topic shares is no evidence either. */
function matchUnique(pairing: Pairing, keyBefore: KeyOf, keyAfter: KeyOf): void {
  const others = uniqueNodes(pairing.after, keyAfter);
  for (const [key, node] of uniqueNodes(pairing.before, keyBefore)) {
    const other = others.get(key);
    if (node && other) pairing.match(node, other, { by: 'id' });
  }
}

/** Nodes by key; `undefined` where several share it. */
function uniqueNodes(nodes: readonly TreeNode[], keyOf: KeyOf): Map<string, TreeNode | undefined> {
  const found = new Map<string, TreeNode | undefined>();
  for (const node of nodes) {
    const key = keyOf(node);
    if (key !== undefined) found.set(key, found.has(key) ? undefined : node);
  }
  return found;
}
