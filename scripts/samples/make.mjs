#!/usr/bin/env node
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeMindManager } from './mindmanager.mjs';
import { pack } from './packing.mjs';
import { readSource } from './source.mjs';
import { writeXmindJson } from './xmind-json.mjs';
import { writeXmindXml } from './xmind-xml.mjs';

/** Writes the sample maps: `node scripts/samples/make.mjs [folder]` (default `maps/`). */

const here = path.dirname(fileURLToPath(import.meta.url));
const writers = { mindmanager: writeMindManager, 'xmind-xml': writeXmindXml, 'xmind-json': writeXmindJson };

/** Every sample map as `{ name, bytes }`, in the order of their codes. */
export const makeSamples = async () => {
  const sources = (await readdir(here)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    sources.map(async (source) => {
      const map = readSource(await readFile(path.join(here, source), 'utf8'), source);
      const { parts, ...options } = writers[map.format](map);
      return { name: map.file, bytes: await pack(parts, options) };
    }),
  );
};

const main = async (folder) => {
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of await makeSamples()) {
    await writeFile(path.join(folder, name), bytes);
    console.log(`${name}  ${bytes.length.toLocaleString('en')} bytes`);
  }
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await main(process.argv[2] ?? path.join(here, '..', '..', 'maps'));
