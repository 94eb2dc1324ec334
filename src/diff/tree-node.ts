import { oneLine } from '../model/walk.js';
import type { Sheet, Topic, Workbook } from '../model/workbook.js';
import type { ListName } from './change.js';
import { plainText } from './texts.js';

/** Which of the two workbooks a topic is from. */
export type Side = 'before' | 'after';

type Place = Pick<TreeNode, 'side' | 'topic' | 'sheet' | 'sheetIndex' | 'parent' | 'list' | 'index'>;

/** A topic with its place in one of the two workbooks. Labels of relationships belong to these, not here. */
export class TreeNode {
  private plain: string | undefined;
  /** First rank after the last topic below, so a branch is `order` to `end`. */
  end: number;
  /** Callouts, children, summaries, in this order. */
  readonly below: TreeNode[] = [];

  constructor(
    readonly side: Side,
    readonly topic: Topic,
    readonly sheet: Sheet,
    /** Index of the sheet in its workbook. */
    readonly sheetIndex: number,
    readonly parent: TreeNode | undefined,
    readonly list: ListName,
    /** Index in that list. */
    readonly index: number,
    /** Rank in reading order over the whole workbook. */
    readonly order: number,
  ) {
    this.end = order + 1;
  }

  /** How many topics the branch has, this one included. */
  get size(): number {
    return this.end - this.order;
  }

  /** The title as it is compared. */
  get title(): string {
    this.plain ??= plainText(this.topic.title);
    return this.plain;
  }
}

const lists = ['callouts', 'children', 'summaries'] as const;

/** Every topic of a workbook in reading order, parents before what is below them. */
export function nodesOf(workbook: Workbook, side: Side): TreeNode[] {
  const nodes: TreeNode[] = [];
  workbook.sheets.forEach((sheet, sheetIndex) => {
    const place = { side, sheet, sheetIndex, parent: undefined };
    grow({ ...place, topic: sheet.root, list: 'root', index: 0 }, nodes);
    sheet.floating.forEach((topic, index) => {
      grow({ ...place, topic, list: 'floating', index }, nodes);
    });
  });
  measure(nodes);
  return nodes;
}

function grow(top: Place, nodes: TreeNode[]): void {
  const stack: Place[] = [top];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { side, topic, sheet, sheetIndex, parent, list, index } = at;
    const node = new TreeNode(side, topic, sheet, sheetIndex, parent, list, index, nodes.length);
    nodes.push(node);
    parent?.below.push(node);
    pushBelow(node, stack);
  }
}

function pushBelow(parent: TreeNode, stack: Place[]): void {
  const { side, sheet, sheetIndex } = parent;
  for (let l = lists.length - 1; l >= 0; l -= 1) {
    const list = lists[l] ?? 'children';
    const topics = parent.topic[list];
    for (let index = topics.length - 1; index >= 0; index -= 1) {
      const topic = topics[index];
      if (topic) stack.push({ side, topic, sheet, sheetIndex, parent, list, index });
    }
  }
}

/** Reading order puts a branch in one stretch, so walking it backwards meets every topic before its parent. */
function measure(nodes: readonly TreeNode[]): void {
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i];
    if (node?.parent) node.parent.end = Math.max(node.parent.end, node.end);
  }
}

/** Titles from the top of its tree down to this topic. */
export function pathTo(node: TreeNode): string[] {
  const path: string[] = [];
  for (let at: TreeNode | undefined = node; at; at = at.parent) path.push(oneLine(at.topic.title));
  return path.reverse();
}
