import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { ByteReader } from './byte-reader.js';
import { throughPointer } from './git-lfs.js';
import {
  type Environment,
  GitError,
  type GitPlace,
  gitOutput,
  startFailure,
  startGit,
} from './git-process.js';

export {
  distrustedFolder,
  type Environment,
  GitError,
  type GitPlace,
  gitEnvironment,
  gitOutput,
  runGit,
} from './git-process.js';

/** A file in a repository; it need not exist in the working tree. */
export interface TrackedFile extends GitPlace {
  /** Top of the working tree. */
  readonly root: string;
  /** Where the repository keeps its own files; shared by all its working trees. */
  readonly gitFolder: string;
  /** Path inside the repository, with `/`. */
  readonly path: string;
  /** True when older history was not fetched. */
  readonly shallow: boolean;
}

/** Finds the repository around a file. @throws GitError when there is none */
export async function findTracked(file: string, env: Environment): Promise<TrackedFile> {
  const given = path.dirname(path.resolve(file));
  const cwd = await realpath(given).catch(() => {
    throw new GitError('git-no-repository', { path: given });
  });
  const asked = ['--show-toplevel', '--git-common-dir', '--is-shallow-repository', '--show-prefix'];
  const answer = await gitOutput(['rev-parse', ...asked], { cwd, env });
  const [root = '', common = '', shallow, prefix = ''] = answer.split('\n');
  return {
    ...{ cwd, env, root, gitFolder: path.resolve(cwd, common), shallow: shallow === 'true' },
    path: prefix + path.basename(file),
  };
}

/** One object asked for by name. */
export interface GitObject {
  readonly name: string;
  readonly hash: string;
  readonly kind: 'blob' | 'commit' | 'tree' | 'tag';
  /** Of a pointer of Git LFS: the bytes that it stands for, where they are at hand. */
  readonly bytes: Uint8Array;
}

/**
 * Reads objects by any name git understands (`<hash>`, `v1.2:maps/a.mmap`, `HEAD^{commit}`), in order, through one
 * process; undefined for what is not there. As fast or slow as the caller takes them, one in memory at a time.
 *
 * @throws GitError
 */
export async function* readObjects(
  names: readonly string[],
  place: GitPlace,
): AsyncGenerator<GitObject | undefined> {
  if (names.length === 0) return;
  const child = startGit(['cat-file', '--batch'], place);
  const failed = new Promise<never>((_, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => reject(startFailure(error)));
  });
  failed.catch(() => undefined);
  child.stdin?.on('error', () => undefined);
  // A line break in a name would ask for two objects; no object has such a name.
  child.stdin?.end(names.map((name) => `${name.replace(/[\r\n]/g, '\ufffd')}\n`).join(''));
  const reader = new ByteReader(child.stdout ?? []);
  try {
    for (const name of names) {
      const object = await Promise.race([nextObject(name, reader), failed]);
      yield object?.kind === 'blob' ? await followed(object, place) : object;
    }
  } finally {
    child.kill();
  }
}

const followed = async (object: GitObject, place: GitPlace): Promise<GitObject> => ({
  ...object,
  bytes: await throughPointer(object.bytes, place),
});

async function nextObject(name: string, reader: ByteReader): Promise<GitObject | undefined> {
  const line = await reader.line();
  if (line === undefined) throw new GitError('git-failed', { detail: 'cat-file' });
  const [, hash, kind, size] = /^([0-9a-f]+) (blob|commit|tree|tag) (\d+)$/.exec(line) ?? [];
  if (hash === undefined || kind === undefined) return undefined;
  const bytes = await reader.take(Number(size));
  await reader.take(1);
  return { name, hash, kind: kind as GitObject['kind'], bytes };
}
