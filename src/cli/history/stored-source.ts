import os from 'node:os';
import process from 'node:process';
import { hashOf } from '../../container/hash.js';
import { defaultLimits } from '../../container/limits.js';
import { Refusal } from '../../container/refusal.js';
import { openZip, type Package } from '../../container/zip.js';
import { cacheFolder, openCache } from '../../files/cache.js';
import type { Revision } from '../../history/index.js';
import { stateOf } from '../../history/index.js';
import { calendarDay } from '../../model/calendar.js';
import type { Sheet, SheetId, Workbook } from '../../model/workbook.js';
import { keyOf, read } from '../../readers/index.js';
import { listRevisions, type RevisionEntry, readRevision } from '../../readers/xmind/revisions.js';
import type { RevisionSource, SourceContent, TellOptions } from './told.js';

/**
 * The revisions that XMind (up to 8) keeps inside a map. Each is one sheet; the other sheets are as they were last
 * seen, and before their first revision as in it. Undefined: the file keeps none.
 */
export async function storedSource(
  bytes: Uint8Array,
  options: TellOptions,
): Promise<RevisionSource | undefined> {
  const stored = await openStored(bytes, options);
  if (!stored) return undefined;
  const { entries, workbook, content, password } = stored;
  const opened: TellOptions = password === undefined ? options : { ...options, password };
  const revisions = entries.map(
    (entry, i): Revision => ({
      ...{ rev: String(entry.number), author: null, subject: '', path: options.file, content: content(i) },
      ...dated(new Date(entry.timestamp).toISOString(), options),
      before: i === 0 ? [] : [content(i - 1)],
    }),
  );
  const newest: Revision = {
    ...{ rev: null, author: workbook.document.modified?.by ?? null, subject: '', path: options.file },
    ...dated(workbook.document.modified?.iso ?? revisions.at(-1)?.date ?? '', options),
    ...{ content: content(entries.length), before: [content(entries.length - 1)] },
  };
  return {
    ...{ name: 'map', shallow: false, revisions: [...revisions, newest].reverse() },
    contents: (wanted) => statesOf(new Set(wanted), stored, opened),
    // What stands in a protected map is not left lying about in the open.
    ...(password === undefined && {
      cache: (version: string) =>
        openCache(cacheFolder(process.env, process.platform, os.homedir()), { version }),
    }),
  };
}

const dated = (date: string, { config }: TellOptions): Pick<Revision, 'date' | 'day'> => ({
  date,
  day: calendarDay(date, config.timeZone),
});

interface Stored {
  readonly pkg: Package;
  readonly workbook: Workbook;
  /** Oldest first. */
  readonly entries: readonly RevisionEntry[];
  /** Identity of the state after so many entries; other bytes, other states. */
  readonly content: (entries: number) => string;
  /** Opens the revisions. Undefined: they are open. */
  readonly password: string | undefined;
}

async function openStored(bytes: Uint8Array, options: TellOptions): Promise<Stored | undefined> {
  try {
    const pkg = await openZip(bytes, defaultLimits);
    const entries = [...listRevisions(pkg)].sort((a, b) => a.timestamp - b.timestamp || a.number - b.number);
    const { workbook, password } = await readWithPassword(bytes, options);
    if (workbook?.format !== 'xmind' || entries.length === 0) return undefined;
    const hash = hashOf(bytes);
    return { pkg, workbook, entries, content: (i) => `${hash} ${i}`, password };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The map, with the password that opened it, to open its revisions too. */
async function readWithPassword(bytes: Uint8Array, options: TellOptions) {
  let known = options.password;
  const { workbook } = await read(bytes, {
    file: options.file,
    ...keyOf(options),
    askPassword: async (asked) => {
      known = await options.askPassword?.(asked);
      return known;
    },
  });
  return { workbook, password: known };
}

/** Every revision is read, as each sheet stays as it was until its next one. */
async function* statesOf(
  wanted: ReadonlySet<string>,
  { pkg, workbook, entries, content: nameOf }: Stored,
  options: TellOptions,
): AsyncGenerator<SourceContent> {
  const sheets = firstSheets(pkg, entries, options);
  for (const [i, entry] of entries.entries()) {
    const content = nameOf(i);
    const sheet = sheetIn(pkg, entry, options);
    if (sheet) sheets.set(entry.sheetId, sheet);
    if (!wanted.has(content)) continue;
    const then = workbook.sheets.map((now) => sheets.get(now.id) ?? now);
    yield sheet ? { content, state: stateOf({ ...workbook, sheets: then }, options) } : { content };
  }
  const now = nameOf(entries.length);
  if (wanted.has(now)) yield { content: now, state: stateOf(workbook, options) };
}

/** The oldest state of each sheet: what it is taken to have been before. */
function firstSheets(pkg: Package, entries: readonly RevisionEntry[], options: TellOptions) {
  const sheets = new Map<SheetId, Sheet>();
  for (const entry of entries) {
    const sheet = sheets.has(entry.sheetId) ? undefined : sheetIn(pkg, entry, options);
    if (sheet) sheets.set(entry.sheetId, sheet);
  }
  return sheets;
}

function sheetIn(pkg: Package, entry: RevisionEntry, options: TellOptions): Sheet | undefined {
  try {
    return readRevision(pkg, entry, { file: options.file, limits: defaultLimits, ...keyOf(options) });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
