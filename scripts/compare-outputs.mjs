// Runs every command of two builds over the same maps and tells what comes out differently:
//   node scripts/compare-outputs.mjs OLD_DIST NEW_DIST MAPS…
// For a change that must keep every byte. Zip files (DOCX, XMind) are compared part by part. Exit code 1: something
// differs; the first differing line of each file is printed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import JSZip from 'jszip';

const [oldDist, newDist, ...maps] = process.argv.slice(2);
if (maps.length === 0) {
  console.error('usage: node scripts/compare-outputs.mjs OLD_DIST NEW_DIST MAPS…');
  process.exit(2);
}

const TABLES = ['status', 'owners', 'legend', 'pages', 'refs', 'history'];
const TABLE_FORMATS = ['table', 'json', 'csv', 'md'];
const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit'];
const CONVERSIONS = ['json', 'md', 'text', 'xmind', 'mm', 'opml'];

/** Words of every run and the file that its output goes to; a run with a folder writes there itself. */
const printed = ['ja', 'en'].flatMap((lang) => [
  ...TABLES.flatMap((command) =>
    TABLE_FORMATS.map((format) => ({
      words: [command, ...maps, '--format', format, '--lang', lang],
      file: `${command}-${lang}.${format}`,
    })),
  ),
  ...CHECK_FORMATS.map((format) => ({
    words: ['check', ...maps, '--format', format, '--lang', lang],
    file: `check-${lang}.${format}`,
  })),
]);

const scratch = mkdtempSync(join(tmpdir(), 'outputs-'));
try {
  const before = runAll(oldDist, join(scratch, 'old'));
  const after = runAll(newDist, join(scratch, 'new'));
  const differing = await compare(before, after);
  console.log(`${differing} of ${new Set([...filesIn(before), ...filesIn(after)]).size} files differ`);
  process.exitCode = differing > 0 ? 1 : 0;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function runAll(dist, folder) {
  mkdirSync(folder, { recursive: true });
  for (const { words, file } of printed) writeFileSync(join(folder, file), mapress(dist, words));
  mapress(dist, ['build', ...maps, '-o', join(folder, 'site')]);
  for (const to of CONVERSIONS)
    mapress(dist, ['convert', ...maps, '--to', to, '-o', join(folder, `as-${to}`)]);
  return folder;
}

function mapress(dist, words) {
  const program = [join(dist, 'cli/main.js'), ...words, '--no-color'];
  const env = { ...process.env, TZ: 'Asia/Tokyo', COLUMNS: '100', SOURCE_DATE_EPOCH: '1764547200' };
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { maxBuffer: 2 ** 30, env });
  if (status !== 0 && status !== 1) throw new Error(`${words[0]} ended with ${status}\n${stderr.toString()}`);
  return stdout;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path));
}

/** Prints what differs; returns how many files do. */
async function compare(before, after) {
  const names = [...new Set([...filesIn(before), ...filesIn(after)])].sort();
  let differing = 0;
  for (const name of names) {
    const what = await difference(join(before, name), join(after, name));
    if (what === undefined) continue;
    differing += 1;
    console.log(`${name}: ${what}`);
  }
  return differing;
}

async function difference(oldPath, newPath) {
  const [a, b] = [oldPath, newPath].map(contentOf);
  if (a === undefined) return 'is new';
  if (b === undefined) return 'is gone';
  if (a.equals(b)) return undefined;
  if (a.subarray(0, 2).toString() !== 'PK') return firstLine(a.toString(), b.toString());
  const [oldParts, newParts] = await Promise.all([a, b].map(partsOf));
  const part = [...new Set([...oldParts.keys(), ...newParts.keys()])].find(
    (name) => oldParts.get(name) !== newParts.get(name),
  );
  return part === undefined
    ? undefined
    : `${part}: ${firstLine(oldParts.get(part) ?? '', newParts.get(part) ?? '')}`;
}

function contentOf(path) {
  return statSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : undefined;
}

async function partsOf(bytes) {
  const { files } = await JSZip.loadAsync(bytes);
  const parts = Object.values(files).filter(({ dir }) => !dir);
  return new Map(await Promise.all(parts.map(async (part) => [part.name, await part.async('binarystring')])));
}

/** The first place where two texts part, with some words around it. */
function firstLine(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
  return `${around(a)} → ${around(b)}`;
}
