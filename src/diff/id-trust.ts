import type { Repeated } from './id-matching.js';
import type { Pairing } from './pairing.js';
import type { SheetPairing } from './sheet-matching.js';
import type { TreeNode } from './tree-node.js';

/** Share of the smaller sheet that kept its ids, from which ids are taken to have survived. */
const SPEAKING = 0.3;

/**
 * Where ids speak: on sheets that kept them. There, another id means another topic. On sheets without them (maps
 * converted, or written by another program) and for topics whose id was used twice only content can tell.
 */
export class IdTrust {
  private readonly before = new Set<number>();
  private readonly after = new Set<number>();
  /** Some sheet lost its ids. */
  readonly lost: boolean;

  constructor(
    topics: Pairing,
    sheets: SheetPairing,
    private readonly repeated: Repeated,
  ) {
    const own = countSheets(topics, topics.before);
    const others = countSheets(topics, topics.after);
    for (const [index, { kept, total }] of own) {
      const partner = others.get(sheets.toAfter.get(index) ?? -1);
      if (kept / Math.min(total, partner?.total ?? total) >= SPEAKING) this.before.add(index);
    }
    for (const [index, { kept, total }] of others) {
      const partner = own.get(sheets.toBefore.get(index) ?? -1);
      if (kept / Math.min(total, partner?.total ?? total) >= SPEAKING) this.after.add(index);
    }
    this.lost = own.size > this.before.size && others.size > this.after.size;
  }

  idsSpeak(before: TreeNode, after: TreeNode): boolean {
    return this.speaksBefore(before) || this.speaksAfter(after);
  }

  /** Whether the id of a topic of the old workbook speaks. */
  speaksBefore(node: TreeNode): boolean {
    return this.before.has(node.sheetIndex) && !this.repeated.has(node);
  }

  speaksAfter(node: TreeNode): boolean {
    return this.after.has(node.sheetIndex) && !this.repeated.has(node);
  }
}

interface Count {
  kept: number;
  total: number;
}

function countSheets(topics: Pairing, nodes: readonly TreeNode[]): Map<number, Count> {
  const counts = new Map<number, Count>();
  for (const node of nodes) {
    const count = counts.get(node.sheetIndex) ?? { kept: 0, total: 0 };
    count.total += 1;
    if (!topics.isFree(node)) count.kept += 1;
    counts.set(node.sheetIndex, count);
  }
  return counts;
}
