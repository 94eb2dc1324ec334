import type { NodeDraft } from './node-draft.js';

/** What the nodes under one node are to it. */
export interface Members {
  readonly children: readonly NodeDraft[];
  readonly summaries: readonly { readonly node: NodeDraft; readonly covered: readonly NodeDraft[] }[];
  readonly free: readonly NodeDraft[];
}

/**
 * Sorts the nodes under one node. Observed: Freeplane draws a bracket from the group's first node, an empty one
 * of its own, or from the last bracket before, to an empty node that holds the summary as its children; both
 * empty ones exist only to draw it. Sides of the root have brackets of their own.
 */
export function membersOf(nodes: readonly NodeDraft[], isRoot: boolean): Members {
  const children: NodeDraft[] = [];
  const free: NodeDraft[] = [];
  const summaries: { node: NodeDraft; covered: readonly NodeDraft[] }[] = [];
  const groups = new Map<string, NodeDraft[]>();
  for (const node of nodes) {
    const side = node.side ?? '';
    const group = groups.get(side) ?? [];
    groups.set(side, group);
    if (node.role === 'free' && isRoot) free.push(node);
    else if (node.role === 'summary') {
      const covered = [...group];
      summaries.push(...summaryNodes(node).map((one) => ({ node: one, covered })));
      groups.set(side, []);
    } else {
      if (node.role === 'group-start') group.length = 0;
      if (node.role === 'group-start' && isEmpty(node) && node.children.length === 0) continue;
      group.push(node);
      children.push(node);
    }
  }
  return { children, summaries, free };
}

const summaryNodes = (node: NodeDraft): readonly NodeDraft[] =>
  isEmpty(node) && node.children.length > 0 ? node.children : [node];

const isEmpty = ({ topic }: NodeDraft): boolean =>
  topic.title.trim() === '' && !topic.notes && topic.links.length === 0 && !topic.image;
