import type { Pairing } from './pairing.js';
import type { SheetPairing } from './sheet-matching.js';
import type { TreeNode } from './tree-node.js';

/** Topics that share their id with another one of the same workbook, so that it says nothing. */
export type Repeated = ReadonlySet<TreeNode>;

/**
 * The first matcher: ids. An id that occurs once in both halves of a pair of sheets, or once in both whole
 * workbooks, is evidence; one that was used twice says nothing about any of its topics (readers number the
 * repetitions `#2`, `#3` …). Returns the topics that bear such an id.
 */
export function matchByIds(pairing: Pairing, sheets: SheetPairing): Repeated {
  const before = new WrittenIds(pairing.before);
  const after = new WrittenIds(pairing.after);
  const wholeBefore = before.unique(pairing.before);
  const wholeAfter = after.unique(pairing.after);
  if (sheets.before.length > 1 || sheets.after.length > 1) {
    const own = bySheet(pairing.before);
    const others = bySheet(pairing.after);
    for (const [index, other] of sheets.toAfter) {
      matchUnique(pairing, before.unique(own.get(index) ?? []), after.unique(others.get(other) ?? []));
    }
  }
  matchUnique(pairing, wholeBefore, wholeAfter);
  return new Set([
    ...before.repeated(pairing.before, wholeBefore),
    ...after.repeated(pairing.after, wholeAfter),
  ]);
}

type UniqueNodes = ReadonlyMap<string, TreeNode | undefined>;

function matchUnique(pairing: Pairing, before: UniqueNodes, after: UniqueNodes): void {
  for (const [id, node] of before) {
    const other = after.get(id);
    if (node && other) pairing.match(node, other, { by: 'id' });
  }
}

function bySheet(nodes: readonly TreeNode[]): Map<number, TreeNode[]> {
  const found = new Map<number, TreeNode[]>();
  for (const node of nodes) {
    const list = found.get(node.sheetIndex);
    if (list) list.push(node);
    else found.set(node.sheetIndex, [node]);
  }
  return found;
}

/** Ids as the file wrote them: without the number that a reader added, where it added one. */
class WrittenIds {
  private readonly written = new Map<TreeNode, string>();

  constructor(nodes: readonly TreeNode[]) {
    const numbered = nodes.filter((node) => node.topic.id.includes('#'));
    const used = new Set<string>(numbered.length > 0 ? nodes.map((node) => node.topic.id) : []);
    for (const node of numbered) {
      const stem = /^(.+)#\d+$/su.exec(node.topic.id)?.[1];
      if (stem !== undefined && used.has(stem)) this.written.set(node, stem);
    }
  }

  /** Nodes by id; `undefined` where several share it. */
  unique(nodes: readonly TreeNode[]): Map<string, TreeNode | undefined> {
    const found = new Map<string, TreeNode | undefined>();
    for (const node of nodes) {
      const id = this.of(node);
      found.set(id, found.has(id) ? undefined : node);
    }
    return found;
  }

  repeated(nodes: readonly TreeNode[], unique: UniqueNodes): TreeNode[] {
    return unique.size === nodes.length ? [] : nodes.filter((node) => unique.get(this.of(node)) !== node);
  }

  private of(node: TreeNode): string {
    return this.written.get(node) ?? node.topic.id;
  }
}
