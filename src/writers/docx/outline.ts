import { BorderStyle, Paragraph, type ParagraphChild, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Block, Inline, Outline, OutlineItem } from '../../model/document.js';
import { bookmarked } from './bookmarks.js';
import { ink, tintFor } from './colours.js';
import { displayWidth } from './column-widths.js';
import { headingStyle } from './headings.js';
import { textOf, writeInlines } from './inlines.js';
import { bullets } from './numbering.js';
import { deeper, deepestList, layoutOf, type Place, roomIn, step } from './place.js';
import { runsOf } from './runs.js';
import type { Piece, Scene } from './scene.js';

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
  readonly pieces: Piece[];
  /** Absent: the body itself. */
  readonly outer?: Spot;
}

/** Indent past the ninth list level grows by this, up to `deepestExtra` levels. */
const extraStep = 100;
const deepestExtra = 12;
const boxPadding = 150;

/** The topics of a map, by an explicit stack: maps may be a thousand levels deep. Word's paragraphs are a flat list. */
export function writeOutline(outline: Outline, place: Place, scene: Scene): Piece[] {
  const body: Box = { pieces: [] };
  const unboxable = itemsAboveHeadings(outline.items);
  const stack: Task[] = [];
  pushItems(stack, outline.items, { place, points: 0, box: body });
  for (let task = stack.pop(); task; task = stack.pop()) {
    if (task.type === 'close') closeBox(task.box);
    else writeTask(task.item, task.spot, unboxable, stack, scene);
  }
  return body.pieces;
}

function writeTask(
  item: OutlineItem,
  spot: Spot,
  unboxable: ReadonlySet<OutlineItem>,
  stack: Task[],
  scene: Scene,
): void {
  if (item.level !== undefined) {
    append(spot.box, headingOf(item, item.level, spot.place, scene));
    pushItems(stack, item.children, { ...spot, points: 0 });
  } else if (item.kind === 'column' && !spot.box.outer && !unboxable.has(item)) {
    const inner = openBox(spot);
    stack.push({ type: 'close', box: inner.box });
    append(inner.box, boxTitle(item, inner.place, scene));
    pushItems(stack, item.children, inner);
  } else {
    append(spot.box, pointOf(item, spot, scene));
    pushItems(stack, item.children, { ...spot, points: spot.points + 1 });
  }
}

/** `push(...pieces)` would overflow the stack on large notes. */
function append(box: Box, pieces: readonly Piece[]): void {
  for (const piece of pieces) box.pieces.push(piece);
}

function pushItems(stack: Task[], items: readonly OutlineItem[], spot: Spot): void {
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item) stack.push({ type: 'item', item, spot });
  }
}

/** A section: the heading holds the title alone, so that contents and navigation stay clean; facts stand below. */
function headingOf(item: OutlineItem, level: number, place: Place, scene: Scene): Piece[] {
  const words = item.title.filter((inline) => inline.type !== 'marker');
  const markers = item.title.filter((inline) => inline.type === 'marker');
  const title = [...numberOf(item, scene), ...writeInlines(words, scene)];
  const heading = new Paragraph({
    style: headingStyle(level),
    children: bookmarked(item.anchor, title, scene),
    ...layoutOf(place),
    ...groundOf(item),
  });
  const { links, details } = detailsOf(item, scene);
  const badges = writeInlines([...markers, ...item.badges], scene);
  const facts = spaced(scene, kindOf(item, scene), badges, links);
  const line = facts.length > 0 ? [new Paragraph({ style: 'HeadingFacts', children: facts })] : [];
  return [heading, ...line, ...scene.write(details, deeper(place))];
}

/** A point of a list, nine levels deep as Word has them; deeper ones are indented a little and say their level. */
function pointOf(item: OutlineItem, spot: Spot, scene: Scene): Piece[] {
  const level = Math.min(deepestList, spot.points);
  const beyond = spot.points - deepestList;
  const extra = Math.min(deepestExtra, Math.max(0, beyond)) * extraStep;
  const left = spot.place.indent + step * (level + 1) + extra;
  const style = spot.place.style === 'BodyText' ? 'PointText' : spot.place.style;
  const indent = Math.min(left, spot.place.width - 3_000);
  const place = { ...deeper(spot.place), indent, style, lists: level + 1 } as const;
  const depth = beyond > 0 ? runsOf(`${scene.words.level(spot.points + 1)} `, { style: 'Quiet' }, scene) : [];
  const { links, details } = detailsOf(item, scene);
  const point = new Paragraph({
    style: 'Point',
    numbering: { reference: bullets, level, custom: true },
    children: [...depth, ...spaced(scene, bookmarked(item.anchor, titleOf(item, scene), scene), links)],
    ...layoutOf(place, step),
  });
  return [point, ...scene.write(details, place)];
}

