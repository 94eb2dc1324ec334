// Measures mapress against floors and peers, and prints a Markdown table:
//   npm run bench [-- --quick] [reading|conversion|documents|difference|corpus|commands|quality …]
// Peers count when they are there: Freeplane and xsltproc, pandoc, xmldiff; MAPRESS_BENCH_PEERS=<folder with
// node_modules/xmindparser>. MAPRESS_CORPUS=<folder of real maps> adds these. Times are CPU time.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { command, interleaved, median, nodeCommand, ratio, subject } from './children.mjs';
import { generate } from './generate.mjs';
import { edit } from './maps/edits.mjs';
import { mindManagerXml } from './maps/mindmanager.mjs';
import { outline } from './maps/outline.mjs';
import { findPeers } from './peers.mjs';

const quick = process.argv.includes('--quick');
const sizes = quick ? [1_000, 5_000] : [10_000, 100_000];
const rounds = quick ? 3 : 5;
const cli = fileURLToPath(
  new URL('cli/main.js', process.env.MAPRESS_DIST ?? new URL('../../dist/', import.meta.url)),
);
const folder = mkdtempSync(path.join(tmpdir(), 'mapress-bench-'));
const peers = findPeers(folder);
const skipped = [];

try {
  print(['what', 'CPU', 'compared with', 'ratio', 'peak memory']);
  print(['---', '---:', '---', '---:', '---:']);
  const sections = { reading, conversion, documents, difference, corpus, commands, quality };
  const named = process.argv.slice(2).filter((name) => name in sections);
  for (const [name, measure] of Object.entries(sections)) {
    if (named.length === 0 || named.includes(name)) await measure();
  }
  for (const line of skipped) console.log(`\nSkipped: ${line}.`);
  const { node } = process.versions;
  const seconds = Math.round(performance.now() / 1000);
  console.log(
    `\n${availableParallelism()} cores, Node ${node.split('.')[0]}; medians of ${rounds}; ${seconds} s.`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** Each format and size against the bare tokenizer over the same bytes, both warm. */
async function reading() {
  const floors = { mmap: 'saxes', 'xmind-xml': 'saxes', 'xmind-json': 'json-parse' };
  for (const [format, floor] of Object.entries(floors)) {
    const all = format === 'mmap' && !quick ? [...sizes, 300_000] : sizes;
    for (const topics of all) await readingOf(format, topics, floor);
  }
}

/** Writes a generated map, and its content beside it for those who do not unzip. `size` is the content's, in MB. */
async function written(format, topics) {
  const { map, content, part } = await generate(format, topics);
  const file = path.join(folder, `${format}-${topics}.${format.split('-')[0]}`);
  writeFileSync(file, map);
  writeFileSync(`${file}.xml`, content);
  return { file, part, size: content.length / 2 ** 20 };
}

async function readingOf(format, topics, floor) {
  const { file, size, part } = await written(format, topics);
  // A large map warms the compiler up by itself, and takes its time.
  const seconds = topics > 50_000 ? 0 : 2;
  const both = interleaved(
    { ours: () => subject('mapress', file, seconds), floor: () => subject(floor, file, seconds) },
    topics > 200_000 ? 3 : rounds,
  );
  const what = `read ${format}, ${topics.toLocaleString('en')} topics (${part}: ${size < 10 ? size.toFixed(1) : size.toFixed(0)} MB)`;
  const memory = `${megabytes(both.ours.megabytes)} (${(both.ours.megabytes / size).toFixed(1)} × ${part})`;
  const than = floor === 'saxes' ? 'unzip + bare saxes' : 'unzip + JSON.parse';
  print([what, time(both.ours.later), than, times(ratio(both.ours, both.floor, 'later')), memory]);
  // The peer takes minutes for more.
  if (format.startsWith('xmind') && topics === sizes[0]) againstXmindparser(what, file);
}

function againstXmindparser(what, file) {
  const { location, skipped: why } = peers.xmindparser;
  if (why) return skip(`xmindparser: ${why}`);
  process.env.MAPRESS_BENCH_XMINDPARSER = pathToFileURL(location).href;
  const tasks = { ours: () => subject('mapress', file, 2), peer: () => subject('xmindparser', file, 2) };
  try {
    const both = interleaved(tasks, rounds);
    print([what, time(both.ours.later), 'xmindparser', times(ratio(both.ours, both.peer, 'later')), '']);
  } catch (error) {
    skip(`xmindparser on ${path.basename(file)}, which it cannot read: ${reasonIn(error)}`);
  }
}

/** The line of a crash that says why. */
function reasonIn(error) {
  return /^\w*Error: .*$/m.exec(error.message)?.[0] ?? error.message.split('\n')[0];
}

/** Freeplane's import of MindManager maps, whole processes from the start; its style sheet gets the XML unzipped. */
async function conversion() {
  const { sheet, skipped: why } = peers.freeplane;
  if (why) return skip(`Freeplane: ${why}`);
  for (const topics of sizes) {
    const { file } = await written('mmap', topics);
    const out = path.join(folder, 'out.mm');
    const all = interleaved(
      {
        reading: () => subject('mapress', file, 0),
        converting: () => nodeCommand([cli, 'convert', file, '--to', 'mm', '-o', out]),
        peer: () => command('xsltproc', ['--huge', '--maxdepth', '100000', '-o', out, sheet, `${file}.xml`]),
      },
      rounds,
    );
    const { reading: read, converting, peer } = all;
    const what = `mmap, ${topics.toLocaleString('en')} topics, from a cold start`;
    const than = 'Freeplane’s xslt to .mm';
    print([`read ${what}`, time(read.cpu), than, times(ratio(read, peer, 'cpu')), megabytes(read.megabytes)]);
    const memory = megabytes(converting.megabytes);
    print([
      `convert ${what}, to .mm`,
      time(converting.cpu),
      than,
      times(ratio(converting, peer, 'cpu')),
      memory,
    ]);
  }
}

/** Word files: writing alone, warm, beside the docx library, then whole processes beside pandoc. */
async function documents() {
  for (const topics of [20, 500, sizes[0]]) {
    const { file } = await written('mmap', topics);
    const both = interleaved(
      { ours: () => subject('docx', file, 2), floor: () => subject('docx-library', file, 2) },
      rounds,
    );
    const what = `write .docx, ${topics.toLocaleString('en')} topics`;
    const than = 'docx library, printing the same';
    print([what, time(both.ours.later), than, times(ratio(both.ours, both.floor, 'later')), '']);
  }
  const { skipped: why } = peers.pandoc;
  if (why) return skip(`pandoc: ${why}`);
  await againstPandoc(sizes[0]);
}

/** pandoc gets the map as the Markdown that we make of it. */
async function againstPandoc(topics) {
  const { file } = await written('mmap', topics);
  const markdown = path.join(folder, 'map.md');
  nodeCommand([cli, 'convert', file, '--to', 'md', '-o', markdown]);
  const out = path.join(folder, 'docx');
  const both = interleaved(
    {
      ours: () => nodeCommand([cli, 'build', file, '--only', 'docx', '-o', out, '--force']),
      peer: () => command('pandoc', ['-f', 'markdown', markdown, '-o', `${out}.docx`]),
    },
    rounds,
  );
  print([
    `mmap to .docx, ${topics.toLocaleString('en')} topics, from a cold start`,
    time(both.ours.cpu),
    'pandoc, from Markdown',
    times(ratio(both.ours, both.peer, 'cpu')),
    megabytes(both.ours.megabytes),
  ]);
}

/** What the diff finds without ids, and how its time grows: tables of their own. */
function quality() {
  const node = (...args) => execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const compiled = 'node_modules/.cache/mapress-bench';
  node('node_modules/typescript/bin/tsc', '-p', 'scripts/bench');
  writeFileSync(`${compiled}/package.json`, '{ "type": "module" }\n');
  console.log();
  node(`${compiled}/scripts/bench/diff.js`, ...(quick ? ['--quick'] : []));
}

/** A map and the same map after 2 % of its topics were edited. */
function difference() {
  const topics = sizes[0];
  const edits = quick ? topics / 50 : 200;
  const contents = writePair(topics, edits);
  const both = interleaved(
    {
      ours: () => subject('diff', contents[0], 0.5),
      reading: () => subject('mapress', mapFile('before'), 0.5),
    },
    rounds,
  );
  const what = `diff ${topics.toLocaleString('en')} topics, ${edits} edits`;
  print([
    what,
    time(both.ours.later),
    'reading one of them',
    times(ratio(both.ours, both.reading, 'later')),
    '',
  ]);
  const { skipped: why } = peers.xmldiff;
  if (why) return skip(`xmldiff: ${why}`);
  const small = writePair(500, 10);
  const peer = interleaved(
    { ours: () => subject('diff', small[0], 0.2), peer: () => command('xmldiff', small) },
    quick ? 1 : 3,
  );
  const ratioOf = median(peer.ours.runs.map((run, i) => run.first / peer.peer.runs[i].cpu));
  print(['diff 500 topics, 10 edits, cold', time(peer.ours.first), 'xmldiff', times(ratioOf), '']);
}

function mapFile(name) {
  return path.join(folder, `${name}.mmap`);
}

/** Writes `before` and `after` as maps and as bare XML; returns the XML files. */
function writePair(topics, edits) {
  process.env.MAPRESS_BENCH_PAIR = pathToFileURL(`${folder}/`).href;
  const all = outline(topics);
  return ['before', 'after'].map((name) => {
    if (name === 'after') edit(all, edits);
    const content = mindManagerXml(all);
    writeFileSync(mapFile(name), content);
    writeFileSync(`${mapFile(name)}.xml`, content);
    return `${mapFile(name)}.xml`;
  });
}

function corpus() {
  if (!process.env.MAPRESS_CORPUS) return skip('real maps: MAPRESS_CORPUS names no folder');
  const { all } = interleaved({ all: () => subject('corpus', cli, 0) }, 3);
  print(['all real maps of the corpus, one process', time(all.first), '', '', megabytes(all.megabytes)]);
}

function commands() {
  const map = fileURLToPath(new URL('../../maps/Sec02-01-01.xmind', import.meta.url));
  const maps = path.dirname(map);
  const out = path.join(folder, 'site');
  const all = interleaved(
    {
      node: () => nodeCommand(['-e', '0']),
      'mapress --version': () => nodeCommand([cli, '--version']),
      'mapress convert (a small map)': () => nodeCommand([cli, 'convert', map]),
      'mapress build maps (5 maps, 512 topics)': () =>
        nodeCommand([cli, 'build', maps, '-o', out, '--force']),
    },
    rounds,
  );
  for (const [name, result] of Object.entries(all).slice(1)) {
    print([
      name,
      time(result.cpu),
      'node -e 0',
      times(ratio(result, all.node, 'cpu')),
      megabytes(result.megabytes),
    ]);
  }
}

function skip(why) {
  if (!skipped.includes(why)) skipped.push(why);
}

function print(cells) {
  console.log(`| ${cells.join(' | ')} |`);
}

function time(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function times(number) {
  return number < 0.1 ? `1/${(1 / number).toFixed(0)}` : number.toFixed(2);
}

function megabytes(number) {
  return `${number.toFixed(0)} MB`;
}
