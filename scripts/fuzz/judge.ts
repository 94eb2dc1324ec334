import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { hashOf } from '../../src/container/hash.js';
import { defaultLimits } from '../../src/container/limits.js';
import { Refusal } from '../../src/container/refusal.js';
import { openZip } from '../../src/container/zip.js';
import { severityOf, textOf } from '../../src/diagnostics/catalogue.js';
import { applyChanges, diff, same } from '../../src/diff/index.js';
import { exchanges } from '../../src/exchange/index.js';
import { visitSheet, visitWorkbook } from '../../src/model/walk.js';
import type { ContentHash, Topic, Workbook } from '../../src/model/workbook.js';
import { type Reading, read } from '../../src/readers/index.js';
import { listRevisions, readRevision } from '../../src/readers/xmind/revisions.js';
import { checkLibrary } from '../../src/rules/index.js';
import { understand } from '../../src/semantics/index.js';
import { inspect } from '../../src/status/inspection.js';
import { viewContext } from '../../src/views/inlines.js';
import { type Library, toLibrary } from '../../src/views/library.js';
import { mapDocx, mapPage } from '../../src/views/map-page.js';
import { writeDocx } from '../../src/writers/docx/index.js';
import { writeHtml } from '../../src/writers/html/index.js';
import { password } from './small-maps.js';

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
}

export interface Questions {
  /** Also writes every format and a DOCX, and compares with this workbook. */
  readonly deep?: Workbook | undefined;
  /** Bytes of the map once unpacked, which the time limit grows with. */
  readonly size: number;
}

const schema = JSON.parse(readFileSync('schema/workbook.schema.json', 'utf8'));
const fitsSchema = new Ajv2020({ strict: true, allErrors: false }).compile(schema);

/** Milliseconds one step may take: a small map, and for each byte. */
const base = 2_000;
const perByte = 0.01;
/** Steps that take several times as long by their nature, all linear. */
const slow: Readonly<Record<string, number>> = { docx: 4 };

/** Puts every question to a map. Never throws: what goes wrong is the verdict's problem. */
export async function judge(bytes: Uint8Array, file: string, questions: Questions): Promise<Verdict> {
  const clock = new Clock();
  let reading: Reading | undefined;
  let problem: string | undefined;
  try {
    reading = await clock.time('read', () => read(bytes, { file, password }));
    problem = await problemOf(reading, file, questions, clock);
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
    ...(problem === undefined ? {} : { problem }),
  };
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

/** Remembers the step under way and the slowest one. */
class Clock {
  step = '';
  slowest = { step: '', ms: 0 };
  /** Milliseconds by step. */
  readonly all: Record<string, number> = {};

  async time<T>(step: string, run: () => T | Promise<T>): Promise<T> {
    this.step = step;
    const start = performance.now();
    const result = await run();
    const ms = performance.now() - start;
    this.all[step] = ms;
    if (ms > this.slowest.ms) this.slowest = { step, ms };
    return result;
  }
}

async function problemOf(
  reading: Reading,
  file: string,
  { deep }: Questions,
  clock: Clock,
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
  const unwritten = await written(library, clock);
  return unwritten ?? (deep && deeplyWrong(deep, workbook, reading, library, clock));
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

/** What no XML may hold, as JSON writes it: C0 control characters, noncharacters, lone surrogates. */
const controls = /[\ufffe\uffff]|(?<!\\)(?:\\\\)*\\(?:u00[01]|b|f|ud[89a-f])/;

function wrongIn(workbook: Workbook, reading: Reading): string | undefined {
  const json = JSON.stringify(workbook);
  const again: unknown = JSON.parse(json);
  if (JSON.stringify(again) !== json) return 'does not survive JSON';
  if (!fitsSchema(flattened(workbook))) return `schema: ${JSON.stringify(fitsSchema.errors?.[0])}`;
  if (native.test(json)) return 'workbook holds code of ours';
  const control = controls.exec(json);
  if (control) {
    const at = control.index;
    return `control character in ${JSON.stringify(json.slice(Math.max(0, at - 60), at + 20))}`;
  }
  return wrongTopics(workbook) ?? wrongResources(workbook, reading);
}

/** The workbook with all topics of a sheet beside each other, since the validator recurses. */
function flattened(workbook: Workbook): Workbook {
  const alone = (topic: Topic): Topic => ({ ...topic, children: [], callouts: [], summaries: [] });
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    root: alone(sheet.root),
    floating: [...visitSheet(sheet)].map(({ topic }) => alone(topic)),
    relationships: sheet.relationships.map((one) => (one.label ? { ...one, label: alone(one.label) } : one)),
  }));
  return { ...workbook, sheets };
}

