import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, openCache } from '../../src/files/cache.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mapress-cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const entries = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('the cache', () => {
  it('gives back what was put, and nothing else', async () => {
    const cache = openCache(folder, { version: '1' });
    await cache.put('a', { list: [1, '表'] });
    expect(await cache.get('a')).toEqual({ list: [1, '表'] });
    expect(await cache.get('b')).toBeUndefined();
  });

  it('takes a damaged entry for none', async () => {
    const cache = openCache(folder, { version: '1' });
    await cache.put('a', [1, 2, 3]);
    const [entry = ''] = await entries();
    const whole = await readFile(entry, 'utf8');
    for (const damaged of ['', whole.slice(0, -1), whole.replace('2', '7'), `${'0'.repeat(64)}\n[1,2,3]`]) {
      await writeFile(entry, damaged);
      expect(await cache.get('a')).toBeUndefined();
    }
  });

  it('does not see what another version left, and clears it away', async () => {
    await openCache(folder, { version: '1' }).put('a', 1);
    const next = openCache(folder, { version: '2' });
    expect(await next.get('a')).toBeUndefined();
    await next.put('a', 2);
    await next.trim();
    expect(await entries()).toHaveLength(1);
    expect(await next.get('a')).toBe(2);
  });

  it('drops the oldest entries above its limit', async () => {
    const cache = openCache(folder, { version: '1', limit: 300 });
    await cache.put('old', 'x'.repeat(100));
    const [old = ''] = await entries();
    await utimes(old, 1, 1);
    await cache.put('new', 'y'.repeat(150));
    await cache.trim();
    expect(await cache.get('old')).toBeUndefined();
    expect(await cache.get('new')).toBe('y'.repeat(150));
  });

  it('is only empty where it cannot be written', async () => {
    const blocked = path.join(folder, 'file');
    await writeFile(blocked, '');
    const cache = openCache(blocked, { version: '1' });
    await cache.put('a', 1);
    await cache.trim();
    expect(await cache.get('a')).toBeUndefined();
  });

  it('stands where each system keeps such things', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux', '/home/a')).toBe(path.join('/x', 'mapress'));
    expect(cacheFolder({}, 'linux', '/home/a')).toBe(path.join('/home/a', '.cache', 'mapress'));
    expect(cacheFolder({}, 'darwin', '/Users/a')).toBe(path.join('/Users/a', 'Library', 'Caches', 'mapress'));
    expect(cacheFolder({ LOCALAPPDATA: 'L' }, 'win32', 'H')).toBe(path.join('L', 'mapress'));
  });
});
