import { createHash } from 'node:crypto';
import type { Block, Document, OutlineItem } from '../../model/document.js';

const longest = 40;
const hashDigits = 16;

/**
 * Bookmark name for an anchor: letters, digits and `_`, at most 40 characters, a letter first. Word compares names
 * without case, so anything but lower case carries a hash of the anchor. Depends on the anchor alone.
 */
export function bookmarkName(anchor: string): string {
  const plain = anchor.toLowerCase().replace(/[^a-z0-9_]+/g, '_');
  const lettered = /^[a-z]/.test(plain) ? plain : `t_${plain.replace(/^_+/, '')}`;
  const isItself =
    lettered === anchor.replaceAll('-', '_') && !anchor.includes('_') && lettered.length <= longest;
  if (isItself) return lettered;
  const hash = createHash('sha256').update(anchor).digest('hex').slice(0, hashDigits);
  return `${lettered.slice(0, longest - hashDigits - 1).replace(/_+$/, '')}_${hash}`;
}

/** The bookmarks of one document: anchor → name, each name once. */
export type Bookmarks = ReadonlyMap<string, string>;

/** Every anchor of the document that gets a bookmark. An anchor that stands twice is one bookmark, at its first place. */
export function bookmarksOf(document: Document): Bookmarks {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const title = document.anchor === undefined ? [] : [document.anchor];
  for (const anchor of [...title, ...anchorsOf([...document.body, ...document.side])]) {
    if (names.has(anchor)) continue;
    const name = freeName(bookmarkName(anchor), taken);
    taken.add(name);
    names.set(anchor, name);
  }
  return names;
}

/** Two anchors meet in one name only when someone contrives it; the later one is counted up. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let count = 2; ; count += 1) {
    const other = `${name.slice(0, longest - 1 - String(count).length)}_${count}`;
    if (!taken.has(other)) return other;
  }
}

/** Anchors in reading order, by an explicit stack: outlines may be deep. */
function* anchorsOf(blocks: readonly Block[]): Generator<string> {
  const stack: (Block | OutlineItem)[] = [...blocks].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('kind' in node) {
      if (node.anchor !== '') yield node.anchor;
      push(stack, node.children);
      push(stack, node.details);
    } else {
      if (node.type === 'heading' && node.anchor) yield node.anchor;
      for (const inner of innerOf(node)) push(stack, inner);
    }
  }
}

function push(stack: (Block | OutlineItem)[], nodes: readonly (Block | OutlineItem)[]): void {
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (node) stack.push(node);
  }
}

/** Lists of nodes inside a block, last first, as a stack wants them. */
function innerOf(block: Block): readonly (readonly (Block | OutlineItem)[])[] {
  switch (block.type) {
    case 'outline':
      return [block.items];
    case 'aside':
    case 'fold':
      return [block.content];
    case 'list':
      return [...block.items].reverse();
    default:
      return [];
  }
}
