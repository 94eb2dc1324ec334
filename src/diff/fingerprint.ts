import { plainText } from './texts.js';
import type { Side, TreeNode } from './tree-node.js';

/**
 * Numbers that stand for whole branches: equal number, equal branch (titles, notes and pictures, in order).
 * Ids, markers and looks are left out, so that a branch is recognised although a marker on it changed.
 */
export class Fingerprints {
  private readonly numbers = new Map<string, number>();
  private readonly branches: Readonly<Record<Side, (number | undefined)[]>>;
  private readonly nodes: Readonly<Record<Side, readonly TreeNode[]>>;

  constructor(before: readonly TreeNode[], after: readonly TreeNode[]) {
    this.nodes = { before, after };
    this.branches = {
      before: new Array<number | undefined>(before.length),
      after: new Array<number | undefined>(after.length),
    };
  }

  /** Number of the branch that starts at this topic. Worked out when first asked for, with all below it. */
  branch(node: TreeNode): number {
    return this.branches[node.side][node.order] ?? this.number(node);
  }

  /** Backwards through the reading order, so that what is below has its number first. */
  private number(top: TreeNode): number {
    const known = this.branches[top.side];
    const nodes = this.nodes[top.side];
    for (let i = top.end - 1; i >= top.order; i -= 1) {
      const node = nodes[i];
      if (node) known[i] ??= this.numberOf(this.spell(node, known));
    }
    return known[top.order] ?? -1;
  }

  private spell({ title, topic, below }: TreeNode, known: readonly (number | undefined)[]): string {
    let branches = '';
    for (const child of below) branches += `${child.list}${known[child.order]} `;
    const note = topic.notes ? plainText(topic.notes.plain) : '';
    return `${title.length} ${note.length} ${title}${note}${topic.image?.resource ?? ''} ${branches}`;
  }

  private numberOf(spelling: string): number {
    const known = this.numbers.get(spelling);
    if (known !== undefined) return known;
    this.numbers.set(spelling, this.numbers.size);
    return this.numbers.size - 1;
  }
}
