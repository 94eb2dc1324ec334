import { Paragraph } from 'docx';
import type {
  Aside,
  Block,
  Fold,
  Heading,
  List,
  Paragraph as ParagraphBlock,
  RichBlock,
  Side,
  Sides,
} from '../../model/document.js';
import { bookmarked } from './bookmarks.js';
import { writeFigure } from './figure.js';
import { headingStyle } from './headings.js';
import { writeInlines } from './inlines.js';
import { writeNavigation } from './navigation.js';
import { bullets, numbersLike } from './numbering.js';
import { writeOutline } from './outline.js';
import {
  deeper,
  deepestBlock,
  deepestList,
  frameColours,
  framed,
  indented,
  layoutOf,
  noteStep,
  type Place,
  step,
} from './place.js';
import { richBlocks } from './rich.js';
import type { Piece, Scene } from './scene.js';
import { writeBars, writeFacts, writeTable } from './table.js';

type BlockWriter<T extends Block['type']> = (
  block: Extract<Block, { type: T }>,
  place: Place,
  scene: Scene,
) => Piece[];

const writers: { readonly [T in Block['type']]: BlockWriter<T> } = {
  heading: writeHeading,
  paragraph: writeParagraph,
  list: writeList,
  outline: writeOutline,
  table: writeTable,
  figure: writeFigure,
  aside: writeAside,
  fold: writeFold,
  facts: writeFacts,
  rich: writeRich,
  bars: writeBars,
  navigation: writeNavigation,
  sides: writeSides,
  // Paper cannot be asked to show less.
  filter: () => [],
};

/** Blocks one after the other. Blocks nested too deeply are written at the deepest place, none is left out. */
export function writeBlocks(blocks: readonly Block[], place: Place, scene: Scene): Piece[] {
  return blocks.flatMap((block) => {
    const write = writers[block.type] as BlockWriter<Block['type']>;
    return write(block, place, scene);
  });
}

function writeHeading(heading: Heading, place: Place, scene: Scene): Piece[] {
  const content = writeInlines(heading.content, scene);
  const children = bookmarked(heading.anchor, content, scene);
  return [new Paragraph({ style: headingStyle(heading.level), children, ...layoutOf(place) })];
}

const roleStyles = { lead: 'Lead', hint: 'Hint' } as const;

function writeParagraph(paragraph: ParagraphBlock, place: Place, scene: Scene): Piece[] {
  const style = paragraph.role ? roleStyles[paragraph.role] : place.style;
  return [new Paragraph({ style, children: writeInlines(paragraph.content, scene), ...layoutOf(place) })];
}

function writeList(list: List, place: Place, scene: Scene): Piece[] {
  if (place.depth >= deepestBlock) return list.items.flatMap((item) => scene.write(item, place));
  scene.counters.list += 1;
  const instance = scene.counters.list;
  const inner = { ...deeper(indented(place, listStep(place))), lists: place.lists + 1 };
  if (list.ordered) scene.ownLists.push(list);
  return list.items.flatMap((item) => writeItem(item, list, instance, inner, scene));
}

const listStep = (place: Place): number => (place.frame ? noteStep : step);

/** The first paragraph of an item carries its bullet or number; an item that begins otherwise gets an empty one. */
function writeItem(
  item: readonly Block[],
  list: List,
  instance: number,
  place: Place,
  scene: Scene,
): Piece[] {
  const [first, ...rest] = item;
  const opening = first?.type === 'paragraph' ? first : undefined;
  const level = Math.min(deepestList, place.lists - 1);
  const numbering = list.ordered
    ? { reference: numbersLike(list), level, instance, custom: true }
    : { reference: bullets, level, custom: true };
  const paragraph = new Paragraph({
    style: place.style === 'BodyText' ? 'Point' : place.style,
    numbering,
    children: writeInlines(opening?.content ?? [], scene),
    ...layoutOf(place, listStep(place)),
  });
  return [paragraph, ...scene.write(opening ? rest : item, place)];
}

function writeAside(aside: Aside, place: Place, scene: Scene): Piece[] {
  if (place.depth >= deepestBlock) return scene.write(aside.content, place);
  const inner = framed(place, frameColours[aside.role]);
  const title = aside.title
    ? [
        new Paragraph({
          style: aside.role === 'warning' ? 'WarningTitle' : 'NoteTitle',
          children: writeInlines([{ type: 'text', value: aside.title }], scene),
          ...layoutOf(inner),
        }),
      ]
    : [];
  const before = place.depth === 0 ? [gap()] : [];
  const after = place.frame ? [] : [gap()];
  return [...before, ...title, ...scene.write(aside.content, inner), ...after];
}

/** Paper has nothing to open: the line stands above what it names. */
function writeFold({ title, content }: Fold, place: Place, scene: Scene): Piece[] {
  const line = new Paragraph({
    style: 'NoteTitle',
    children: writeInlines(title, scene),
    ...layoutOf(place),
  });
  return [line, ...scene.write(content, place)];
}

/** Old and new below each other, each under its name. */
function writeSides({ before, after }: Sides, place: Place, scene: Scene): Piece[] {
  return [before, after].flatMap((side) => writeSide(side, place, scene));
}

const writeSide = ({ label, content }: Side, place: Place, scene: Scene): Piece[] =>
  writeAside({ type: 'aside', role: 'note', title: label, content }, place, scene);

const gap = (): Paragraph => new Paragraph({ style: 'Gap' });

/** A note's own formatting, or its plain text when the formatting holds nothing to show. */
function writeRich(rich: RichBlock, place: Place, scene: Scene): Piece[] {
  const blocks = richBlocks(rich.nodes);
  if (blocks.length > 0) return scene.write(blocks, place);
  const lines = rich.plain.split('\n').filter((line) => line.trim() !== '');
  return scene.write(
    lines.map((value) => ({ type: 'paragraph', content: [{ type: 'text', value }] })),
    place,
  );
}
