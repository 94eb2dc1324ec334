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
  const commits = parseLog(await rawLog(file, from));
  const found = follow(commits, file.path, head);
  const origins = await otherSides(commits, found, file);
  return origins.size > 0 ? follow(commits, file.path, head, origins) : found;
}

/**
 * Where a merge knows nothing of the file on one side, it may have an older name there: too much of a packed file
 * changes with every save for git to see that. All older names are asked for at once.
 */
async function otherSides(
  commits: readonly Commit[],
  revisions: readonly FileRevision[],
  file: TrackedFile,
): Promise<Origins> {
  const names = new Set(revisions.map((revision) => revision.path));
  const places = new Map(revisions.map((revision) => [revision.rev, revision.path] as const));
  const asked = commits.flatMap(({ rev, parents, changes }) => {
    const change = changes.find((one) => one.path === places.get(rev));
    const sides = parents.length > 1 && change && change.before.length < parents.length ? parents : [];
    return sides.flatMap((parent) =>
      [...names].map((name) => ({ rev, path: name, asked: `${parent}:${name}` })),
    );
  });
  const hashes = await hashesOf(
    asked.map((one) => one.asked),
    file,
  );
  const origins = new Map<string, Origin[]>();
  for (const [i, { rev, path: name }] of asked.entries()) {
    const content = hashes[i];
    if (content !== undefined) origins.set(rev, [...(origins.get(rev) ?? []), { path: name, content }]);
  }
  return origins;
}

async function hashesOf(names: readonly string[], file: TrackedFile): Promise<(string | undefined)[]> {
  if (names.length === 0) return [];
  const answer = await gitOutput(
    ['cat-file', '--batch-check'],
    file,
    names.map((name) => `${name}\n`).join(''),
  );
  return answer.split('\n').map((line) => /^([0-9a-f]+) blob /.exec(line)?.[1]);
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
  if (error instanceof GitError && /not a valid object name/i.test(String(error.values.detail ?? '')))
    return '';
  throw error;
}

const logFormat = '%H %aI %aN%n%P%n%s';

async function rawLog(file: TrackedFile, from: string): Promise<string> {
  const options = ['--raw', '-z', '-c', '--combined-all-paths', '-M', '--no-abbrev', '--date-order'];
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

/** A file as it was before. */
interface Origin {
  readonly path: string;
  readonly content: string;
}

/** What merges were made from beyond what they say themselves, by commit. */
type Origins = ReadonlyMap<string, readonly Origin[]>;

/** What a commit did to one file: contents and paths before (one per parent), and after. */
interface FileChange {
  readonly before: readonly Origin[];
  readonly path: string;
  readonly content: string;
}

interface Commit extends Pick<FileRevision, 'rev' | 'date' | 'author' | 'subject'> {
  readonly parents: readonly string[];
  readonly changes: readonly FileChange[];
}

/** Reads `git log --raw -z -c --combined-all-paths` of `logFormat`. */
export function parseLog(log: string): Commit[] {
  const tokens = log.split('\0');
  const commits: Commit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const [, rev, date, author, parents, subject] =
      /^([0-9a-f]{40,64}) (\S+) (.*)\n(.*)\n(.*)/.exec(tokens[at] ?? '') ?? [];
    at += 1;
    if (rev === undefined || date === undefined) continue;
    const changes: FileChange[] = [];
    for (let raw = rawAt(tokens, at); raw; raw = rawAt(tokens, at)) {
      const { change, next } = readChange(raw.line, tokens, raw.next);
      changes.push(change);
      at = next;
    }
    commits.push({
      ...{
        rev,
        date,
        changes,
        parents: parents?.split(' ') ?? [],
        author: withoutAddress(author ?? ''),
        subject: withoutAddress(subject ?? ''),
      },
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
export function follow(
  commits: readonly Commit[],
  file: string,
  content: string,
  origins: Origins = new Map(),
): FileRevision[] {
  const wanted = new Set([key(file, content)]);
  /** Files that came from nothing, as uploaded anew: by name, the revision that waits for what was deleted. */
  const renewed = new Map<string, { before: string[] }>();
  const revisions: FileRevision[] = [];
  for (const { changes, parents: _, ...commit } of commits) {
    for (const change of changes) {
      reconnect(change, renewed, wanted);
      if (!wanted.delete(key(change.path, change.content))) continue;
      const olds = [...change.before, ...(origins.get(commit.rev) ?? []), ...replacedBy(change, changes)];
      const before = [...new Set(olds.map((old) => old.content))];
      for (const old of olds) wanted.add(key(old.path, old.content));
      if (before.length === 0) renewed.set(change.path, { before });
      revisions.push({ ...commit, path: change.path, content: change.content, before });
    }
  }
  return revisions;
}

/** The only map that went in the commit in which this one, and no other, came: the same under a new name. */
function replacedBy(change: FileChange, changes: readonly FileChange[]): readonly Origin[] {
  if (change.before.length > 0) return [];
  const came = changes.filter(({ before }) => before.length === 0);
  const went = changes.filter(({ content }) => isNothing(content));
  return came.length === 1 && went.length === 1 ? (went[0]?.before ?? []) : [];
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
