import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

/**
 * The committed sample maps, read here without the readers of this project: what these tests say about a map
 * must not depend on the code that the maps are there to test.
 */

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
export const mapsFolder = path.join(projectRoot, 'maps');

export interface SampleMap {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** One entry per topic of any kind, in file order; '' where the file has no title. */
  readonly titles: readonly string[];
  /** Part names. */
  readonly parts: readonly string[];
  /** All text parts, one after the other. */
  readonly text: string;
  /** The part that holds the topics. */
  readonly content: string;
}

export const sampleNames = async (): Promise<string[]> =>
  (await readdir(mapsFolder)).filter((name) => /^Sec\d\d-\d\d-\d\d(?:_.+)?\.(mmap|xmind)$/.test(name)).sort();

export const openSamples = async (): Promise<SampleMap[]> =>
  Promise.all((await sampleNames()).map((name) => openSample(name)));

const openSample = async (name: string): Promise<SampleMap> => {
  const bytes = await readFile(path.join(mapsFolder, name));
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.keys(zip.files);
  const read = async (part: string): Promise<string> => (await zip.file(part)?.async('string')) ?? '';
  const texts = await Promise.all(parts.filter((part) => /\.(xml|json)$/.test(part)).map(read));
  const content = await read(contentPart(parts));
  return { name, bytes, parts, content, text: texts.join('\n'), titles: titlesOf(content) };
};

const contentPart = (parts: readonly string[]): string =>
  ['Document.xml', 'content.json', 'content.xml'].find((part) => parts.includes(part)) ?? '';

/** XMind 8 breaks lines with CR and LF, the others with LF. */
const titlesOf = (content: string): string[] =>
  (content.startsWith('[') ? jsonTitles(JSON.parse(content)) : xmlTitles(content)).map((title) =>
    title.replaceAll('\r\n', '\n'),
  );

/** MindManager keeps titles in `Text@PlainText`, XMind in the text of `title`; both belong to the open topic. */
const xmlTitles = (xml: string): string[] => {
  const titles: string[] = [];
  const open: number[] = [];
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'ap:Topic' || name === 'topic') open.push(titles.push('') - 1);
    const topic = open.at(-1);
    if (name === 'ap:Text' && topic !== undefined) titles[topic] = attributes.PlainText ?? '';
    names.push(name);
  });
  parser.on('text', (words) => {
    const topic = open.at(-1);
    if (names.at(-1) === 'title' && names.at(-2) === 'topic' && topic !== undefined) titles[topic] += words;
  });
  parser.on('closetag', ({ name }) => {
    names.pop();
    if (name === 'ap:Topic' || name === 'topic') open.pop();
  });
  parser.write(xml).close();
  return titles;
};

interface JsonTopic {
  readonly title?: string;
  readonly children?: Readonly<Record<string, readonly JsonTopic[]>>;
}

const jsonTitles = (sheets: readonly { rootTopic: JsonTopic }[]): string[] => {
  const waiting = sheets.map((sheet) => sheet.rootTopic);
  const titles: string[] = [];
  for (let topic = waiting.shift(); topic !== undefined; topic = waiting.shift()) {
    titles.push(topic.title ?? '');
    waiting.push(...Object.values(topic.children ?? {}).flat());
  }
  return titles;
};
