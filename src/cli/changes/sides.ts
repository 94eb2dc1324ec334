import path from 'node:path';
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

/**
 * The two states that a command line names.
 * @throws UsageError when it names none, or a place that is no file
 */
export async function sidesOf(
  places: readonly string[],
  folder: string,
  terminal: Terminal,
): Promise<{ before: Side; after: Side }> {
  const words = diffWords[terminal.lang];
  const [old, now] = places;
  if (old === undefined || now === undefined || places.length > 2) throw new UsageError(words.needsTwo);
  const [before, after] = [await fileSide(old, folder, terminal), await fileSide(now, folder, terminal)];
  const named = path.basename(old) !== path.basename(now);
  const label = (place: string) => (named ? path.basename(place) : place.split(path.sep).join('/'));
  return { before: { ...before, label: label(old) }, after: { ...after, label: label(now) } };
}

async function fileSide(place: string, folder: string, terminal: Terminal): Promise<Side> {
  const words = diffWords[terminal.lang];
  if (await isFolder(path.resolve(folder, place))) throw new UsageError(words.oneMap(place));
  const { maps } = await findMaps([place], folder);
  const [map] = maps;
  if (!map) throw new UsageError(words.noFile(place));
  return { label: map.path, source: { file: map.path, bytes: () => readMapFile(map) } };
}
