import { randomBytes } from 'node:crypto';
import {
  access,
  constants,
  cp,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';

/** One file of a publication. */
export interface PlannedFile {
  /** Address inside the output folder, with `/`; never absolute, never climbing. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** Why the output folder could not be replaced. */
export class OutputError extends Error {
  constructor(
    readonly reason: 'unwritable' | 'foreign' | 'source',
    readonly folder: string,
    readonly detail: string,
  ) {
    super(`${folder}: ${detail}`);
    this.name = 'OutputError';
  }
}

/**
 * Written into every output folder: proof that mapress made it, and the list of what it made, so that the next
 * build replaces just that and keeps what others put beside it (`CNAME`, `robots.txt`, proofs of ownership).
 */
export const markName = '.mapress';

export interface WriteOptions {
  /** Replace a folder that mapress did not make. */
  readonly force?: boolean;
  /** Files and folders that must survive, such as the maps themselves; no folder around them is ever replaced. */
  readonly keep?: readonly string[];
}

/**
 * Writes a whole publication or nothing. Everything is written beside the folder first; then the two change
 * places by renaming. An interruption before that leaves the old site; one between the renames leaves it
 * under its backup name, and the next call brings it back.
 *
 * @throws OutputError
 */
export async function writeWhole(files: readonly PlannedFile[], folder: string, options: WriteOptions = {}) {
  // A link to a folder stays a link; what it leads to is replaced.
  const target = await realPlace(path.resolve(folder));
  const staging = `${target}${stagingMark}${randomBytes(4).toString('hex')}`;
  const backup = `${target}${backupMark}`;
  try {
    await refuseAround(target, folder, options.keep ?? []);
    await recover(target, backup);
    await clearLeftovers(target);
    await refuseForeign(target, folder, options);
    await access(await existingParent(target), constants.W_OK);
    await writeAll(files, staging);
    await keepOthers(target, staging);
    await swap(staging, target, backup);
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    if (error instanceof OutputError) throw error;
    throw new OutputError('unwritable', folder, reasonOf(error));
  }
}

const stagingMark = '.mapress-new-';
const backupMark = '.mapress-old';

/** Never a folder that holds what the site is made from, nor the one we stand in: `--force` is no excuse. */
async function refuseAround(target: string, folder: string, keep: readonly string[]): Promise<void> {
  const place = await realPlace(target);
  for (const kept of [path.resolve('.'), ...keep]) {
    const inside = path.relative(place, await realPlace(kept));
    if (inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside))) {
      throw new OutputError('source', folder, path.relative(path.resolve('.'), kept) || '.');
    }
  }
}

/** With links resolved where the place exists: two names may mean one folder. */
const realPlace = (location: string): Promise<string> =>
  realpath(location).catch(() => path.resolve(location));

async function recover(target: string, backup: string): Promise<void> {
  if (!(await exists(target)) && (await exists(backup))) await rename(backup, target);
  else if (await isOurs(backup)) await rm(backup, { recursive: true, force: true });
}

/** Half-written sites of killed runs. Two runs into one folder at once are not supported, so these are litter. */
async function clearLeftovers(target: string): Promise<void> {
  const folder = path.dirname(target);
  const prefix = `${path.basename(target)}${stagingMark}`;
  for (const name of await readdir(folder).catch(() => [])) {
    const location = path.join(folder, name);
    if (name.startsWith(prefix) && (await isOurs(location)))
      await rm(location, { recursive: true, force: true });
  }
}

const isOurs = (folder: string): Promise<boolean> => exists(path.join(folder, markName));

async function refuseForeign(target: string, folder: string, options: WriteOptions): Promise<void> {
  const info = await stat(target).catch(() => undefined);
  if (!info) return;
  if (!info.isDirectory()) throw new OutputError('unwritable', folder, 'ENOTDIR');
  const names = await readdir(target);
  const foreign = names.find((name) => !name.startsWith('.'));
  if (foreign && !names.includes(markName) && !options.force) {
    throw new OutputError('foreign', folder, foreign);
  }
}

/** The folder that the output is created in; it may be a few levels up. */
async function existingParent(target: string): Promise<string> {
  let at = path.dirname(target);
  while (!(await exists(at)) && path.dirname(at) !== at) at = path.dirname(at);
  return at;
}

async function writeAll(files: readonly PlannedFile[], staging: string): Promise<void> {
  const folders = new Set(files.map((file) => path.dirname(path.join(staging, file.path))));
  await mkdir(staging, { recursive: true });
  await writeFile(path.join(staging, markName), `${files.map((file) => file.path).join('\n')}\n`);
  for (const folder of [...folders].sort()) await mkdir(folder, { recursive: true });
  for (const file of files) {
    const location = path.join(staging, file.path);
    if (!location.startsWith(staging + path.sep)) throw new Error(`outside the output: ${file.path}`);
    await writeFile(location, file.bytes);
  }
}

/**
 * What others put into the folder stays: every file that the last build did not make. In a folder that no build
 * made (replaced by `--force`) only dot files stay.
 */
async function keepOthers(target: string, staging: string): Promise<void> {
  const made = await madeBefore(target);
  const entries = await readdir(target, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const location = path.join(entry.parentPath, entry.name);
    const name = path.relative(target, location).split(path.sep).join('/');
    if (entry.isDirectory() || name === markName || !(made ? !made.has(name) : name.startsWith('.')))
      continue;
    const kept = path.join(staging, name);
    if (!(await exists(kept))) await cp(location, kept, { recursive: true });
  }
}

/** Addresses of the files that the last build made; undefined when no build made this folder. */
async function madeBefore(target: string): Promise<ReadonlySet<string> | undefined> {
  const list = await readFile(path.join(target, markName), 'utf8').catch(() => undefined);
  return list === undefined ? undefined : new Set(list.split('\n'));
}

async function swap(staging: string, target: string, backup: string): Promise<void> {
  const replaces = await exists(target);
  if (replaces) await rename(target, backup);
  try {
    await rename(staging, target);
  } catch (error) {
    if (replaces) await rename(backup, target);
    throw error;
  }
  await rm(backup, { recursive: true, force: true });
}

/** Writes one file whole or not at all. @throws OutputError */
export async function writeFileWhole(location: string, bytes: Uint8Array | string): Promise<void> {
  const staging = `${location}.new-${randomBytes(4).toString('hex')}`;
  try {
    await mkdir(path.dirname(location), { recursive: true });
    await writeFile(staging, bytes);
    await rename(staging, location);
  } catch (error) {
    await rm(staging, { force: true }).catch(() => undefined);
    throw new OutputError('unwritable', location, reasonOf(error));
  }
}

const exists = async (location: string): Promise<boolean> =>
  stat(location).then(
    () => true,
    () => false,
  );

const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
