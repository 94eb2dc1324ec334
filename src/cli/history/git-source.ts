import { createHash } from 'node:crypto';
import path from 'node:path';
import { openCache } from '../../files/cache.js';
import { type Environment, findTracked, GitError, readObjects, type TrackedFile } from '../../files/git.js';
import { throughPointer } from '../../files/git-lfs.js';
import { type FileRevision, fileRevisions } from '../../files/git-log.js';
import { isMeant, lfsPointerIn } from '../../files/lfs-pointer.js';
import { bytesOf, savedAt } from '../../files/one-file.js';
import type { Revision } from '../../history/index.js';
import { calendarDay } from '../../model/calendar.js';
import type { RevisionSource } from './told.js';

/**
 * The revisions of a map in git, what is in the working folder as the newest of them.
 *
 * @param timeZone by whose clocks the file was saved; git knows the authors' own
 * @throws GitError when there is no repository, or it has no version of this map
 */
export async function gitSource(
  location: string,
  env: Environment,
  timeZone: string | undefined,
): Promise<RevisionSource> {
  const file = await findTracked(location, env);
  const recorded = await fileRevisions(file);
  const [newest] = recorded;
  if (!newest) throw new GitError('git-no-history', { path: file.path });
  const working = await workingRevision(location, file, newest, timeZone);
  return {
    name: 'git',
    revisions: working ? [working.revision, ...recorded] : recorded,
    shallow: file.shallow,
    contents: (wanted) => contentsOf(wanted, file, working),
    cache: (version) => openCache(path.join(file.gitFolder, 'mapress-cache'), { version }),
  };
}

interface Working {
  readonly revision: Revision;
  readonly bytes: Uint8Array;
}

/** What is saved and not recorded yet. Absent: the file is as git has it, or gone. */
async function workingRevision(
  location: string,
  file: TrackedFile,
  newest: FileRevision,
  timeZone: string | undefined,
): Promise<Working | undefined> {
  const bytes = await bytesOf(location);
  const saved = await savedAt(location);
  if (!bytes || saved === undefined) return undefined;
  const content = blobHash(bytes, newest.content.length);
  if (content === newest.content) return undefined;
  if (await isRecorded(await throughPointer(bytes, file), newest.content, file)) return undefined;
  const { path: name } = file;
  const revision = {
    rev: null,
    date: saved,
    day: calendarDay(saved, timeZone),
    author: null,
    subject: '',
    path: name,
    content,
    before: [newest.content],
  };
  return { revision, bytes };
}

/** Whether git has these very bytes, or a pointer that stands for them: what Git LFS keeps differs in form from its blob. */
async function isRecorded(bytes: Uint8Array, content: string, file: TrackedFile): Promise<boolean> {
  for await (const object of readObjects([content], file)) {
    const pointer = object && lfsPointerIn(object.bytes);
    return pointer
      ? isMeant(pointer, bytes)
      : object !== undefined && Buffer.compare(object.bytes, bytes) === 0;
  }
  return false;
}

/** The name git would give to this content; its length says which of its two hashes a repository uses. */
function blobHash(bytes: Uint8Array, length: number): string {
  const hash = createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

async function* contentsOf(
  wanted: readonly string[],
  file: TrackedFile,
  working: Working | undefined,
): AsyncGenerator<{ content: string; bytes: Uint8Array | undefined }> {
  const own = working?.revision.content;
  const blobs = wanted.filter((content) => content !== own);
  const objects = readObjects(blobs, file);
  for (const content of wanted) {
    if (content === own) yield { content, bytes: working?.bytes };
    else yield { content, bytes: (await objects.next()).value?.bytes };
  }
  await objects.return(undefined);
}
