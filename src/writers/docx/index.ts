import type { Block, Document, Navigation } from '../../model/document.js';
import { knownLang } from '../../model/language-tag.js';
import { EquationBudget } from '../equations/budget.js';
import { bookmarksOf } from './anchors.js';
import { writeBlocks } from './blocks.js';
import { bookmarked } from './bookmarks.js';
import { type Typography, typographyFor } from './fonts.js';
import { firstHeader, laterHeader, type PageFurniture, pageFooter } from './furniture.js';
import { textOf, writeInlines } from './inlines.js';
import { Lists } from './lists.js';
import { paragraph } from './markup/paragraph.js';
import { type Blocks, joined } from './markup/xml.js';
import { writeContents } from './navigation.js';
import { type Parts, packed } from './parts.js';
import { type Paper, paperFor, topPlaceOn } from './place.js';
import { appProperties, coreProperties } from './properties.js';
import { Relations } from './relations.js';
import type { Scene } from './scene.js';
import type { Template } from './template.js';
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
export const writeDocx = (document: Document, options: DocxOptions): Promise<Uint8Array> =>
  new DocxWriter().write(document, options);

/** Writes the Word files of one run, for which it keeps what they share: styles, lists, settings … by language. */
export class DocxWriter {
  private readonly templates = new Map<string, Promise<Template>>();

  /** A Document as a Word file. */
  async write(document: Document, options: DocxOptions): Promise<Uint8Array> {
    const template = await this.templateOf(document);
    return packed(partsOf(document, options, template), options.at, template.packed);
  }

  /** The parts of that file. */
  async parts(document: Document, options: DocxOptions): Promise<Parts> {
    return partsOf(document, options, await this.templateOf(document));
  }

  private templateOf(document: Document): Promise<Template> {
    const typography = typographyOf(document);
    const key = JSON.stringify([typography, document.paper]);
    const known = this.templates.get(key);
    if (known) return known;
    const made = makeTemplate(typography, paperFor(document.paper));
    this.templates.set(key, made);
    return made;
  }
}

/** The library is loaded when the first file is written. */
const makeTemplate = async (typography: Typography, paper: Paper): Promise<Template> =>
  (await import('./template.js')).templateFor(typography, paper);

const languageOf = ({ contentLang, lang }: Document): string => knownLang(contentLang) ?? lang;

const typographyOf = (document: Document): Typography => typographyFor(languageOf(document));

function partsOf(document: Document, options: DocxOptions, template: Template): Parts {
  const scene = sceneFor(document, options, template);
  const { relations, lists } = scene;
  const title = xmlLine(document.title) || scene.words.untitled;
  const paper = paperFor(document.paper);
  const around: PageFurniture = {
    title,
    product: xmlLine(options.product),
    ...(options.at !== undefined && { date: scene.words.date(options.at.slice(0, 10)) }),
    width: paper.textWidth,
  };
  const body = joined([titleOf(title, document.anchor, scene), bodyOf(document, paper, scene)]);
  const facts = {
    title,
    ...(document.description ? { description: document.description } : {}),
    product: options.product,
    language: xmlLine(languageOf(document)),
    ...dated(options.at),
  };
  const footer = pageFooter(around, scene);
  const own: [string, string | Uint8Array][] = [
    ['word/document.xml', relations.withPictureIds(template.filled('word/document.xml', body))],
    ['word/header1.xml', template.filled('word/header1.xml', laterHeader(around, scene))],
    ['word/header2.xml', template.filled('word/header2.xml', firstHeader(around, scene))],
    ['word/footer1.xml', template.filled('word/footer1.xml', footer)],
    ['word/footer2.xml', template.filled('word/footer2.xml', footer)],
    ['word/numbering.xml', template.numbering(lists)],
    ['word/_rels/document.xml.rels', template.relations(relations.elements(), relations.next)],
    ['docProps/core.xml', coreProperties(facts)],
    ['docProps/app.xml', appProperties(facts)],
    ...relations.media().map(({ path, bytes }): [string, Uint8Array] => [`word/${path}`, bytes]),
  ];
  return new Map([...template.parts, ...own]);
}

function sceneFor(document: Document, options: DocxOptions, template: Template): Scene {
  const scene: Scene = {
    words: wordsFor(document.lang),
    typography: typographyOf(document),
    links: { bookmarks: bookmarksOf(document), path: document.path, siteUrl: options.siteUrl },
    assets: (name) => options.assets(name.replace(/^asset:/, '')),
    relations: new Relations(template.relationships),
    lists: new Lists(),
    counters: { bookmark: 0, drawing: 0 },
    ...(!options.plainEquations && { equations: new EquationBudget() }),
    pictures: new Map(),
    marked: new Set(),
    write: (blocks, place) => writeBlocks(blocks, place, scene),
  };
  return scene;
}

const titleOf = (title: string, anchor: string | undefined, scene: Scene): Blocks =>
  paragraph(
    { style: 'Title' },
    bookmarked(anchor, writeInlines([{ type: 'text', value: title }], scene), scene),
  );

/** What precedes the first section, then what stands beside the body on screens (contents, legend), then the rest. */
function bodyOf(document: Document, paper: Paper, scene: Scene): Blocks {
  const start = document.body.findIndex((block) => block.type === 'heading' || block.type === 'outline');
  const front = start < 0 ? document.body : document.body.slice(0, start);
  const rest = start < 0 ? [] : document.body.slice(start);
  const blocks = withoutEchoes([...front, ...document.side, ...rest]);
  const contents = blocks.find((block): block is Navigation => block.type === 'navigation');
  const place = topPlaceOn(paper);
  return joined(
    blocks.map((block) => (block === contents ? writeContents(block, scene) : scene.write([block], place))),
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
