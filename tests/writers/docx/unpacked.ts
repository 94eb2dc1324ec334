import { defaultLimits } from '../../../src/container/limits.js';
import { parseXml, type XmlElement } from '../../../src/container/xml.js';
import { openZip } from '../../../src/container/zip.js';
import type { Block, Document } from '../../../src/model/document.js';
import { type DocxOptions, writeDocx } from '../../../src/writers/docx/index.js';
import { assets, documentOf } from './sample.js';

/** A Word file taken apart: its parts in file order, and the XML of each parsed by our strict parser. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly names: readonly string[];
  readonly text: (name: string) => string;
  readonly xml: (name: string) => XmlElement;
  /** `word/document.xml`. */
  readonly body: XmlElement;
}

export const options = { assets, at: '2026-11-20', product: 'mapress' } as const;

export const unpacked = async (document: Document, more: Partial<DocxOptions> = {}): Promise<Unpacked> =>
  takenApart(await writeDocx(document, { ...options, ...more }));

/** The same of a file whose date nobody knows. */
export async function unpackedUndated(document: Document): Promise<Unpacked> {
  const { at: _, ...undated } = options;
  return takenApart(await writeDocx(document, undated));
}

async function takenApart(bytes: Uint8Array): Promise<Unpacked> {
  const zip = await openZip(bytes, defaultLimits);
  const read = (name: string) => zip.read(name);
  const xml = (name: string) => parseXml(read(name), { part: name, limits: defaultLimits, namespaces }).root;
  return {
    bytes,
    names: zip.names,
    text: (name) => new TextDecoder().decode(read(name)),
    xml,
    body: xml('word/document.xml'),
  };
}

/** The body of a Document of these blocks. */
export const bodyOf = async (...blocks: readonly Block[]): Promise<XmlElement> =>
  (await unpacked(documentOf(blocks))).body;

const namespaces = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
};

/** Every element of this name, in document order. */
export function all(top: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const stack: XmlElement[] = [top];
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at.name === name) found.push(at);
    for (const child of [...at.children].reverse()) {
      if (typeof child === 'object' && 'children' in child) stack.push(child);
    }
  }
  return found;
}

export const first = (top: XmlElement, name: string): XmlElement | undefined => all(top, name)[0];

/** Value of the first element of this name: `<w:pStyle w:val="…"/>`. */
export const val = (top: XmlElement, name: string): string | undefined =>
  first(top, name)?.attributes['w:val'];

/** Shown text: runs, with breaks and tabs as such. */
export function shown(top: XmlElement): string {
  let text = '';
  for (const element of all(top, 'w:r')) {
    for (const child of element.children) {
      if (typeof child !== 'object' || !('children' in child)) continue;
      if (child.name === 'w:t') text += child.children.filter((part) => typeof part === 'string').join('');
      if (child.name === 'w:br') text += '\n';
      if (child.name === 'w:tab') text += '\t';
    }
  }
  return text;
}

/** Style and text of each paragraph. */
export const paragraphs = (top: XmlElement): { style: string; text: string; xml: XmlElement }[] =>
  all(top, 'w:p').map((xml) => ({ style: val(xml, 'w:pStyle') ?? '', text: shown(xml), xml }));

/** The paragraphs that hold this text. */
export const withText = (top: XmlElement, text: string) =>
  paragraphs(top).filter((paragraph) => paragraph.text.includes(text));
