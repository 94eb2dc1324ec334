import { plainText } from './texts.js';
import type { TreeNode } from './tree-node.js';

/**
 * Numbers that stand for whole branches: equal number, equal branch (titles, notes and pictures, in order).
 * Ids, markers and looks are left out, so that a branch is recognised although a marker on it changed.
 */
export class Fingerprints {
  private readonly numbers = new Map<string, number>();
  private readonly branches = new Map<TreeNode, number>();

  constructor(...forests: readonly (readonly TreeNode[])[]) {
    for (const forest of forests) this.number(forest);
  }

  /** Number of the branch that starts at this topic. */
  branch(node: TreeNode): number {
    return this.branches.get(node) ?? -1;
  }

  /** Backwards through the reading order, so that what is below has its number first. */
  private number(forest: readonly TreeNode[]): void {
    for (let i = forest.length - 1; i >= 0; i -= 1) {
      const node = forest[i];
      if (node) this.branches.set(node, this.numberOf(this.spell(node)));
    }
  }

  private spell(node: TreeNode): string {
    const { title, notes, image } = node.topic;
    const below = node.below.map((child) => `${child.list}${this.branch(child)}`).join(' ');
    return JSON.stringify([plainText(title), plainText(notes?.plain ?? ''), image?.resource ?? '', below]);
  }

  private numberOf(spelling: string): number {
    const known = this.numbers.get(spelling);
    if (known !== undefined) return known;
    this.numbers.set(spelling, this.numbers.size);
    return this.numbers.size - 1;
  }
}
