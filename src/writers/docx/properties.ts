import { isoInstant } from './instant.js';
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
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** ECMA-376 part 2, annex D: core properties. The creator is the program, never a person. */
export function coreProperties(facts: FileFacts): string {
  const at = facts.at === undefined ? undefined : isoInstant(facts.at);
  const time = (name: string) =>
    at === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  const text = (name: string, value: string | undefined) =>
    value ? `<${name}>${escapeXml(value)}</${name}>` : '';
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${text('dc:title', facts.title)}${text('dc:creator', facts.product)}${text('dc:description', facts.description)}${text('dc:language', facts.language)}${time('created')}${time('modified')}</cp:coreProperties>`;
}

export const appProperties = (facts: FileFacts): string =>
  `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${escapeXml(facts.product)}</Application></Properties>`;
