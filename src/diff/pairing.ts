import type { Evidence } from './mapping.js';
import type { TreeNode } from './tree-node.js';

/** The matching while it grows: each topic has at most one partner, and the first evidence stands. */
export class Pairing {
  private readonly partners = new Map<TreeNode, TreeNode>();
  private readonly reasons = new Map<TreeNode, Evidence>();

  constructor(
    readonly before: readonly TreeNode[],
    readonly after: readonly TreeNode[],
  ) {}

  /** Records a match unless one of the two is taken; says whether it did. */
  match(before: TreeNode, after: TreeNode, evidence: Evidence): boolean {
    if (this.partners.has(before) || this.partners.has(after)) return false;
    this.partners.set(before, after);
    this.partners.set(after, before);
    this.reasons.set(before, evidence);
    return true;
  }

  /** The same topic in the other workbook. */
  partner(node: TreeNode): TreeNode | undefined {
    return this.partners.get(node);
  }

  /** Why a topic of the old workbook has its partner. */
  evidence(before: TreeNode): Evidence | undefined {
    return this.reasons.get(before);
  }

  isFree(node: TreeNode): boolean {
    return !this.partners.has(node);
  }

  free(nodes: readonly TreeNode[]): TreeNode[] {
    return nodes.filter((node) => this.isFree(node));
  }
}
