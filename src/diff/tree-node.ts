import { oneLine } from '../model/walk.js';
import type { Sheet, Topic, Workbook } from '../model/workbook.js';
import type { ListName } from './change.js';

/** A topic with its place in one of the two workbooks. Labels of relationships belong to these, not here. */
export interface TreeNode {
  readonly topic: Topic;
  readonly sheet: Sheet;
  /** Index of the sheet in its workbook. */
  readonly sheetIndex: number;
  readonly parent: TreeNode | undefined;
  readonly list: ListName;
  /** Index in that list. */
  readonly index: number;
  /** Rank in reading order over the whole workbook. */
  readonly order: number;
  /** First rank after the last topic below, so a branch is `order` to `end`. */
  readonly end: number;
  /** Callouts, children, summaries, in this order. */
  readonly below: readonly TreeNode[];
}

interface Growing extends TreeNode {
  end: number;
  readonly below: Growing[];
}

type Start = Pick<TreeNode, 'topic' | 'sheet' | 'sheetIndex' | 'parent' | 'list' | 'index'>;

const lists = ['callouts', 'children', 'summaries'] as const;

/** Every topic of a workbook in reading order, parents before what is below them. */
export function nodesOf(workbook: Workbook): TreeNode[] {
  const nodes: Growing[] = [];
  workbook.sheets.forEach((sheet, sheetIndex) => {
    const place = { sheet, sheetIndex, parent: undefined };
    grow({ ...place, topic: sheet.root, list: 'root', index: 0 }, nodes);
    sheet.floating.forEach((topic, index) => {
      grow({ ...place, topic, list: 'floating', index }, nodes);
    });
  });
  measure(nodes);
  return nodes;
}

function grow(top: Start, nodes: Growing[]): void {
  const stack: Start[] = [top];
  for (let start = stack.pop(); start; start = stack.pop()) {
    const order = nodes.length;
    const node: Growing = { ...start, order, end: order + 1, below: [] };
    nodes.push(node);
    (start.parent as Growing | undefined)?.below.push(node);
    pushBelow(node, stack);
  }
}

function pushBelow(node: Growing, stack: Start[]): void {
  for (let l = lists.length - 1; l >= 0; l -= 1) {
    const list = lists[l] ?? 'children';
    const topics = node.topic[list];
    for (let index = topics.length - 1; index >= 0; index -= 1) {
      const topic = topics[index];
      if (topic) {
        stack.push({ topic, sheet: node.sheet, sheetIndex: node.sheetIndex, parent: node, list, index });
      }
    }
  }
}

/** Reading order puts a branch in one stretch, so walking it backwards meets every topic before its parent. */
function measure(nodes: readonly Growing[]): void {
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i];
    const parent = node?.parent as Growing | undefined;
    if (node && parent) parent.end = Math.max(parent.end, node.end);
  }
}

/** Titles from the top of its tree down to this topic. */
export function pathTo(node: TreeNode): string[] {
  const path: string[] = [];
  for (let at: TreeNode | undefined = node; at; at = at.parent) path.push(oneLine(at.topic.title));
  return path.reverse();
}