function wrongTopics(workbook: Workbook): string | undefined {
  const ids = new Set<string>();
  for (const { topic, depth } of visitWorkbook(workbook)) {
    if (ids.has(topic.id)) return `id twice: ${topic.id}`;
    if (topic.id === '') return 'topic without id';
    if (depth > defaultLimits.depth) return `depth ${depth}`;
    if (/[\u0000-\u0008\u000b-\u001f]/u.test(topic.title))
      return `control character in title ${JSON.stringify(topic.title)}`;
    ids.add(topic.id);
  }
  const sheets = new Set(workbook.sheets.map(({ id }) => id));
  if (sheets.size < workbook.sheets.length || sheets.size === 0) return 'sheet ids';
  return undefined;
}

function wrongResources(workbook: Workbook, reading: Reading): string | undefined {
  const known = new Set(workbook.resources.map(({ hash }) => hash));
  if (known.size < workbook.resources.length) return 'resource twice';
  for (const { hash, size, part } of workbook.resources) {
    const bytes = reading.bytes(hash);
    if (bytes?.length !== size || hashOf(bytes) !== hash) return `resource not there: ${part}`;
  }
  for (const { topic } of visitWorkbook(workbook)) {
    const lost = hashesOf(topic).find((hash) => !known.has(hash));
    if (lost) return `resource not listed: ${lost} on ${topic.id}`;
  }
  return undefined;
}

const hashesOf = ({ image, markers, links, attachments = [] }: Topic): ContentHash[] =>
  [
    image?.resource,
    ...markers.map((marker) => marker.image),
    ...[...links, ...attachments].map(({ resource }) => resource),
  ].filter((hash) => hash !== undefined);

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

/** What becomes of a function that was taken for text. */
const native = /\[native code\]/;

/** Writes what every build writes. */
async function written(library: Library, clock: Clock): Promise<string | undefined> {
  const [map] = library.maps;
  if (!map) return 'no map in the library';
  for (const format of ['text', 'md'] as const) {
    const text = await clock.time(format, () => exchanges[format].write(map.workbook, () => undefined));
    if (native.test(String(text))) return `${format} holds code of ours`;
  }
  const page = await clock.time('page', () => mapPage(map, viewContext(library, 'en'), undefined));
  const html = await clock.time('html', () => writeHtml(page, site));
  if (native.test(html)) return 'page holds code of ours';
  return /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]|<script>alert/.test(html.replace(/"[^"]*"/g, '""'))
    ? 'page is not clean'
    : undefined;
}

/** The law of changes, and the writers that take their time. */
async function deeplyWrong(
  before: Workbook,
  after: Workbook,
  reading: Reading,
  library: Library,
  clock: Clock,
): Promise<string | undefined> {
  const [map] = library.maps;
  if (!map) return undefined;
  const changes = await clock.time('diff', () => diff(before, after).changes);
  const applied = await clock.time('apply', () => applyChanges(before, changes));
  if (applied.refused.length > 0) return `apply refused ${JSON.stringify(applied.refused[0]).slice(0, 200)}`;
  if (!same(applied.workbook, after)) return 'apply(a, diff(a, b)) is not b';
  const document = mapDocx(map, viewContext(library, 'ja'));
  const assets = () => undefined;
  await clock.time('docx', () => writeDocx(document, { assets, at: '2000-01-01', product: 'mapress' }));
  return clock.time('xmind', async () => {
    const bytes = await exchanges.xmind.write(after, (hash) => reading.bytes(hash));
    const again = await read(Buffer.from(bytes), { file: 'again.xmind' });
    // What repeats itself without end packs better than any real map, and is refused for that.
    const endless = again.diagnostics.some(({ code }) => code === 'over-limit');
    return again.workbook || endless ? undefined : `written xmind: ${JSON.stringify(again.diagnostics)}`;
  });
}
