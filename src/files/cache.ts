import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Environment } from './git.js';

/** What was worked out before, by key. A cache is never needed: whatever goes wrong with it, it is only empty. */
export interface Cache {
  /** Undefined: not there, damaged, or written by another version. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** Drops what other versions left, then the oldest entries above the limit. To be called after writing. */
  trim(): Promise<void>;
}

export interface CacheOptions {
  /** Entries of another version are not seen. */
  readonly version: string;
  /** Bytes on disk. */
  readonly limit?: number;
}

const defaultLimit = 64 * 2 ** 20;

/** An entry is its value as JSON behind the checksum of that text: cut or altered ones do not pass for whole. */
export function openCache(folder: string, { version, limit = defaultLimit }: CacheOptions): Cache {
  const own = path.join(folder, `v${version.replace(/[^\w.-]/g, '_')}`);
  const locate = (key: string) => path.join(own, `${digest(key)}.json`);
  let made: Promise<unknown> | undefined;
  return {
    get: async (key) => {
      const text = await readFile(locate(key), 'utf8').catch(() => undefined);
      return text === undefined ? undefined : valueIn(text);
    },
    put: async (key, value) => {
      made ??= mkdir(own, { recursive: true }).catch(() => undefined);
      await made;
      await store(locate(key), JSON.stringify(value));
    },
    trim: async () => {
      await dropOtherVersions(folder, own);
      await dropOldest(own, limit);
    },
  };
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function valueIn(text: string): unknown {
  const body = text.slice(65);
  if (text[64] !== '\n' || text.slice(0, 64) !== digest(body)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that nobody reads half an entry. */
async function store(location: string, body: string): Promise<void> {
  const staging = `${location}.${randomBytes(4).toString('hex')}`;
  try {
    await writeFile(staging, `${digest(body)}\n${body}`);
    await rename(staging, location);
  } catch {
    await rm(staging, { force: true }).catch(() => undefined);
  }
}

async function dropOtherVersions(folder: string, own: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const other = path.join(folder, name);
    if (other !== own && /^v\d/.test(name))
      await rm(other, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function dropOldest(folder: string, limit: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const entries = await Promise.all(names.map((name) => entryAt(path.join(folder, name))));
  const newestFirst = entries.flatMap((entry) => entry ?? []).sort((a, b) => b.time - a.time);
  let size = 0;
  for (const entry of newestFirst) {
    size += entry.size;
    if (size > limit) await rm(entry.location, { force: true }).catch(() => undefined);
  }
}

const entryAt = (location: string) =>
  stat(location).then(
    ({ size, mtimeMs }) => ({ location, size, time: mtimeMs }),
    () => undefined,
  );

/** Where programs of this system keep what can be worked out again. */
export function cacheFolder(env: Environment, platform: string, home: string): string {
  const system =
    platform === 'win32'
      ? (env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Caches')
        : env.XDG_CACHE_HOME || path.join(home, '.cache');
  return path.join(system, 'mapress');
}
