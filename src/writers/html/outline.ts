import type { Element, ElementContent } from 'hast';
import type { Outline, OutlineItem } from '../../model/document.js';
import { frameElement } from './frame-element.js';
import { element, newline } from './hast.js';
import { type ItemParts, itemParts } from './outline-item.js';
import type { Setting } from './page.js';

/**
 * Below this nesting, topics no longer move to the right: they follow their parent in the same list and say how deep
 * they lie. Browsers flatten what is nested deeper than 512 elements, and no screen shows that many steps.
 */
const deepest = 20;

/** Items that share a parent, while they are being written. */
interface Branch {
  readonly items: readonly OutlineItem[];
  next: number;
  /** Where the next item goes: into the last one, the innermost frame that is open; the first is the branch's own. */
  readonly spaces: Space[];
  /** 1 at the top. */
  readonly depth: number;
  readonly parent: Branch | undefined;
}

/** A branch, or a frame around some of its items. */
interface Space {
  readonly into: ElementContent[];
  /** Items that still go into it. */
  left: number;
  /** The list that takes the next point; a section or a frame ends it. */
  points: Element | undefined;
}

/** The topics of a map. An explicit stack: a branch may be as deep as it likes. */
export function writeOutline(outline: Outline, setting: Setting): ElementContent[] {
  const root = element('div', { className: ['outline'] });
  const counts = countTopics(outline.items);
  let branch: Branch | undefined = branchOf(outline.items, root.children, 1, undefined);
  while (branch) {
    const item: OutlineItem | undefined = branch.items[branch.next];
    branch.next += 1;
    if (item) branch = writeItem(item, branch, counts.get(item) ?? 0, setting);
    else branch = leave(branch);
  }
  return [root];
}

const branchOf = (
  items: readonly OutlineItem[],
  into: ElementContent[],
  depth: number,
  parent: Branch | undefined,
): Branch => ({ items, next: 0, spaces: [spaceOf(into, items.length)], depth, parent });

const spaceOf = (into: ElementContent[], left: number): Space => ({ into, left, points: undefined });

/** Writes one item and says where to go on: into its children, or to its next sibling. */
function writeItem(item: OutlineItem, branch: Branch, count: number, setting: Setting): Branch {
  const deep = branch.depth > deepest ? branch.depth : undefined;
  const parts = itemParts(item, count, deep, setting);
  if (deep === undefined) openFrames(item, branch, setting);
  const space = branch.spaces.at(-1);
  if (space) place(parts, item, space);
  closeFrames(branch);
  if (item.children.length === 0) return branch;
  const inside = branch.depth >= deepest ? space?.into : parts.inside;
  return branchOf(item.children, inside ?? parts.inside, branch.depth + 1, branch);
}

function openFrames({ frames = [] }: OutlineItem, { spaces }: Branch, setting: Setting): void {
  for (const frame of frames) {
    const around = spaces.at(-1);
    if (!around) return;
    const node = frameElement(frame, setting);
    around.points = undefined;
    around.into.push(node, newline);
    spaces.push(spaceOf(node.children, Math.min(frame.items, around.left)));
  }
}

function closeFrames({ spaces }: Branch): void {
  for (const space of spaces) space.left -= 1;
  while (spaces.length > 1 && spaces.at(-1)?.left === 0) spaces.pop();
}

function place({ node }: ItemParts, item: OutlineItem, space: Space): void {
  if (item.level !== undefined) {
    space.points = undefined;
    space.into.push(node, newline);
    return;
  }
  if (!space.points) {
    space.points = element('ul', { className: ['topics'] }, [newline]);
    space.into.push(space.points, newline);
  }
  space.points.children.push(node, newline);
}

function leave({ parent }: Branch): Branch | undefined {
  // Deep children stand in their parent's own list of blocks: what follows them starts a new list.
  const space = parent?.spaces.at(-1);
  if (parent && space && parent.depth >= deepest) space.points = undefined;
  return parent;
}

/** Topics below each item, itself left out. Children are counted before parents, so that each is looked at once. */
function countTopics(items: readonly OutlineItem[]): ReadonlyMap<OutlineItem, number> {
  const order = [...items];
  for (let i = 0; i < order.length; i += 1) for (const child of order[i]?.children ?? []) order.push(child);
  const counts = new Map<OutlineItem, number>();
  for (const item of order.reverse()) {
    let count = item.children.length;
    for (const child of item.children) count += counts.get(child) ?? 0;
    counts.set(item, count);
  }
  return counts;
}
