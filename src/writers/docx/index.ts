import { type FileChild, Packer, PageOrientation, Paragraph, Document as WordDocument } from 'docx';
import type { Block, Document, Navigation } from '../../model/document.js';
import { knownLang } from '../../model/language-tag.js';
import { EquationBudget } from '../equations/budget.js';
import { bookmarksOf } from './anchors.js';
import { writeBlocks } from './blocks.js';
import { bookmarked } from './bookmarks.js';
import { typographyFor } from './fonts.js';
import { firstHeader, laterHeader, type PageFurniture, pageFooter } from './furniture.js';
import { textOf, writeInlines } from './inlines.js';
import { writeContents } from './navigation.js';
import { normalise } from './normalise.js';
import { numberingWith } from './numbering.js';
import { type Paper, page, paperFor, topPlaceOn } from './place.js';
import type { Scene } from './scene.js';
import { stylesFor } from './styles.js';
import { wordsFor } from './words.js';
import { xmlLine } from './xml-text.js';

export interface DocxOptions {
  /** Bytes of an asset by name; undefined when there is none, which is said in the picture's place. */
  readonly assets: (name: string) => Uint8Array | undefined;
  /** ISO date put into the file's properties, its pages and its zip entries. Absent: the file is not dated. */
  readonly at?: string;
  /** Name of the publishing program, on the first page and as the file's creator. */
  readonly product: string;
  /** Address of the published site. Absent: links to other pages become plain text. */
  readonly siteUrl?: string;
  /** Equations are shown as they are written, which changes can be tracked in. */
  readonly plainEquations?: true;
}

/** The day that a file bears, where there is one. */
export const dated = (day: string | undefined): Pick<DocxOptions, 'at'> =>
  day === undefined ? {} : { at: day };

/** A Document as a Word file (ECMA-376). Same input, same bytes. Never throws for what a map holds. */
export async function writeDocx(document: Document, options: DocxOptions): Promise<Uint8Array> {
  const tag = knownLang(document.contentLang) ?? document.lang;
  const scene = sceneFor(document, options);
  const title = xmlLine(document.title) || scene.words.untitled;
  const around = {
    title,
    product: xmlLine(options.product),
    ...(options.at !== undefined && { date: scene.words.date(options.at.slice(0, 10)) }),
  };
  const section = sectionOf(document, around, paperFor(document.paper), scene);
  const word = new WordDocument({
    title,
    styles: stylesFor(scene.typography),
    numbering: numberingWith(scene.ownLists),
    defaultTabStop: 420,
    compatibility: { version: 15 },
    sections: [section],
  });
  return normalise(await Packer.toBuffer(word), {
    title,
    ...(document.description ? { description: document.description } : {}),
    product: options.product,
    language: xmlLine(tag),
    ...dated(options.at),
    eastAsiaLang: scene.typography.eastAsiaLang,
  });
}

function sceneFor(document: Document, options: DocxOptions): Scene {
  const scene: Scene = {
    words: wordsFor(document.lang),
    typography: typographyFor(knownLang(document.contentLang) ?? document.lang),
    links: { bookmarks: bookmarksOf(document), path: document.path, siteUrl: options.siteUrl },
    assets: (name) => options.assets(name.replace(/^asset:/, '')),
    counters: { bookmark: 0, drawing: 0, list: 0 },
    ...(!options.plainEquations && { equations: new EquationBudget() }),
    ownLists: [],
    rasters: new Map(),
    marked: new Set(),
    write: (blocks, place) => writeBlocks(blocks, place, scene),
  };
  return scene;
}

function sectionOf(document: Document, titles: Omit<PageFurniture, 'width'>, paper: Paper, scene: Scene) {
  const { top, bottom, side, header, footer } = page;
  const around: PageFurniture = { ...titles, width: paper.textWidth };
  return {
    properties: {
      titlePage: true,
      page: {
        size: sizeOf(paper),
        margin: { top, bottom, left: side, right: side, header, footer },
      },
    },
    headers: { first: firstHeader(around, scene), default: laterHeader(around, scene) },
    footers: { first: pageFooter(around, scene), default: pageFooter(around, scene) },
    children: [titleOf(around.title, document.anchor, scene), ...bodyOf(document, paper, scene)],
  };
}

/** The package swaps width and height of a page that lies on its side. */
const sizeOf = ({ width, height }: Paper) =>
  width > height
    ? { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
    : { width, height };

const titleOf = (title: string, anchor: string | undefined, scene: Scene): Paragraph =>
  new Paragraph({
    style: 'Title',
    children: bookmarked(anchor, writeInlines([{ type: 'text', value: title }], scene), scene),
  });

/** What precedes the first section, then what stands beside the body on screens (contents, legend), then the rest. */
function bodyOf(document: Document, paper: Paper, scene: Scene): FileChild[] {
  const start = document.body.findIndex((block) => block.type === 'heading' || block.type === 'outline');
  const front = start < 0 ? document.body : document.body.slice(0, start);
  const rest = start < 0 ? [] : document.body.slice(start);
  const blocks = withoutEchoes([...front, ...document.side, ...rest]);
  const contents = blocks.find((block): block is Navigation => block.type === 'navigation');
  return blocks.flatMap((block: Block): FileChild[] =>
    block === contents ? writeContents(block, scene) : scene.write([block], topPlaceOn(paper)),
  );
}

/** A caption that repeats the heading right above its table says nothing on paper. */
function withoutEchoes(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    const above = blocks[at - 1];
    if (block.type !== 'table' || above?.type !== 'heading') return block;
    return textOf(above.content).trim() === block.caption.trim() ? { ...block, caption: '' } : block;
  });
}
