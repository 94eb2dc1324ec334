import path from 'node:path';
import { GitError, type GitPlace, gitOutput, type TrackedFile } from './git.js';

/** One commit that gave a file new content, or a new name. */
export interface FileRevision {
  /** Commit. */
  readonly rev: string;
  /** When its author made it: ISO 8601 with the author's time zone. */
  readonly date: string;
  /** Name of the author as `.mailmap` has it; never an e-mail address. */
  readonly author: string;
  /** First line of the message, without e-mail addresses. */
  readonly subject: string;
  /** Path in this commit. */
  readonly path: string;
  /** Hash of the file's content (the blob). */
  readonly content: string;
  /** What it was made from: nothing for a new file, two or more contents for a merge. */
  readonly before: readonly string[];
}

/**
 * The revisions of a file, newest first, a commit never before one that it was made from.
 *
 * git's own `--follow` looks for one name at a time, so it loses the other side of a merge when the file was renamed
 * on this one. Here the log of all files of this kind is read once, and the file is followed through it by name and
 * content: renames, merges, and a file that was deleted and uploaded again.
 *
 * @throws GitError
 */
export async function fileRevisions(file: TrackedFile, from = 'HEAD'): Promise<FileRevision[]> {
  const head = await blobAt(file, from);
  if (!head) return [];
  return follow(parseLog(await rawLog(file, from)), file.path, head);
}

/** Blob of the file in a commit; undefined when it is not there. @throws GitError */
async function blobAt(file: TrackedFile, rev: string): Promise<string | undefined> {
  const entry = await gitOutput(['ls-tree', '-z', '--full-tree', rev, '--', file.path], file).catch(
    noCommits,
  );
  return /^100\d+ blob ([0-9a-f]+)\t/.exec(entry)?.[1];
}

/** A repository without commits has no history, which is no failure. */
function noCommits(error: unknown): string {
  if (error instanceof GitError && /not a valid object name/i.test(error.values.detail ?? '')) return '';
  throw error;
}

const logFormat = '%H %aI %aN%n%s';

async function rawLog(file: TrackedFile, from: string): Promise<string> {
  const options = ['--raw', '-z', '-c', '--combined-all-paths', '-M', '--no-abbrev', '--topo-order'];
  const hygiene = ['--no-textconv', '--no-ext-diff', '--encoding=UTF-8', `--format=${logFormat}`];
  const place: GitPlace = { cwd: file.root, env: file.env };
  const args = ['log', ...options, ...hygiene, '--end-of-options', from, '--', ...pathspecs(file.path)];
  return gitOutput(args, place);
}

/** All files of this kind, as any of them may be an earlier name. */
function pathspecs(file: string): string[] {
  const extension = path.posix.extname(file);
  const literal = `:(top,literal)${file}`;
  return /^\.\w+$/.test(extension) ? [literal, `:(top,icase)*${extension}`] : [literal];
}

/** What a commit did to one file: contents and paths before (one per parent), and after. */
interface FileChange {
  readonly before: readonly { readonly path: string; readonly content: string }[];
  readonly path: string;
  readonly content: string;
}

interface Commit extends Pick<FileRevision, 'rev' | 'date' | 'author' | 'subject'> {
  readonly changes: readonly FileChange[];
}

/** Reads `git log --raw -z -c --combined-all-paths` of `logFormat`. */
export function parseLog(log: string): Commit[] {
  const tokens = log.split('\0');
  const commits: Commit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const [, rev, date, author, subject] = /^([0-9a-f]{40,64}) (\S+) (.*)\n(.*)/.exec(tokens[at] ?? '') ?? [];
    at += 1;
    if (rev === undefined || date === undefined) continue;
    const changes: FileChange[] = [];
    for (let raw = rawAt(tokens, at); raw; raw = rawAt(tokens, at)) {
      const { change, next } = readChange(raw.line, tokens, raw.next);
      changes.push(change);
      at = next;
    }
    commits.push({
      ...{ rev, date, changes, author: withoutAddress(author ?? ''), subject: withoutAddress(subject ?? '') },
    });
  }
  return commits;
}

/** The line of a changed file, if one comes here; in front of the first stands a line break or an empty token. */
function rawAt(tokens: readonly string[], at: number): { line: string; next: number } | undefined {
  const skipped = tokens[at] === '' ? at + 1 : at;
  const line = (tokens[skipped] ?? '').replace(/^\n/, '');
  return line.startsWith(':') ? { line, next: skipped + 1 } : undefined;
}

/** `:100644 100644 <old> <new> R086` and two paths; of a merge one more colon, mode, hash, letter and path a parent. */
function readChange(
  line: string,
  tokens: readonly string[],
  at: number,
): { change: FileChange; next: number } {
  const parents = /^:+/.exec(line)?.[0].length ?? 1;
  const words = line.slice(parents).split(' ');
  const hashes = words.slice(parents + 1, 2 * parents + 2);
  const letters = words[2 * parents + 2] ?? '';
  const count = parents > 1 ? parents + 1 : /^[RC]/.test(letters) ? 2 : 1;
  const paths = tokens.slice(at, at + count);
  const last = paths.at(-1) ?? '';
  const before = hashes.slice(0, parents).map((content, i) => ({ content, path: paths[i] ?? last }));
  const change = {
    before: before.filter(({ content }) => !isNothing(content)),
    ...{ path: last, content: hashes[parents] ?? '' },
  };
  return { change, next: at + count };
}

const isNothing = (hash: string): boolean => /^0+$/.test(hash);

/** People put addresses in odd places; the part in front of the sign is enough to know them by. */
const withoutAddress = (text: string): string =>
  text
    .replace(/<[^<>\s]*@[^<>\s]*>/g, '')
    .replace(/([^\s@<>()]+)@[^\s@<>()]+\.[^\s@<>()]+/g, '$1')
    .trim();

/**
 * Follows one file from its newest content back. What to look for are names with contents: a commit that made one of
 * them is a revision, and what it was made from is looked for next. The side of a merge that was thrown away never
 * comes up, and of two branches that made the same change one stands for both.
 */
export function follow(commits: readonly Commit[], file: string, content: string): FileRevision[] {
  const wanted = new Set([key(file, content)]);
  /** Files that came from nothing, as uploaded anew: by name, the revision that waits for what was deleted. */
  const renewed = new Map<string, { before: string[] }>();
  const revisions: FileRevision[] = [];
  for (const { changes, ...commit } of commits) {
    for (const change of changes) {
      reconnect(change, renewed, wanted);
      if (!wanted.delete(key(change.path, change.content))) continue;
      const before = [...new Set(change.before.map((old) => old.content))];
      for (const old of change.before) wanted.add(key(old.path, old.content));
      if (before.length === 0) renewed.set(change.path, { before });
      revisions.push({ ...commit, path: change.path, content: change.content, before });
    }
  }
  return revisions;
}

const key = (file: string, content: string): string => `${content} ${file}`;

/** A deletion tells what a file held that was uploaded anew later. */
function reconnect(
  change: FileChange,
  renewed: Map<string, { before: string[] }>,
  wanted: Set<string>,
): void {
  const waiting = isNothing(change.content) ? renewed.get(change.path) : undefined;
  if (!waiting) return;
  renewed.delete(change.path);
  for (const { path: name, content } of change.before) {
    waiting.before.push(content);
    wanted.add(key(name, content));
  }
}
