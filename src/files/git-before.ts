import path from 'node:path';
import {
  type Environment,
  findTracked,
  GitError,
  type GitObject,
  type GitPlace,
  gitOutput,
  readObjects,
  type TrackedFile,
} from './git.js';
import { type FileRevision, fileRevisions } from './git-log.js';

/** An earlier state of a map, to compare with. */
export interface Before {
  readonly bytes: Uint8Array;
  /** What to call it: as the user named it. */
  readonly label: string;
  /** Path it had then. */
  readonly path: string;
  /** Its commit, all digits. */
  readonly rev: string;
  /** Hash of its content. */
  readonly content: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The state of a map that changes "since" something start from.
 *
 * @param map path of the map as it is called today; earlier names are found
 * @param since a day (`2020-03-17`: the state in which that day began, by the authors' calendars), or any name git
 *   has for a commit (`v1.2`, `HEAD~5`)
 * @throws GitError
 */
export async function resolveBefore(map: string, since: string, env: Environment): Promise<Before> {
  const file = await findTracked(map, env);
  return day.test(since) ? beforeDay(file, since) : atRevision(file, since);
}

async function beforeDay(file: TrackedFile, since: string): Promise<Before> {
  const revisions = await fileRevisions(file);
  const [newest] = revisions;
  if (!newest) throw new GitError('git-no-history', { path: file.path });
  const found = revisions.find(({ date }) => date.slice(0, 10) < since);
  if (!found) {
    const first = revisions.map(({ date }) => date.slice(0, 10)).sort()[0] ?? '';
    throw new GitError('git-nothing-before', { since, first });
  }
  return contentOf(found, since, file);
}

async function contentOf(revision: FileRevision, label: string, file: TrackedFile): Promise<Before> {
  const { path: name, rev, content } = revision;
  const [blob] = await objects([content], file);
  if (!blob) throw new GitError('git-not-in-revision', { rev: label, path: name });
  return { bytes: blob.bytes, label, path: name, rev, content };
}

async function atRevision(file: TrackedFile, since: string): Promise<Before> {
  const [commit, blob] = await objects([`${since}^{commit}`, `${since}:${file.path}`], file);
  if (commit?.kind !== 'commit') throw new GitError('git-unknown-revision', { rev: since });
  const rev = commit.hash;
  if (blob?.kind === 'blob')
    return { bytes: blob.bytes, label: since, path: file.path, rev, content: blob.hash };
  const known = await revisionAt(file, rev);
  if (!known) throw new GitError('git-not-in-revision', { rev: since, path: file.path });
  return { ...(await contentOf(known, since, file)), rev };
}

/** The newest revision of the file, under whatever name, that a commit builds on. */
async function revisionAt(file: TrackedFile, rev: string): Promise<FileRevision | undefined> {
  const revisions = await fileRevisions(file);
  const later = await gitOutput(['rev-list', `${rev}..HEAD`, '--'], file);
  const after = new Set(later.split('\n'));
  return revisions.find((revision) => !after.has(revision.rev));
}

/** Revisions of a map that are newer than a day or not part of a commit, newest first. @throws GitError */
export async function revisionsSince(
  map: string,
  since: string,
  env: Environment,
): Promise<ReadonlySet<string>> {
  const file = await findTracked(map, env);
  const revisions = await fileRevisions(file);
  if (day.test(since)) {
    return new Set(revisions.filter(({ date }) => date.slice(0, 10) >= since).map(({ rev }) => rev));
  }
  const { rev } = await atRevision(file, since);
  const later = new Set((await gitOutput(['rev-list', `${rev}..HEAD`, '--'], file)).split('\n'));
  return new Set(revisions.filter((revision) => later.has(revision.rev)).map((revision) => revision.rev));
}

async function objects(names: readonly string[], place: GitPlace): Promise<(GitObject | undefined)[]> {
  const found: (GitObject | undefined)[] = [];
  for await (const object of readObjects(names, place)) found.push(object);
  return found;
}

/** `REV:path`, as git writes it: a file inside a commit. */
export interface RevisionPath {
  readonly rev: string;
  readonly path: string;
}

/**
 * Takes `REV:path` apart. Undefined for everything else; a Windows path (`C:\x.mmap`, `C:/x.mmap`) is something else.
 * A file of that very name on the disk is to be preferred by the caller.
 */
export function parseRevisionPath(text: string): RevisionPath | undefined {
  const at = text.indexOf(':');
  const [rev, name] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || name === '' || /[\s\\?*[]/.test(rev) || rev.startsWith('-')) return undefined;
  if (/^[A-Za-z]$/.test(rev) && /^[\\/]/.test(name)) return undefined;
  return { rev, path: name };
}

/**
 * Reads `REV:path`. The path starts at the top of the repository, as for git, or where it is not found there, in
 * `cwd`.
 *
 * @throws GitError
 */
export async function readRevisionPath({ rev, path: name }: RevisionPath, place: GitPlace): Promise<Before> {
  const file = await findTracked(path.join(place.cwd, 'x'), place.env);
  const top = name.replaceAll('\\', '/').replace(/^\.\//, '');
  const here = file.path.slice(0, -1) + top;
  const [commit, atTop, atHere] = await objects([`${rev}^{commit}`, `${rev}:${top}`, `${rev}:${here}`], file);
  if (commit?.kind !== 'commit') throw new GitError('git-unknown-revision', { rev });
  const [blob, found] = name.startsWith('./') || atTop?.kind !== 'blob' ? [atHere, here] : [atTop, top];
  if (blob?.kind !== 'blob') throw new GitError('git-not-in-revision', { rev, path: name });
  return { bytes: blob.bytes, label: `${rev}:${name}`, path: found, rev: commit.hash, content: blob.hash };
}
