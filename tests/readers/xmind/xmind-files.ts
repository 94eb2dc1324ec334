import { defaultLimits } from '../../../src/container/limits.js';
import { openZip } from '../../../src/container/zip.js';
import { visitWorkbook } from '../../../src/model/walk.js';
import type { Sheet, Topic, Workbook } from '../../../src/model/workbook.js';
import type { Reading, ReadOptions } from '../../../src/readers/reading.js';
import { readXmindPackage } from '../../../src/readers/xmind/index.js';
import { type Entry, zipOf } from '../../container/zip-builder.js';

/** Parts of a package: name → content. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const options: ReadOptions = { file: 'plan.xmind', limits: defaultLimits };

export const packageOf = (parts: Parts) =>
  openZip(
    zipOf(Object.entries(parts).map(([name, content]): Entry => ({ name, content, flags: 0x800 }))),
    defaultLimits,
  );

export const readParts = async (parts: Parts, more: Partial<ReadOptions> = {}): Promise<Reading> =>
  readXmindPackage(await packageOf(parts), { ...options, ...more });

const declarations = [
  'xmlns="urn:xmind:xmap:xmlns:content:2.0"',
  'xmlns:fo="http://www.w3.org/1999/XSL/Format"',
  'xmlns:svg="http://www.w3.org/2000/svg"',
  'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');

export const contentXml = (sheets: string, attributes = 'version="2.0"'): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="no"?><xmap-content ${declarations} ${attributes}>${sheets}</xmap-content>`;

export const sheetXml = (topic: string, after = '', attributes = 'id="s1"'): string =>
  `<sheet ${attributes}>${topic}<title>Sheet</title>${after}</sheet>`;

/** A root topic `Root` with this inside. */
export const rootXml = (inside: string): string => `<topic id="root"><title>Root</title>${inside}</topic>`;

/** A topic with its title as id. */
export const topicXml = (title: string, inside = '', attributes = ''): string =>
  `<topic id="${title}" ${attributes}><title>${title}</title>${inside}</topic>`;

export const childrenXml = (topics: string, type = 'attached'): string =>
  `<children><topics type="${type}">${topics}</topics></children>`;

/** Reads a `content.xml` of one sheet, whose root topic is this. */
export const readXml = (topic: string, after = '', parts: Parts = {}): Promise<Reading> =>
  readParts({ 'content.xml': contentXml(sheetXml(topic, after)), ...parts });

export type Json = Readonly<Record<string, unknown>>;

/** Reads a `content.json` of one sheet, whose root topic is this. */
export const readJson = (rootTopic: Json, sheet: Json = {}, parts: Parts = {}): Promise<Reading> =>
  readParts({
    'content.json': JSON.stringify([{ id: 's1', title: 'Sheet', rootTopic: withId(rootTopic), ...sheet }]),
    'metadata.json': '{}',
    ...parts,
  });

const withId = (topic: Json): Json => ({ id: 'root', title: 'Root', ...topic });

export function workbookOf({ workbook }: Reading): Workbook {
  if (!workbook) throw new Error('nothing was readable');
  return workbook;
}

export function sheetOf(reading: Reading, index = 0): Sheet {
  const sheet = workbookOf(reading).sheets[index];
  if (!sheet) throw new Error(`no sheet ${index}`);
  return sheet;
}

export const rootOf = (reading: Reading): Topic => sheetOf(reading).root;

export const topicsOf = (reading: Reading): Topic[] =>
  [...visitWorkbook(workbookOf(reading))].map(({ topic }) => topic);

export function topicNamed(reading: Reading, title: string): Topic {
  const found = topicsOf(reading).find((topic) => topic.title === title);
  if (!found) throw new Error(`no topic ${title}`);
  return found;
}

export const codesOf = ({ diagnostics }: Reading): string[] => diagnostics.map(({ code }) => code);

/** The titles below a topic as an indented outline. */
export const titlesOf = (topics: readonly Topic[]): string[] => topics.map(({ title }) => title);

/** A PNG of one pixel. */
export const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
