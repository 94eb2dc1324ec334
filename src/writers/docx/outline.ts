import type { Outline, OutlineItem } from '../../model/document.js';
import { ink } from './colours.js';
import { type Border, paragraph } from './markup/paragraph.js';
import { cell, row, table } from './markup/table.js';
import { type Blocks, joined } from './markup/xml.js';
import { boxTitle, headingOf, pointOf } from './outline-item.js';
import { type Place, roomIn, step } from './place.js';
import type { Scene } from './scene.js';

/** An item still to be written, or the end of a box. */
type Task =
  | { readonly type: 'item'; readonly item: OutlineItem; readonly spot: Spot }
  | { readonly type: 'close'; readonly box: Box };

/** Where an item stands: its place, how many points are above it since the last heading, and into what it goes. */
interface Spot {
  readonly place: Place;
  readonly points: number;
  readonly box: Box;
}

/** The sink for written pieces: the body itself, or a framed column within it. */
interface Box {
  readonly pieces: Blocks[];
  /** Absent: the body itself. */
  readonly outer?: Spot;
}

/** Between the frame and its text, in twips. */
const boxPadding = 150;

/** The topics of a map, by an explicit stack: maps may be a thousand levels deep. Word's paragraphs are a flat list. */
export function writeOutline(outline: Outline, place: Place, scene: Scene): Blocks {
  const body: Box = { pieces: [] };
  const unboxable = itemsAboveHeadings(outline.items);
  const stack: Task[] = [];
  pushItems(stack, outline.items, { place, points: 0, box: body });
  for (let task = stack.pop(); task; task = stack.pop()) {
    if (task.type === 'close') closeBox(task.box);
    else writeTask(task.item, task.spot, unboxable, stack, scene);
  }
  return joined(body.pieces);
}

function writeTask(
  item: OutlineItem,
  spot: Spot,
  unboxable: ReadonlySet<OutlineItem>,
  stack: Task[],
  scene: Scene,
): void {
  if (item.level !== undefined) {
    spot.box.pieces.push(headingOf(item, item.level, spot.place, scene));
    pushItems(stack, item.children, { ...spot, points: 0 });
  } else if (item.kind === 'column' && !spot.box.outer && !unboxable.has(item)) {
    const inner = openBox(spot);
    stack.push({ type: 'close', box: inner.box });
    inner.box.pieces.push(boxTitle(item, inner.place, scene));
    pushItems(stack, item.children, inner);
  } else {
    spot.box.pieces.push(pointOf(item, spot.place, spot.points, scene));
    pushItems(stack, item.children, { ...spot, points: spot.points + 1 });
  }
}

function pushItems(stack: Task[], items: readonly OutlineItem[], spot: Spot): void {
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item) stack.push({ type: 'item', item, spot });
  }
}

function openBox(spot: Spot): Spot {
  const width = roomIn(spot.place) - 2 * boxPadding;
  const place: Place = { indent: 0, width, style: 'TableText', lists: 0, depth: spot.place.depth + 1 };
  return { place, points: 0, box: { pieces: [], outer: spot } };
}

/** A column (コラム) is a frame of one cell around its title and its points. */
function closeBox(box: Box): void {
  if (!box.outer) return;
  const { place, points, box: into } = box.outer;
  const left = place.indent + step * points;
  const width = place.width - left;
  const frame = table(
    { columnWidths: [width], indent: left, borders: boxBorders },
    row(cell({ width, margins: boxMargins }, joined(box.pieces))),
  );
  into.pieces.push(gap, frame, gap);
}

const gap = paragraph({ style: 'Gap' });
const boxMargins = { left: boxPadding, right: boxPadding, top: 80, bottom: 80 };
const boxLine: Border = { style: 'single', size: 4, colour: ink.rule };
/** There is nothing inside to divide, yet Word's own tables name all six lines. */
const innerLine: Border = { style: 'single', size: 4, colour: 'auto' };
const boxBorders = {
  top: boxLine,
  bottom: boxLine,
  left: boxLine,
  right: boxLine,
  insideH: innerLine,
  insideV: innerLine,
};

/** Items with a heading somewhere below them: Word's navigation does not see headings inside a table. */
function itemsAboveHeadings(items: readonly OutlineItem[]): ReadonlySet<OutlineItem> {
  const found = new Set<OutlineItem>();
  const stack: { item: OutlineItem; parent: OutlineItem | undefined }[] = [];
  const order: { item: OutlineItem; parent: OutlineItem | undefined }[] = [];
  for (const item of items) stack.push({ item, parent: undefined });
  for (let at = stack.pop(); at; at = stack.pop()) {
    order.push(at);
    for (const child of at.item.children) stack.push({ item: child, parent: at.item });
  }
  for (let at = order.pop(); at; at = order.pop()) {
    if (at.parent && (at.item.level !== undefined || found.has(at.item))) found.add(at.parent);
  }
  return found;
}
