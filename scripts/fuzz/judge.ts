import { defaultLimits } from '../../src/container/limits.js';
import { Refusal } from '../../src/container/refusal.js';
import { openZip } from '../../src/container/zip.js';
import { severityOf, textOf } from '../../src/diagnostics/catalogue.js';
import { applyChanges, diff, same } from '../../src/diff/index.js';
import { exchanges } from '../../src/exchange/index.js';
import type { Workbook } from '../../src/model/workbook.js';
import { publish } from '../../src/publish.js';
import { type Reading, read } from '../../src/readers/index.js';
import { listRevisions, readRevision } from '../../src/readers/xmind/revisions.js';
import { checkLibrary } from '../../src/rules/index.js';
import { understand } from '../../src/semantics/index.js';
import { inspect } from '../../src/status/inspection.js';
import { viewContext } from '../../src/views/inlines.js';
import { type Library, toLibrary } from '../../src/views/library.js';
import { mapPage } from '../../src/views/map-page.js';
import { writeHtml } from '../../src/writers/html/index.js';
import { isStructured } from './origins.js';
import { password } from './small-maps.js';
import { native, wrongIn } from './sound-workbook.js';

/** What came of one map. */
export interface Verdict {
  /** `workbook`, or the code of the error that refused it. */
  readonly outcome: string;
  /** Codes of everything that was told, each once. */
  readonly codes: readonly string[];
  /** What no map may make happen. Absent: all is well. */
  readonly problem?: string;
  /** The step that took longest, in milliseconds. */
  readonly slowest: { readonly step: string; readonly ms: number };
  /** Milliseconds by step. */
  readonly times: Readonly<Record<string, number>>;
  /** Length of what was written, by format. */
  readonly sizes: Readonly<Record<string, number>>;
}

export interface Questions {
  /** Also publishes pages and DOCX, writes the formats that take their time, and compares with this workbook. */
  readonly deep?: Workbook | undefined;
  /** Bytes at least that the map has once unpacked, which the limits on time and output grow with. */
  readonly size: number;
}

/** Milliseconds one step may take: a small map, and for each byte. */
const base = 2_000;
const perByte = 0.01;
/** Steps that take several times as long by their nature, all linear; reading does so for Markdown. */
const slow: Readonly<Record<string, number>> = { publish: 6, read: 2 };
/** Bytes that anything we write may have: for a small map, and for each byte of the map. */
const written0 = 1_000_000;
const writtenPerByte = 150;

const tooLarge = (what: string, length: number, size: number): string | undefined =>
  length > written0 + writtenPerByte * size
    ? `too large: ${what} has ${length} bytes for ${size}`
    : undefined;

/** Puts every question to a map. Never throws: what goes wrong is the verdict's problem. */
export async function judge(bytes: Uint8Array, file: string, asked: Questions): Promise<Verdict> {
  const questions = { ...asked, size: Math.max(asked.size, await unpackedSize(bytes)) };
  const clock = new Clock();
  let reading: Reading | undefined;
  let problem: string | undefined;
  try {
    reading = await clock.time('read', () => read(bytes, { file, password }));
    problem = await problemOf(reading, file, questions, clock, bytes);
    await clock.time('revisions', () => readRevisions(bytes, file));
  } catch (error) {
    problem = `${clock.step}: ${told(error)}`;
  }
  const { slowest } = clock;
  if (!problem && slowest.ms > (slow[slowest.step] ?? 1) * (base + perByte * questions.size)) {
    problem = `slow: ${slowest.step} took ${Math.round(slowest.ms)} ms for ${questions.size} bytes`;
  }
  return {
    outcome: outcomeOf(reading),
    codes: [...new Set(reading?.diagnostics.map(({ code }) => code))].sort(),
    slowest,
    times: clock.all,
    sizes: clock.sizes,
    ...(problem === undefined ? {} : { problem }),
  };
}

/** Bytes of the parts that readers look into, of which mutations may have made more. */
async function unpackedSize(bytes: Uint8Array): Promise<number> {
  try {
    const pkg = await openZip(bytes, defaultLimits);
    const parts = pkg.names.filter(isStructured);
    return parts.reduce((sum, name) => sum + pkg.read(name).length, 0);
  } catch (error) {
    if (error instanceof Refusal) return bytes.length;
    throw error;
  }
}

function outcomeOf(reading: Reading | undefined): string {
  if (!reading) return 'threw';
  if (reading.workbook) return 'workbook';
  return reading.diagnostics.find((one) => severityOf(one) === 'error')?.code ?? 'nothing';
}

/** An error with the two innermost places of our own code. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const places = (error.stack ?? '').split('\n').filter((line) => /\/(?:src|node_modules)\//.test(line));
  return `${error.name} ${error.message.slice(0, 200)}${places
    .slice(0, 3)
    .join('')
    .replace(/\s+at /g, ' < ')}`;
}

/** Remembers the step under way and the slowest one. CPU time, whatever else runs on the machine. */
class Clock {
  step = '';
  slowest = { step: '', ms: 0 };
  /** Milliseconds by step. */
  readonly all: Record<string, number> = {};
  /** Length of what was written, by format. */
  readonly sizes: Record<string, number> = {};

