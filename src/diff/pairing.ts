import type { Evidence } from './mapping.js';
import type { TreeNode } from './tree-node.js';

/** The matching while it grows: each topic has at most one partner, and the first evidence stands. */
export class Pairing {
  private readonly partners: Readonly<Record<'before' | 'after', (TreeNode | undefined)[]>>;
  private readonly reasons: (Evidence | undefined)[];

  constructor(
    readonly before: readonly TreeNode[],
    readonly after: readonly TreeNode[],
  ) {
    this.partners = {
      before: new Array<TreeNode | undefined>(before.length),
      after: new Array<TreeNode | undefined>(after.length),
    };
    this.reasons = new Array<Evidence | undefined>(before.length);
  }

  /** Records a match unless one of the two is taken; says whether it did. */
  match(before: TreeNode, after: TreeNode, evidence: Evidence): boolean {
    if (!this.isFree(before) || !this.isFree(after)) return false;
    this.partners.before[before.order] = after;
    this.partners.after[after.order] = before;
    this.reasons[before.order] = evidence;
    return true;
  }

  /** The same topic in the other workbook. */
  partner(node: TreeNode): TreeNode | undefined {
    return this.partners[node.side][node.order];
  }

  /** Why a topic of the old workbook has its partner. */
  evidence(before: TreeNode): Evidence | undefined {
    return this.reasons[before.order];
  }

  isFree(node: TreeNode): boolean {
    return this.partner(node) === undefined;
  }

  free(nodes: readonly TreeNode[]): TreeNode[] {
    return nodes.filter((node) => this.isFree(node));
  }
}
