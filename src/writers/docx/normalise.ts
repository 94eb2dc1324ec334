import type { Limits } from '../../container/limits.js';
import { writeZip, zipEpoch } from '../../container/write-zip.js';
import { openZip } from '../../container/zip.js';
import { escapeXml } from './xml-text.js';

/** What the file says about itself; no personal data. */
export interface FileFacts {
  readonly title: string;
  readonly description?: string;
  readonly product: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 date or point in time. Absent: the file says nothing about time. */
  readonly at?: string;
  /** `ja-JP`: how Word reads East Asian text. */
  readonly eastAsiaLang: string;
}

/**
 * Makes the package's output repeatable: it stamps the present time and random relationship ids into every file.
 * Ids are counted instead, properties are written from the input, parts are sorted and carry one date.
 */
export async function normalise(bytes: Uint8Array, facts: FileFacts): Promise<Uint8Array> {
  const parts = await partsOf(bytes);
  renumberRelationships(parts);
  parts.set('docProps/core.xml', coreProperties(facts));
  parts.set('docProps/app.xml', appProperties(facts));
  replaceIn(parts, 'word/settings.xml', (xml) => withEastAsianSettings(xml, facts));
  return packed(parts, facts.at);
}

/** Parts in their order, with one date: where there is none, the first that a zip can hold. */
export const packed = (parts: Parts, at: string | undefined): Uint8Array =>
  writeZip(inOrder(parts), at === undefined ? zipEpoch : new Date(isoInstant(at)));

/** Parts of a file that this program wrote, XML as text. */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const source = await openZip(bytes, unlimited);
  const parts: Parts = new Map();
  for (const name of source.names) {
    const content = source.read(name);
    parts.set(name, /\.(xml|rels)$/.test(name) ? decoder.decode(content) : content);
  }
  return parts;
}

/** The package is our own work of a moment ago. */
const unlimited: Limits = {
  entries: Number.POSITIVE_INFINITY,
  entryBytes: 2 ** 31 - 1,
  totalBytes: Number.POSITIVE_INFINITY,
  ratio: 2 ** 31,
  ratioFrom: 0,
  depth: 0,
};
const decoder = new TextDecoder();

export type Parts = Map<string, string | Uint8Array>;

function replaceIn(parts: Parts, name: string, change: (xml: string) => string): void {
  const xml = parts.get(name);
  if (typeof xml === 'string') parts.set(name, change(xml));
}

/** Relationship ids become rId1, rId2 … in the order of their part, there and where they are used. */
function renumberRelationships(parts: Parts): void {
  for (const [name, rels] of parts) {
    const owner = /^(.*)_rels\/([^/]+)\.rels$/.exec(name);
    if (!owner || typeof rels !== 'string') continue;
    const ids = new Map<string, string>();
    const renumbered = rels.replace(/\bId="([^"]*)"/g, (_, id: string) => {
      ids.set(id, ids.get(id) ?? `rId${ids.size + 1}`);
      return `Id="${ids.get(id)}"`;
    });
    parts.set(name, renumbered);
    const used = (xml: string) =>
      xml.replace(/\b(r:(?:id|embed|link|pict))="([^"]*)"/g, (whole, attribute: string, id: string) => {
        const counted = ids.get(id);
        return counted === undefined ? whole : `${attribute}="${counted}"`;
      });
    replaceIn(parts, `${owner[1]}${owner[2]}`, used);
  }
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** ECMA-376 part 2, annex D: core properties. The creator is the program, never a person. */
function coreProperties(facts: FileFacts): string {
  const at = facts.at === undefined ? undefined : isoInstant(facts.at);
  const time = (name: string) =>
    at === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  const text = (name: string, value: string | undefined) =>
    value ? `<${name}>${escapeXml(value)}</${name}>` : '';
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${text('dc:title', facts.title)}${text('dc:creator', facts.product)}${text('dc:description', facts.description)}${text('dc:language', facts.language)}${time('created')}${time('modified')}</cp:coreProperties>`;
}

const appProperties = (facts: FileFacts): string =>
  `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${escapeXml(facts.product)}</Application></Properties>`;

/**
 * Punctuation is set tight and East Asian text read in its language, as a new Japanese document in Word has it.
 * Their places in CT_Settings: before and after `w:compat`.
 */
function withEastAsianSettings(xml: string, facts: FileFacts): string {
  const spacing = '<w:characterSpacingControl w:val="compressPunctuation"/>';
  const language = `<w:themeFontLang w:val="en-US" w:eastAsia="${escapeXml(facts.eastAsiaLang)}"/>`;
  return xml.replace('<w:compat>', `${spacing}<w:compat>`).replace('</w:compat>', `</w:compat>${language}`);
}

/** A point in time in UTC to the second; the zip epoch for what is no date. */
export function isoInstant(at: string): string {
  const time = Date.parse(/\d{2}:\d{2}/.test(at) && !/(Z|[+-]\d{2}:?\d{2})$/i.test(at) ? `${at}Z` : at);
  const instant = (Number.isNaN(time) ? zipEpoch : new Date(time)).toISOString();
  return `${instant.slice(0, 19)}Z`;
}

/** The content types first, as readers that stream expect them, the rest by name. */
function inOrder(parts: Parts) {
  const first = '[Content_Types].xml';
  const names = [...parts.keys()].filter((name) => name !== first).sort();
  return [first, ...names].map((name) => ({ name, content: parts.get(name) ?? '' }));
}
