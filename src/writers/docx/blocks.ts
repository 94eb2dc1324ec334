import type {
  Aside,
  Block,
  Fold,
  Heading,
  List,
  Paragraph,
  RichBlock,
  Side,
  Sides,
} from '../../model/document.js';
import { bookmarked } from './bookmarks.js';
import { writeFigure } from './figure.js';
import { headingStyle } from './headings.js';
import { writeInlines } from './inlines.js';
import { paragraph } from './markup/paragraph.js';
import { type Blocks, joined, noBlocks } from './markup/xml.js';
import { writeNavigation } from './navigation.js';
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
import type { Scene } from './scene.js';
import { writeBars, writeFacts, writeTable } from './table.js';

type BlockWriter<T extends Block['type']> = (
  block: Extract<Block, { type: T }>,
  place: Place,
  scene: Scene,
) => Blocks;

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
  filter: () => noBlocks,
};

/** Blocks one after the other. Blocks nested too deeply are written at the deepest place, none is left out. */
export function writeBlocks(blocks: readonly Block[], place: Place, scene: Scene): Blocks {
  return joined(
    blocks.map((block) => {
      const write = writers[block.type] as BlockWriter<Block['type']>;
      return write(block, place, scene);
    }),
  );
}

function writeHeading(heading: Heading, place: Place, scene: Scene): Blocks {
  const content = writeInlines(heading.content, scene);
  return paragraph(
    { style: headingStyle(heading.level), ...layoutOf(place) },
    bookmarked(heading.anchor, content, scene),
  );
}

const roleStyles = { lead: 'Lead', hint: 'Hint' } as const;

function writeParagraph({ role, content }: Paragraph, place: Place, scene: Scene): Blocks {
  const style = role ? roleStyles[role] : place.style;
  return paragraph({ style, ...layoutOf(place) }, writeInlines(content, scene));
}

function writeList(list: List, place: Place, scene: Scene): Blocks {
  if (place.depth >= deepestBlock) return joined(list.items.map((item) => scene.write(item, place)));
  if (list.items.length === 0) return noBlocks;
  const id = list.ordered ? scene.lists.numbered(list) : scene.lists.bullets();
  const inner = { ...deeper(indented(place, listStep(place))), lists: place.lists + 1 };
  return joined(list.items.map((item) => writeItem(item, id, inner, scene)));
}

const listStep = (place: Place): number => (place.frame ? noteStep : step);

/** The first paragraph of an item carries its bullet or number; an item that begins otherwise gets an empty one. */
function writeItem(item: readonly Block[], list: number, place: Place, scene: Scene): Blocks {
  const [first, ...rest] = item;
  const opening = first?.type === 'paragraph' ? first : undefined;
  const head = paragraph(
    {
      style: place.style === 'BodyText' ? 'Point' : place.style,
      list: { id: list, level: Math.min(deepestList, place.lists - 1) },
      ...layoutOf(place, listStep(place)),
    },
    writeInlines(opening?.content ?? [], scene),
  );
  return joined([head, scene.write(opening ? rest : item, place)]);
}

function writeAside(aside: Aside, place: Place, scene: Scene): Blocks {
  if (place.depth >= deepestBlock) return scene.write(aside.content, place);
  const inner = framed(place, frameColours[aside.role]);
  const title = aside.title
    ? paragraph(
        { style: aside.role === 'warning' ? 'WarningTitle' : 'NoteTitle', ...layoutOf(inner) },
        writeInlines([{ type: 'text', value: aside.title }], scene),
      )
    : noBlocks;
  const before = place.depth === 0 ? gap : noBlocks;
  const after = place.frame ? noBlocks : gap;
  return joined([before, title, scene.write(aside.content, inner), after]);
}

/** Paper has nothing to open: the line stands above what it names. */
function writeFold({ title, content }: Fold, place: Place, scene: Scene): Blocks {
  const line = paragraph({ style: 'NoteTitle', ...layoutOf(place) }, writeInlines(title, scene));
  return joined([line, scene.write(content, place)]);
}

/** Old and new below each other, each under its name. */
function writeSides({ before, after }: Sides, place: Place, scene: Scene): Blocks {
  return joined([before, after].map((side) => writeSide(side, place, scene)));
}

const writeSide = ({ label, content }: Side, place: Place, scene: Scene): Blocks =>
  writeAside({ type: 'aside', role: 'note', title: label, content }, place, scene);

const gap = paragraph({ style: 'Gap' });

/** A note's own formatting, or its plain text when the formatting holds nothing to show. */
function writeRich(rich: RichBlock, place: Place, scene: Scene): Blocks {
  const blocks = richBlocks(rich.nodes);
  if (blocks.length > 0) return scene.write(blocks, place);
  const lines = rich.plain.split('\n').filter((line) => line.trim() !== '');
  return scene.write(
    lines.map((value) => ({ type: 'paragraph', content: [{ type: 'text', value }] })),
    place,
  );
}
