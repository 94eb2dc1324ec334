import type { Document } from '../../../model/document.js';
import { type DocxOptions, DocxWriter } from '../index.js';
import { isoInstant } from '../instant.js';
import { packed } from '../parts.js';
import { escapeXml } from '../xml-text.js';
import { mergeBlocks } from './blocks.js';
import { TakingOver, WordFile } from './files.js';
import type { Pairing } from './pairing.js';
import { SeemingMoves } from './seeming-moves.js';
import { Tracking } from './tracking.js';
import { isNode, printTree, withChildren, type XmlChild, type XmlNode } from './xml-tree.js';

/** One of the two states. */
export interface RedlineSide {
  readonly document: Document;
  readonly assets: DocxOptions['assets'];
}

export interface RedlineOptions extends Omit<DocxOptions, 'assets'> {
  /** Whom Word names as the author of every change. */
  readonly author: string;
}

/**
 * The new document with tracked changes (ECMA-376 part 1, 17.13.5): accepting all of them leaves the paragraphs of
 * `writeDocx` of the new state, rejecting all of them those of the old one. What moved is told as gone and come.
 * Headers, footers and widths of columns are those of the new state.
 * A table of contents that one state alone has is listed without its field, which cannot be tracked.
 *
 * Word and LibreOffice agree on the paragraphs, but for two things that LibreOffice (seen in 7.4) cannot do: take away
 * the only paragraph between two tables, or between a table and the end (an empty one stays), and give the last
 * paragraph before a table or the end its deeper level in a list back.
 */
export async function writeRedline(
  before: RedlineSide,
  after: RedlineSide,
  { author, ...options }: RedlineOptions,
): Promise<Uint8Array> {
  const writer = new DocxWriter();
  const open = async ({ document, assets }: RedlineSide): Promise<WordFile> =>
    new WordFile(await writer.parts(document, { ...options, assets, plainEquations: true }));
  const [old, now] = [await open(before), await open(after)];
  const taking = new TakingOver(old, now);
  const pairing: Pairing = {
    tracking: new Tracking(escapeXml(author), options.at === undefined ? undefined : isoInstant(options.at)),
    before: old,
    after: now,
    bookmarks: { before: bookmarks(old), after: bookmarks(now) },
    moves: new SeemingMoves(),
    fromBefore: taking.renumbered,
  };
  const body = mergeBlocks(contentOf(bodyOf(old)), contentOf(bodyOf(now)), pairing);
  const document = withBody(now.document, body);
  return packed(taking.partsWith(xmlHead + printTree(document)), options.at);
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function bodyOf({ document }: WordFile): XmlNode {
  const body = document.children.find((child): child is XmlNode => isNode(child) && child.name === 'w:body');
  if (!body) throw new Error('no body in our own document');
  return body;
}

const isSection = (child: XmlChild): boolean => isNode(child) && child.name === 'w:sectPr';

const contentOf = (body: XmlNode): XmlNode[] =>
  body.children.filter(isNode).filter((child) => !isSection(child));

const withBody = (document: XmlNode, content: readonly XmlNode[]): XmlNode =>
  withChildren(
    document,
    document.children.map((child) =>
      isNode(child) && child.name === 'w:body'
        ? withChildren(child, [...content, ...child.children.filter(isSection)])
        : child,
    ),
  );

/** Names of all bookmarks of a file. */
function bookmarks(file: WordFile): ReadonlySet<string> {
  const names = file.xml('word/document.xml').matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g);
  return new Set([...names].map(([, name = '']) => name));
}
