// Measures looking back over a generated repository, cold and with what was kept:
//   npm run build && node scripts/bench/history.mjs [revisions] [topics]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { mindManagerXml } from './maps/mindmanager.mjs';
import { outline } from './maps/outline.mjs';
import { randomFrom } from './maps/random.mjs';

const [revisions = 500, topics = 500] = process.argv.slice(2).map(Number);
const dist = process.env.MAPRESS_DIST ?? new URL('../../dist/', import.meta.url);
const program = fileURLToPath(new URL('cli/main.js', dist));

/** The map after each of its revisions: every one renames a topic or two. */
async function* saves() {
  const random = randomFrom(7);
  const all = outline(topics);
  for (let i = 0; i < revisions; i += 1) {
    for (let edits = 1 + random.below(2); edits > 0; edits -= 1) all[random.below(topics)].title += ` ${i}`;
    const zip = new JSZip();
    zip.file('Document.xml', mindManagerXml(all), { date: new Date(Date.UTC(2024, 0, 1)) });
    yield zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  }
}

/** Writes all revisions in one go, as git's own import format. */
async function makeRepository(folder) {
  execFileSync('git', ['init', '-q', '-b', 'main', folder]);
  const stream = [];
  let at = 0;
  for await (const bytes of saves()) {
    const who = `Editor ${at % 4} <editor${at % 4}@example.org> ${1_700_000_000 + at * 86_400} +0900`;
    const message = `Save ${at}`;
    stream.push(
      `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\ndata ${message.length}\n${message}\n`,
      `M 100644 inline maps/plan.mmap\ndata ${bytes.length}\n`,
      bytes,
      '\n',
    );
    at += 1;
  }
  const input = Buffer.concat(stream.map((piece) => Buffer.from(piece)));
  execFileSync('git', ['fast-import', '--quiet'], { cwd: folder, input, maxBuffer: 2 ** 30 });
  execFileSync('git', ['checkout', '-q', 'main'], { cwd: folder });
}

function seconds(folder, ...args) {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(((performance.now() - started) / 1000).toFixed(2));
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'mapress-history-'));
try {
  await makeRepository(folder);
  const map = 'maps/plan.mmap';
  const rows = [
    { run: 'log, cold', s: seconds(folder, 'log', map) },
    { run: 'log, warm', s: seconds(folder, 'log', map) },
    { run: 'blame, warm', s: seconds(folder, 'blame', map) },
  ];
  console.log(`${revisions} revisions of ${topics} topics`);
  console.table(rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
