import type { ElementContent } from 'hast';
import type { Block } from '../../model/document.js';
import { writeAside, writeFold } from './blocks/aside.js';
import { writeFilter, writeSides } from './blocks/changes.js';
import { writeFigure } from './blocks/figure.js';
import { writeNavigation } from './blocks/navigation.js';
import { writeBars, writeTable } from './blocks/tables.js';
import { writeFacts, writeHeading, writeList, writeParagraph } from './blocks/text.js';
import { newline } from './hast.js';
import { writeOutline } from './outline.js';
import type { Setting } from './page.js';
import { writeRich } from './rich/write.js';

type BlockWriter<T extends Block['type']> = (
  block: Extract<Block, { type: T }>,
  setting: Setting,
) => readonly ElementContent[];

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
  filter: writeFilter,
};

/** Blocks as flow content, one line each in the published file. */
export const writeBlocks = (blocks: readonly Block[], setting: Setting): ElementContent[] =>
  blocks.flatMap((block) => [...writeBlock(block, setting), newline]);

function writeBlock<T extends Block['type']>(
  block: Extract<Block, { type: T }>,
  setting: Setting,
): readonly ElementContent[] {
  const writer: BlockWriter<T> = writers[block.type];
  return writer(block, setting);
}