/** A line of links stands behind the title, small: a line of its own would double the length of a map. */
function detailsOf(item: OutlineItem, scene: Scene): { links: ParagraphChild[]; details: readonly Block[] } {
  const at = item.details.findIndex(isLinkLine);
  const line = item.details[at];
  if (line?.type !== 'paragraph') return { links: [], details: item.details };
  const links = writeInlines(line.content, scene, { style: 'LinkLine' });
  return { links, details: item.details.toSpliced(at, 1) };
}

/** Longer lines, in half-width characters, stay on their own. */
const longestLinkLine = 140;

const isLinkLine = (block: Block): boolean =>
  block.type === 'paragraph' &&
  block.role === undefined &&
  block.content[0]?.type === 'link' &&
  block.content.every((inline) => inline.type === 'link' || inline.type === 'text') &&
  displayWidth(textOf(block.content)) <= longestLinkLine;

/** Groups of runs with a space between them. */
const spaced = (scene: Scene, ...groups: readonly (readonly ParagraphChild[])[]): ParagraphChild[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, at) => [...(at > 0 ? runsOf('\u2002', {}, scene) : []), ...group]);

function titleOf(item: OutlineItem, scene: Scene): ParagraphChild[] {
  const tint = tintFor(item.fill);
  const ground = tint === undefined ? {} : { shade: tint };
  const kind = kindOf(item, scene);
  return [
    ...kind,
    ...(kind.length > 0 ? runsOf(' ', {}, scene) : []),
    ...numberOf(item, scene),
    ...writeInlines(item.title, scene, ground),
    ...runsOf(item.badges.length > 0 ? ' ' : '', {}, scene),
    ...writeInlines(item.badges, scene),
  ];
}

const numberOf = (item: OutlineItem, scene: Scene): ParagraphChild[] =>
  item.number === undefined ? [] : runsOf(`${item.number}\u2003`, { style: 'ItemNumber' }, scene);

/** How the topic was drawn, where its title does not say so: a callout, a summary, inside a boundary. */
function kindOf(item: OutlineItem, scene: Scene): ParagraphChild[] {
  const { words } = scene;
  const kinds: Partial<Record<OutlineItem['kind'], string>> = {
    callout: words.callout,
    summary: words.summary,
    floating: words.floating,
    sticky: words.sticky,
  };
  const boundary = item.boundary ? `${words.boundary}${words.colon}${item.boundary}` : words.boundary;
  const labels = [kinds[item.kind], item.boundary === undefined ? undefined : boundary];
  const badges: Inline[] = labels.flatMap((label) =>
    label === undefined ? [] : [{ type: 'badge', role: 'default', text: label } as const],
  );
  return writeInlines(badges, scene);
}

const groundOf = (item: OutlineItem): { shading: { fill: string } } | undefined => {
  const tint = tintFor(item.fill);
  return tint === undefined ? undefined : { shading: { fill: tint } };
};

function openBox(spot: Spot): Spot {
  const width = roomIn(spot.place) - 2 * boxPadding;
  const place: Place = { indent: 0, width, style: 'TableText', lists: 0, depth: spot.place.depth + 1 };
  return { place, points: 0, box: { pieces: [], outer: spot } };
}

function boxTitle(item: OutlineItem, place: Place, scene: Scene): Piece[] {
  const { links, details } = detailsOf(item, scene);
  const children = spaced(scene, bookmarked(item.anchor, titleOf(item, scene), scene), links);
  return [new Paragraph({ style: 'BoxTitle', children }), ...scene.write(details, place)];
}

/** A column (コラム) is a frame of one cell around its title and its points. */
function closeBox(box: Box): void {
  if (!box.outer) return;
  const { place, points, box: into } = box.outer;
  const left = place.indent + step * points;
  const width = place.width - left;
  const line = { style: BorderStyle.SINGLE, size: 4, color: ink.rule };
  const cell = new TableCell({
    children: [...box.pieces],
    width: { size: width, type: WidthType.DXA },
    margins: { left: boxPadding, right: boxPadding, top: 80, bottom: 80 },
  });
  const table = new Table({
    rows: [new TableRow({ children: [cell] })],
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    indent: { size: left, type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line },
  });
  append(into, [new Paragraph({ style: 'Gap' }), table, new Paragraph({ style: 'Gap' })]);
}

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
