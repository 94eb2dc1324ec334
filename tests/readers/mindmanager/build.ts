import JSZip from 'jszip';
import { defaultLimits } from '../../../src/container/limits.js';
import { Refusal } from '../../../src/container/refusal.js';
import { openZip } from '../../../src/container/zip.js';
import type { Topic, Workbook } from '../../../src/model/workbook.js';
import { readMindManagerPackage, readMindManagerXml } from '../../../src/readers/mindmanager/index.js';
import type { Reading } from '../../../src/readers/reading.js';

/*
 * Builds MindManager XML, so that a test reads like the map it is about:
 *
 *     map(topic('Plan', sub(topic('Q3', el('ap:Task', { TaskPercentage: '50' })))))
 *
 * A topic's OId is its title, unless `topicWith` says otherwise.
 */
type Attributes = Readonly<Record<string, string>>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#xA;');

export function el(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${written.join('')}>${children.join('')}</${name}>`;
}

export const text = (plain: string, ...inner: readonly string[]): string =>
  el('ap:Text', { PlainText: plain }, ...inner);

export const topicWith = (attributes: Attributes, ...parts: readonly string[]): string =>
  el('ap:Topic', attributes, ...parts);

export const topic = (title: string, ...parts: readonly string[]): string =>
  topicWith({ OId: title }, ...parts, text(title));

/** Subtopics. */
export const sub = (...topics: readonly string[]): string => el('ap:SubTopics', {}, ...topics);

/** Topics listed beside another: callouts, or on the root floating topics. */
export const beside = (...topics: readonly string[]): string => el('ap:FloatingTopics', {}, ...topics);

export const style = (...groups: readonly string[]): string => el('ap:StyleGroup', {}, ...groups);

export const defaults = (group: string, title: string, attributes: Attributes = {}): string =>
  el(`ap:${group}`, attributes, el('ap:DefaultText', { PlainText: title }));

export const note = (xhtml: string, ...data: readonly string[]): string =>
  el(
    'ap:NotesGroup',
    {},
    el('ap:NotesXhtmlData', {}, `<html xmlns="http://www.w3.org/1999/xhtml">${xhtml}</html>`),
    ...data,
  );

export const uri = (address: string): string => el('cor:Uri', { 'xsi:nil': 'false' }, address);

export const picture = (address: string): string =>
  el(
    'ap:OneImage',
    {},
    el(
      'ap:Image',
      { OId: 'i' },
      el('ap:ImageData', {}, uri(address)),
      el('ap:ImageSize', { Width: '25.4', Height: '12.7' }),
    ),
  );

const namespaces =
  'xmlns:ap="http://schemas.mindjet.com/MindManager/Application/2003" ' +
  'xmlns:cor="http://schemas.mindjet.com/MindManager/Core/2003" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** A whole `Document.xml`; `parts` are further children of the map. */
export const map = (root: string, ...parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ap:Map OId="the-map" ${namespaces}>` +
  `<ap:OneTopic>${root}</ap:OneTopic>${parts.join('')}</ap:Map>`;

const options = { file: 'plan.mmap', limits: defaultLimits };

export const readXml = (xml: string): Reading => readMindManagerXml(new TextEncoder().encode(xml), options);

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Reads a map packed with further parts. */
export async function readZip(parts: Parts, comment = ''): Promise<Reading> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  const bytes = await zip.generateAsync({ type: 'uint8array', comment });
  return readMindManagerPackage(await openZip(bytes, defaultLimits), options);
}

export function workbookOf(reading: Reading): Workbook {
  if (!reading.workbook) throw new Error('nothing was read');
  return reading.workbook;
}

export function sheetOf(reading: Reading) {
  const [sheet] = workbookOf(reading).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

/** The one subtopic of a root that has these parts. */
export function readTopic(...parts: readonly string[]): Topic {
  const [child] = sheetOf(readXml(map(topic('Root', sub(topic('T', ...parts)))))).root.children;
  if (!child) throw new Error('no topic');
  return child;
}

export const codesOf = (reading: Reading): string[] => reading.diagnostics.map(({ code }) => code);

/** The refusal that reading ends in. */
export async function refusalOf(read: () => Reading | Promise<Reading>): Promise<Refusal> {
  try {
    await read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was read');
}
