import path from 'node:path';
import { type GitPlace, runGit } from './git-process.js';
import { isMeant, type LfsPointer, lfsPointerIn } from './lfs-pointer.js';
import { bytesOf } from './one-file.js';

/**
 * The bytes that a file stands for: a pointer of Git LFS is followed into the store of the repository, then by
 * `git lfs smudge`, which may fetch it. Bytes that are no pointer come back unchanged, and so does a pointer that
 * leads to nothing at hand.
 */
export async function throughPointer(bytes: Uint8Array, place: GitPlace): Promise<Uint8Array> {
  const pointer = lfsPointerIn(bytes);
  if (!pointer) return bytes;
  // Without git, and outside of a repository, nothing is at hand.
  const found = await inStore(pointer, place).catch(() => undefined);
  return found ?? (await smudged(bytes, pointer, place).catch(() => undefined)) ?? bytes;
}

async function inStore(pointer: LfsPointer, place: GitPlace): Promise<Uint8Array | undefined> {
  const { hash } = pointer;
  for (const store of await storesAt(place)) {
    const found = await bytesOf(path.join(store, 'objects', hash.slice(0, 2), hash.slice(2, 4), hash));
    if (found && isMeant(pointer, found)) return found;
  }
  return undefined;
}

/** Where Git LFS keeps files: beside git's own, or where `lfs.storage` says, from there if it is relative. */
async function storesAt(place: GitPlace): Promise<string[]> {
  const asked = await runGit(['rev-parse', '--git-common-dir'], place);
  if (asked.code !== 0) return [];
  const gitFolder = path.resolve(place.cwd, asked.out.toString('utf8').trim());
  const named = await runGit(['config', '--type=path', '--get', 'lfs.storage'], place);
  const storage = named.code === 0 ? named.out.toString('utf8').trim() : '';
  const own = path.join(gitFolder, 'lfs');
  return storage === '' ? [own] : [path.resolve(gitFolder, storage), own];
}

async function smudged(
  bytes: Uint8Array,
  pointer: LfsPointer,
  place: GitPlace,
): Promise<Uint8Array | undefined> {
  const { code, out } = await runGit(['lfs', 'smudge'], place, bytes);
  return code === 0 && isMeant(pointer, out) ? out : undefined;
}
