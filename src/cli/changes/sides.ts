import path from 'node:path';
import process from 'node:process';
import { parseRevisionPath, readRevisionPath, resolveBefore } from '../../files/git-before.js';
import { findMaps, isFolder, readMapFile } from '../../files/maps.js';
import type { Source } from '../../publish.js';
import { UsageError } from '../exit.js';
import type { Terminal } from '../terminal.js';
import { diffWords } from './words.js';

/** One of the two states to compare: where its bytes are, and how people call it. */
export interface Side {
  readonly label: string;
  readonly source: Source;
}

interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/**
 * The two states that a command line names: two files, each on the disk or `REV:path`, or one and what it was since
 * a revision or day; without either, what it was at the last commit.
 *
 * @throws UsageError when a place is no file
 * @throws GitError when git does not know the revision
 */
export async function sidesOf(
  places: readonly string[],
  since: string | undefined,
  folder: string,
  terminal: Terminal,
): Promise<Sides> {
  const [first, second, ...others] = places;
  const tooMany = others.length > 0 || (second !== undefined && since !== undefined);
  if (first === undefined || tooMany) throw new UsageError(diffWords[terminal.lang].needsTwo);
  if (second === undefined) return sinceThen(first, since ?? 'HEAD', folder, terminal);
  const [before, after] = [await sideAt(first, folder, terminal), await sideAt(second, folder, terminal)];
  const differ = path.basename(before.label) !== path.basename(after.label);
  const named = (side: Side): Side => (differ ? { ...side, label: path.basename(side.label) } : side);
  return { before: named(before), after: named(after) };
}

/** A file as it is now, and as it was. */
async function sinceThen(place: string, since: string, folder: string, terminal: Terminal): Promise<Sides> {
  const after = await fileSide(place, folder, terminal);
  const then = await resolveBefore(path.resolve(folder, place), since, process.env);
  return {
    before: { label: then.label, source: { file: then.path, bytes: async () => then.bytes } },
    after: { ...after, label: diffWords[terminal.lang].workingTree },
  };
}

/** A file of that very name comes before a revision that could be meant. */
async function sideAt(place: string, folder: string, terminal: Terminal): Promise<Side> {
  const { maps } = await findMaps([place], folder);
  const revision = maps.length === 0 ? parseRevisionPath(place) : undefined;
  if (!revision) return fileSide(place, folder, terminal);
  const found = await readRevisionPath(revision, { cwd: folder, env: process.env });
  return { label: found.label, source: { file: found.path, bytes: async () => found.bytes } };
}

async function fileSide(place: string, folder: string, terminal: Terminal): Promise<Side> {
  const words = diffWords[terminal.lang];
  if (await isFolder(path.resolve(folder, place))) throw new UsageError(words.oneMap(place));
  const [map] = (await findMaps([place], folder)).maps;
  if (!map) throw new UsageError(words.noFile(place));
  return { label: map.path, source: { file: map.path, bytes: () => readMapFile(map, process.env) } };
}
