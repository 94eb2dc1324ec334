import { type ChildProcess, spawn } from 'node:child_process';
import type { CatalogueCode, Message, Values, ValuesArgument } from '../diagnostics/catalogue.js';

/** The environment of a program, as Node gives it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where git runs. */
export interface GitPlace {
  readonly cwd: string;
  readonly env: Environment;
}

/** git cannot do what was asked; `code` and `values` are a message of the catalogue. */
export class GitError<Code extends CatalogueCode = CatalogueCode> extends Error implements Message {
  readonly code: CatalogueCode;
  readonly values: Values;

  constructor(code: Code, ...values: ValuesArgument<Code>);
  constructor(code: CatalogueCode, values: Values = {}) {
    super(`${code} ${Object.values(values).join(' ')}`);
    this.name = 'GitError';
    this.code = code;
    this.values = values;
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

/** Starts git without a shell. */
export function startGit(args: readonly string[], { cwd, env }: GitPlace): ChildProcess {
  return spawn('git', [...plain, ...args], { cwd, env: gitEnvironment(env), windowsHide: true });
}

/** Runs git without a shell and waits. @throws GitError when there is no git */
export function runGit(
  args: readonly string[],
  place: GitPlace,
  input: string | Uint8Array = '',
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = startGit(args, place);
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

/** Why git did not start. */
export const startFailure = (error: NodeJS.ErrnoException): GitError =>
  error.code === 'ENOENT'
    ? new GitError('git-missing')
    : new GitError('git-failed', { detail: error.code ?? error.message });

/** What git printed. @throws GitError when it failed */
export async function gitOutput(args: readonly string[], place: GitPlace, input?: string): Promise<string> {
  const { code, out, err } = await runGit(args, place, input);
  if (code !== 0) throw failure(err, place);
  return out.toString('utf8');
}

/**
 * The repository that git does not open, as it belongs to another user; undefined: that is not why it failed.
 *
 * @param err what git wrote to its standard error
 */
export function distrustedFolder(err: string, { cwd }: Pick<GitPlace, 'cwd'>): string | undefined {
  if (!/dubious ownership/.test(err)) return undefined;
  return /safe\.directory '?([^'\n]+?)'?$/m.exec(err)?.[1] ?? cwd;
}

function failure(err: string, { cwd }: GitPlace): GitError {
  const distrusted = distrustedFolder(err, { cwd });
  if (distrusted !== undefined) return new GitError('git-not-trusted', { path: distrusted });
  if (/not a git repository|must be run in a work tree/.test(err)) {
    return new GitError('git-no-repository', { path: cwd });
  }
  return new GitError('git-failed', { detail: err.split('\n')[0] ?? '' });
}
