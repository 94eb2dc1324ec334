import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Location, Named } from './file-names.js';
import { filesBelow, filesIn, garbledFile } from './folder-walk.js';
import { throughPointer } from './git-lfs.js';
import type { Environment } from './git-process.js';
import { excludeTest, patternOf } from './patterns.js';

/** A map on disk. */
export interface MapFile {
  /** Path as shown to people and kept in output: relative to the working folder, with `/`. */
  readonly path: string;
  /** Path to open it by. */
  readonly location: Location;
}

/** Places given by a user that led nowhere. */
export interface Missing {
  readonly path: string;
  readonly why: 'missing' | 'empty';
}

export interface FoundMaps {
  readonly maps: readonly MapFile[];
  readonly missing: readonly Missing[];
}

/** Extensions looked for inside folders. A file named outright is read whatever its name. */
export const mapExtensions = ['.mmap', '.xmmap', '.mmat', '.xmind', '.xmt', '.mm', '.opml'] as const;

/**
 * Finds the maps in files, folders (searched through) and patterns (`maps/*.mmap`, which not every shell expands),
 * sorted by path, each once. Hidden files and the lock files that programs leave beside open maps (`~$…`) are passed
 * over.
 *
 * @param exclude patterns of what is left out, except where it is named outright (see `excludeTest`)
 */
export async function findMaps(
  places: readonly string[],
  from: string,
  exclude: readonly string[] = [],
): Promise<FoundMaps> {
  const found = new Map<string, MapFile>();
  const missing: Missing[] = [];
  const isExcluded = excludeTest(exclude);
  for (const place of places) {
    const files = (await outright(place, from)) ?? (await searched(place, from, isExcluded));
    if (files === undefined) missing.push({ path: place, why: 'missing' });
    else if (files.length === 0) missing.push({ path: place, why: 'empty' });
    for (const { text, location } of files ?? []) found.set(text, { path: shownPath(text, from), location });
  }
  const maps = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { maps, missing };
}

/** A file that was named as it is, whatever its extension. */
async function outright(place: string, from: string): Promise<readonly Named[] | undefined> {
  const text = path.resolve(from, place);
  if (await isFile(text)) return [{ text, location: text }];
  const folder = path.dirname(text);
  const file = await garbledFile({ text: folder, location: folder }, path.basename(text));
  return file && [file];
}

/** Maps in a folder, or those that a pattern means. Undefined: there is no such folder. */
async function searched(
  place: string,
  from: string,
  isExcluded: (path: string) => boolean,
): Promise<readonly Named[] | undefined> {
  const isThere = await isFolder(path.resolve(from, place));
  const pattern = isThere ? undefined : patternOf(place.split(path.sep).join('/'));
  const base = path.resolve(from, pattern?.base ?? place);
  if (!(await isFolder(base))) return undefined;
  const files = await filesBelow({ text: base, location: base });
  return files.filter(({ text }) => {
    const below = path.relative(base, text).split(path.sep).join('/');
    if (pattern && !pattern.matches(below)) return false;
    return (pattern?.namesExtension || isMapName(text)) && !isExcluded(shownPath(text, from));
  });
}

function isMapName(file: string): boolean {
  const name = path.basename(file);
  if (name.startsWith('.') || name.startsWith('~$')) return false;
  return mapExtensions.some((extension) => name.toLowerCase().endsWith(extension));
}

/** Maps in the folders of these files, folders below left out; for those who only need to know what is there. */
export async function mapsBeside(
  files: readonly MapFile[],
  from: string,
  exclude: readonly string[] = [],
): Promise<readonly MapFile[]> {
  const isExcluded = excludeTest(exclude);
  const folders = new Set(
    files.flatMap(({ location }) => (typeof location === 'string' ? path.dirname(location) : [])),
  );
  const found: MapFile[] = [];
  for (const folder of folders) {
    for (const { text, location } of await filesIn({ text: folder, location: folder })) {
      const shown = shownPath(text, from);
      if (isMapName(text) && !isExcluded(shown)) found.push({ path: shown, location });
    }
  }
  return found;
}

/** Relative where possible: absolute paths of a machine do not belong into output. */
function shownPath(location: string, from: string): string {
  const relative = path.relative(from, location);
  const inside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  const shown = inside ? relative : path.join(path.basename(path.dirname(location)), path.basename(location));
  return shown.split(path.sep).join('/').normalize('NFC');
}

/** Bytes of a map, through a pointer of Git LFS where one stands for it. @throws the system's error when it cannot be read */
export const readMapFile = async ({ location }: MapFile, env: Environment): Promise<Uint8Array> =>
  throughPointer(await readFile(location), { cwd: path.dirname(location.toString()), env });

/** True when a folder is there under this name. */
export const isFolder = async (location: string): Promise<boolean> =>
  stat(location).then(
    (info) => info.isDirectory(),
    () => false,
  );

const isFile = async (location: string): Promise<boolean> =>
  stat(location).then(
    (info) => !info.isDirectory(),
    () => false,
  );
