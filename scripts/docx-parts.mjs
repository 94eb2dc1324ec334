// Prints a fingerprint of every part of the Word files that maps give, one a line, so that two versions can be
// compared:
//   node scripts/docx-parts.mjs [DIST] MAPS… > before.txt
// DIST is the `dist` folder of a build, this checkout's by default; MAPS are files or folders. Of each map: its file in
// both languages, and against the next map the table of old and new wording and the file with tracked changes.
// `--keep FOLDER` leaves the parts there, to look at what differs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import JSZip from 'jszip';

const { values, positionals: given } = parseArgs({
  options: { keep: { type: 'string' } },
  allowPositionals: true,
});
const isBuild = (place) => place !== undefined && existsSync(path.join(place, 'cli/program.js'));
const dist = isBuild(given[0]) ? given.shift() : fileURLToPath(new URL('../dist', import.meta.url));
if (given.length === 0 || !given.every((place) => existsSync(place))) {
  console.error('usage: node scripts/docx-parts.mjs [DIST] [--keep FOLDER] MAPS…');
  process.exit(2);
}

const { run } = await import(pathToFileURL(path.resolve(dist, 'cli/program.js')).href);
const folder = mkdtempSync(path.join(tmpdir(), 'docx-parts-'));
try {
  for (const lang of ['ja', 'en']) await printBuilt(lang);
  const maps = given.flatMap(mapsIn);
  for (const [at, map] of maps.entries()) {
    for (const format of ['docx', 'redline']) await printDiff(map, maps[at + 1] ?? maps[0], format);
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function printBuilt(lang) {
  const config = path.join(folder, `${lang}.json`);
  writeFileSync(config, JSON.stringify({ languages: [lang] }));
  const output = path.join(folder, lang);
  const build = ['build', ...given, '-o', output, '--only', 'docx', '--config', config, '--quiet'];
  spawnSync(process.execPath, [path.join(dist, 'cli/main.js'), ...build], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const name of filesIn(output)) {
    if (name.endsWith('.docx')) await printParts(`${lang}/${name}`, path.join(output, name));
  }
}

async function printDiff(before, after, format) {
  const file = path.join(folder, `${format}.docx`);
  rmSync(file, { force: true });
  await run(['diff', before, after, '--format', format, '-o', file, '--lang', 'en', '--quiet']);
  if (existsSync(file)) await printParts(`${format}/${path.basename(before)}`, file);
}

async function printParts(title, file) {
  const zip = await JSZip.loadAsync(readFileSync(file), { checkCRC32: true });
  for (const [name, part] of Object.entries(zip.files)) {
    const bytes = await part.async('nodebuffer');
    console.log(`${title} ${name} ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`);
    if (values.keep !== undefined) keep(path.join(values.keep, title, name), bytes);
  }
}

function keep(file, bytes) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

function mapsIn(place) {
  if (!statSync(place).isDirectory()) return [place];
  return filesIn(place)
    .filter((name) => /\.(mmap|xmind|xmt|mm|opml)$/i.test(name))
    .map((name) => path.join(place, name));
}

function filesIn(place) {
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return names.sort((one, other) => (one < other ? -1 : 1));
}
