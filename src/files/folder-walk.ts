import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { garbled, isGarbled, type Named, namedIn } from './file-names.js';
import { markName } from './output.js';

const ignoredFolders = new Set(['node_modules', '__MACOSX', '.git']);

/** Entries of a folder; none when it cannot be read. */
async function entriesOf(folder: Named): Promise<Dirent<Buffer>[]> {
  return readdir(folder.location, { withFileTypes: true, encoding: 'buffer' }).catch(() => []);
}

/** Files directly in a folder. */
export async function filesIn(folder: Named): Promise<Named[]> {
  const entries = await entriesOf(folder);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => namedIn(folder, name));
}

/** Files in a folder and below. A published site holds copies of its maps, which are no maps of their own: left out. */
export async function filesBelow(folder: Named): Promise<Named[]> {
  const files: Named[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next; next = folders.pop()) {
    const entries = await entriesOf(next);
    if (entries.some(({ name }) => name.toString() === markName)) continue;
    for (const entry of entries) {
      if (entry.isFile()) files.push(namedIn(next, entry.name));
      else if (entry.isDirectory() && !ignoredFolders.has(entry.name.toString()))
        folders.push(namedIn(next, entry.name));
    }
  }
  return files;
}

/** The file that a path means whose last part the command line garbled. Undefined: none, or several. */
export async function garbledFile(folder: Named, name: string): Promise<Named | undefined> {
  if (!isGarbled(name)) return undefined;
  const [one, ...others] = (await entriesOf(folder)).filter((entry) => garbled(entry.name) === name);
  return one && others.length === 0 ? namedIn(folder, one.name) : undefined;
}
