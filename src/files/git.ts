import { type ChildProcess, spawn } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { CatalogueCode } from '../diagnostics/catalogue.js';
import { ByteReader } from './byte-reader.js';

/** The environment of a program, as Node gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where git runs. */
export interface GitPlace {
  readonly cwd: string;
  readonly env: Environment;
}

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

/** git cannot do what was asked; `code` and `values` are a message of the catalogue. */
export class GitError extends Error {
  constructor(
    readonly code: CatalogueCode,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${Object.values(values).join(' ')}`);
    this.name = 'GitError';
  }
}

interface Outcome {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Settings of the user that would change what git prints. */
const plain = [
  '--no-pager',
  '-c',
  'core.quotePath=off',
  '-c',
  'log.showSignature=false',
  '-c',
  'color.ui=false',
];

/**
 * What git needs from its variables. The others say which repository a surrounding git command works on (in a
 * hook, say), which is not for us: the repository is the one around the file.
 */
const kept = /^GIT_(?:CONFIG|CEILING_DIRECTORIES$|DISCOVERY_ACROSS_FILESYSTEM$|EXEC_PATH$|TEMPLATE_DIR$)/;

export function gitEnvironment(env: Environment): NodeJS.ProcessEnv {
  const entries = Object.entries(env).filter(([name]) => {
    const upper = name.toUpperCase();
    return !upper.startsWith('GIT_') || kept.test(upper);
  });
  return { ...Object.fromEntries(entries), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}

function start(args: readonly string[], { cwd, env }: GitPlace): ChildProcess {
  return spawn('git', [...plain, ...args], { cwd, env: gitEnvironment(env), windowsHide: true });
}

/** Runs git without a shell and waits. @throws GitError when there is no git */
export function runGit(args: readonly string[], place: GitPlace, input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = start(args, place);
    const out: Buffer[] = [];
    let err = '';
    child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on('error', (error: NodeJS.ErrnoException) => reject(startFailure(error)));
    child.on('close', (code) => resolve({ code: code ?? 1, out: Buffer.concat(out), err: err.trim() }));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

const startFailure = (error: NodeJS.ErrnoException): GitError =>
  error.code === 'ENOENT'
    ? new GitError('git-missing')
    : new GitError('git-failed', { detail: error.code ?? error.message });

/** What git printed. @throws GitError when it failed */
export async function gitOutput(args: readonly string[], place: GitPlace, input?: string): Promise<string> {
  const { code, out, err } = await runGit(args, place, input);
  if (code !== 0) throw failure(err, place);
  return out.toString('utf8');
}

function failure(err: string, { cwd }: GitPlace): GitError {
  if (/dubious ownership/.test(err)) {
    return new GitError('git-not-trusted', {
      path: /safe\.directory '?([^'\n]+?)'?$/m.exec(err)?.[1] ?? cwd,
    });
  }
  if (/not a git repository|must be run in a work tree/.test(err)) {
    return new GitError('git-no-repository', { path: cwd });
  }
  return new GitError('git-failed', { detail: err.split('\n')[0] ?? '' });
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
  const child = start(['cat-file', '--batch'], place);
  const failed = new Promise<never>((_, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => reject(startFailure(error)));
  });
  failed.catch(() => undefined);
  child.stdin?.on('error', () => undefined);
  // A line break in a name would ask for two objects; no object has such a name.
  child.stdin?.end(names.map((name) => `${name.replace(/[\r\n]/g, '\ufffd')}\n`).join(''));
  const reader = new ByteReader(child.stdout ?? []);
  try {
    for (const name of names) yield await Promise.race([nextObject(name, reader), failed]);
  } finally {
    child.kill();
  }
}

async function nextObject(name: string, reader: ByteReader): Promise<GitObject | undefined> {
  const line = await reader.line();
  if (line === undefined) throw new GitError('git-failed', { detail: 'cat-file' });
  const [, hash, kind, size] = /^([0-9a-f]+) (blob|commit|tree|tag) (\d+)$/.exec(line) ?? [];
  if (hash === undefined || kind === undefined) return undefined;
  const bytes = await reader.take(Number(size));
  await reader.take(1);
  return { name, hash, kind: kind as GitObject['kind'], bytes };
}
