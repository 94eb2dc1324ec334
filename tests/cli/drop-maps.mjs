// Reads and understands three large maps one after the other, keeps none of them, and prints as JSON how many
// megabytes of heap were in use before and after:
//   node --expose-gc tests/cli/drop-maps.mjs FOLDER-OF-THE-COMPILED-PACKAGE/
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { mindManagerXml } from '../../scripts/bench/maps/mindmanager.mjs';
import { outline } from '../../scripts/bench/maps/outline.mjs';
import { xmindJson, xmindXml } from '../../scripts/bench/maps/xmind.mjs';

const [folder] = process.argv.slice(2);
const { TitleMemory, publish, read, understand } = await import(new URL('index.js', pathToFileURL(folder)));

const formats = [
  ['plan.mmap', 'Document.xml', mindManagerXml],
  ['plan.xmind', 'content.json', xmindJson],
  ['plan.xmind', 'content.xml', xmindXml],
];

/** No two topics have the same title, in one map or in several: what a title says is known of none of them before. */
function topicsOf(count, seed) {
  const topics = outline(count, seed);
  const filler = '手順を確認して記録する。'.repeat(20);
  for (const [i, topic] of topics.entries()) topic.title = `${topic.title} ${seed}-${i} ${filler}（未完）`;
  return topics;
}

async function bytesOf([, part, write], topics) {
  const zip = new JSZip();
  zip.file(part, write(topics));
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

async function readAndDrop(format, count, seed, memory) {
  const [file] = format;
  const { workbook } = await read(await bytesOf(format, topicsOf(count, seed)), { file });
  const { meaning } = understand(workbook, { file, ...(memory && { memory }) });
  if (meaning.sections.length < count / 2) throw new Error('the titles were not understood');
}

async function publishAndDrop(count, seed) {
  const sources = formats.map((format, i) => ({
    file: `maps/plan-${i}`,
    bytes: () => bytesOf(format, topicsOf(count, seed + i)),
  }));
  const { library } = await publish(sources, { langs: ['ja'], semantics: { timeZone: 'Asia/Tokyo' } });
  if (library.maps.length !== formats.length) throw new Error('the maps were not published');
}

async function megabytesInUse() {
  for (let i = 0; i < 3; i += 1) {
    await setImmediate();
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed / 2 ** 20;
}

// Once with little maps: code is compiled, and what is drawn from the vocabulary alone is there to stay.
for (const [i, format] of formats.entries()) await readAndDrop(format, 500, 100 + i);
await publishAndDrop(100, 200);
const before = await megabytesInUse();
for (const [i, format] of formats.entries()) await readAndDrop(format, 19_000, 1 + i);
const afterMaps = await megabytesInUse();
let memory = new TitleMemory();
for (const [i, format] of formats.entries()) await readAndDrop(format, 3_000, 10 + i, memory);
const withMemory = await megabytesInUse();
memory = undefined;
const afterRun = await megabytesInUse();
await publishAndDrop(500, 20);
const afterSite = await megabytesInUse();
process.stdout.write(JSON.stringify({ before, afterMaps, withMemory, afterRun, afterSite }));