  async time<T>(step: string, run: () => T | Promise<T>): Promise<T> {
    this.step = step;
    const start = process.cpuUsage();
    const result = await run();
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1_000;
    this.all[step] = ms;
    if (ms > this.slowest.ms) this.slowest = { step, ms };
    return result;
  }
}

async function problemOf(
  reading: Reading,
  file: string,
  { deep, size }: Questions,
  clock: Clock,
  bytes: Uint8Array,
): Promise<string | undefined> {
  for (const one of reading.diagnostics) for (const lang of ['ja', 'en'] as const) textOf(one, lang);
  const { workbook } = reading;
  if (!workbook) {
    return reading.diagnostics.some((one) => severityOf(one) === 'error')
      ? undefined
      : 'no workbook, no error';
  }
  const wrong = await clock.time('check', () => wrongIn(workbook, reading));
  if (wrong) return wrong;
  const library = await understood(workbook, file, reading, clock);
  const unwritten = await written(library, size, clock);
  if (unwritten !== undefined || !deep) return unwritten;
  return (
    (await incomparable(deep, workbook, clock)) ??
    (await unpublished(file, bytes, size, clock)) ??
    (await unread(workbook, reading, clock))
  );
}

/** Earlier states of a sheet, which are read on their own. A refusal is all they may throw. */
async function readRevisions(bytes: Uint8Array, file: string): Promise<void> {
  try {
    const pkg = await openZip(bytes, defaultLimits);
    const [entry] = listRevisions(pkg);
    if (entry) readRevision(pkg, entry, { file, limits: defaultLimits, password });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

async function understood(
  workbook: Workbook,
  file: string,
  reading: Reading,
  clock: Clock,
): Promise<Library> {
  const asOf = '2026-01-01';
  const { meaning, diagnostics } = await clock.time('understand', () => understand(workbook, { file, asOf }));
  const told = [...reading.diagnostics, ...diagnostics];
  const part = { file, size: 1, workbook, meaning, diagnostics: told };
  await clock.time('inspect', () => inspect(workbook));
  const library = toLibrary([part], [], { title: 'Fuzz', langs: ['ja', 'en'], docx: true });
  const checked = library.maps.map((map) => ({ ...map, topics: map.index.topics }));
  await clock.time('rules', () => checkLibrary({ maps: checked }));
  return library;
}

const site = {
  product: 'mapress',
  title: 'Fuzz',
  navigation: [{ text: 'x', path: 'index.html' }],
  footer: [],
  stylesheet: 'x.css',
  assetPath: () => undefined,
};

const quick = ['json', 'text', 'md', 'opml', 'mm'] as const;

/** Writes what every build writes, and the other formats. */
async function written(library: Library, size: number, clock: Clock): Promise<string | undefined> {
  const [map] = library.maps;
  if (!map) return 'no map in the library';
  for (const format of quick) {
    const text = await clock.time(format, () => exchanges[format].write(map.workbook, () => undefined));
    if (native.test(String(text))) return `${format} holds code of ours`;
    clock.sizes[format] = text.length;
    const large = tooLarge(format, text.length, size);
    if (large !== undefined) return large;
  }
  const page = await clock.time('page', () => mapPage(map, viewContext(library, 'en'), undefined));
  const html = await clock.time('html', () => writeHtml(page, site));
  if (native.test(html)) return 'page holds code of ours';
  if (/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]|<script>alert/.test(html.replace(/"[^"]*"/g, '""'))) {
    return 'page is not clean';
  }
  clock.sizes.page = html.length;
  return tooLarge('page', html.length, size);
}

/** The law of changes. */
async function incomparable(before: Workbook, after: Workbook, clock: Clock): Promise<string | undefined> {
  const changes = await clock.time('diff', () => diff(before, after).changes);
  const applied = await clock.time('apply', () => applyChanges(before, changes));
  if (applied.refused.length > 0) return `apply refused ${JSON.stringify(applied.refused[0]).slice(0, 200)}`;
  return same(applied.workbook, after) ? undefined : 'apply(a, diff(a, b)) is not b';
}

/** The whole site with this map: pages in both languages, the DOCX, the dashboard. */
async function unpublished(
  file: string,
  bytes: Uint8Array,
  size: number,
  clock: Clock,
): Promise<string | undefined> {
  const source = { file, bytes: () => Promise.resolve(bytes) };
  const { files } = await clock.time('publish', () => publish([source], { langs: ['ja', 'en'], password }));
  for (const { path, bytes: made } of files) {
    const large = path.startsWith('assets/') ? undefined : tooLarge(path, made.length, size);
    if (large !== undefined) return large;
  }
  return files.some(({ path }) => path.endsWith('.docx')) ? undefined : 'no DOCX';
}

/** A map that we wrote must be read again. */
async function unread(workbook: Workbook, reading: Reading, clock: Clock): Promise<string | undefined> {
  return clock.time('xmind', async () => {
    const bytes = await exchanges.xmind.write(workbook, (hash) => reading.bytes(hash));
    const again = await read(Buffer.from(bytes), { file: 'again.xmind' });
    // What repeats itself without end packs better than any real map, and is refused for that.
    const endless = again.diagnostics.some(({ code }) => code === 'over-limit');
    return again.workbook || endless ? undefined : `written xmind: ${JSON.stringify(again.diagnostics)}`;
  });
}
