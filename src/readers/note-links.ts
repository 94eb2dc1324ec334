import type { Link, Notes, RichNode } from '../model/workbook.js';

/** A note with its links, each told by the reader's own rules from the address as it stands in the formatting. */
export function withLinks(notes: Notes | null, linkOf: (href: string) => Link): Notes | null {
  const addresses = notes?.rich ? addressesIn(notes.rich) : [];
  return notes && addresses.length > 0 ? { ...notes, links: addresses.map(linkOf) } : notes;
}

/** Addresses of `a` elements in reading order, each once. An explicit stack: notes are untrusted. */
function addressesIn(nodes: readonly RichNode[]): readonly string[] {
  const found = new Set<string>();
  const stack = nodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') continue;
    const { href } = node.properties;
    if (node.tagName === 'a' && href !== undefined && href.trim() !== '') found.add(href);
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) stack.push(child);
    }
  }
  return [...found];
}
