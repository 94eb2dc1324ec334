import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { throughPointer } from './git-lfs.js';
import type { Environment } from './git-process.js';
import { markName } from './output.js';

/** A map on disk. */
export interface MapFile {
  /** Path as shown to people and kept in output: relative to the working folder, with `/`. */
  readonly path: string;
  /** Path to open it by. */
  readonly location: string;
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

const ignoredFolders = new Set(['node_modules', '__MACOSX', '.git']);

/**
 * Finds the maps in files and folders (folders searched through), sorted by path, each once.
 * Hidden files and the lock files that programs leave beside open maps (`~$…`) are passed over.
 */
export async function findMaps(places: readonly string[], from: string): Promise<FoundMaps> {
  const found = new Map<string, MapFile>();
  const missing: Missing[] = [];
  for (const place of places) {
    const location = path.resolve(from, place);
    const locations = await mapsAt(location);
    if (locations === undefined) missing.push({ path: place, why: 'missing' });
    else if (locations.length === 0) missing.push({ path: place, why: 'empty' });
    for (const at of locations ?? []) found.set(at, { path: shownPath(at, from), location: at });
  }
  const maps = [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { maps, missing };
}

async function mapsAt(location: string): Promise<string[] | undefined> {
  const info = await stat(location).catch(() => undefined);
  if (!info) return undefined;
  if (!info.isDirectory()) return [location];
  const entries = await readdir(location, { withFileTypes: true, recursive: true });
  // A published site holds copies of its maps; they are no maps of their own.
  const sites = entries.flatMap((entry) => (entry.name === markName ? [entry.parentPath] : []));
  const inSite = (entry: Dirent) =>
    sites.some((site) => entry.parentPath === site || entry.parentPath.startsWith(site + path.sep));
  return entries
    .filter((entry) => isMapEntry(entry) && !inSite(entry))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function isMapEntry(entry: Dirent): boolean {
  const { name } = entry;
  if (!entry.isFile() || name.startsWith('.') || name.startsWith('~$')) return false;
  if (entry.parentPath.split(path.sep).some((folder) => ignoredFolders.has(folder))) return false;
  return mapExtensions.some((extension) => name.toLowerCase().endsWith(extension));
}

/** Maps in the folders of these files, folders below left out; for those who only need to know what is there. */
export async function mapsBeside(files: readonly MapFile[], from: string): Promise<readonly MapFile[]> {
  const folders = [...new Set(files.map(({ location }) => path.dirname(location)))];
  const found: MapFile[] = [];
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter(isMapEntry)) {
      const location = path.join(folder, entry.name);
      found.push({ path: shownPath(location, from), location });
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
  throughPointer(await readFile(location), { cwd: path.dirname(location), env });

/** True when a folder is there under this name. */
export const isFolder = async (location: string): Promise<boolean> =>
  stat(location).then(
    (info) => info.isDirectory(),
    () => false,
  );
