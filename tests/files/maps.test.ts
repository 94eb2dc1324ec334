import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findMaps } from '../../src/files/maps.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mapress-maps-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), 'x');
  }
}

it('finds maps in folders below, sorted, each once, whatever the case of their extension', async () => {
  await put('maps/b.xmind', 'maps/a.MMAP', 'maps/deep/c.xmmap', 'maps/notes.txt');
  const { maps, missing } = await findMaps(['maps', 'maps/b.xmind'], folder);
  expect(maps.map((map) => map.path)).toEqual(['maps/a.MMAP', 'maps/b.xmind', 'maps/deep/c.xmmap']);
  expect(missing).toEqual([]);
});

it('passes over hidden files, lock files of open maps and foreign folders', async () => {
  await put(
    'maps/~$a.mmap',
    'maps/.a.mmap',
    'maps/node_modules/x/a.mmap',
    'maps/__MACOSX/a.xmind',
    'maps/a.mmap',
  );
  const { maps } = await findMaps(['maps'], folder);
  expect(maps.map((map) => map.path)).toEqual(['maps/a.mmap']);
});

it('reads a file that was named outright whatever its extension', async () => {
  await put('plan.zip');
  const { maps } = await findMaps(['plan.zip'], folder);
  expect(maps).toHaveLength(1);
});

it('says which places are missing and which hold no map', async () => {
  await put('empty/readme.txt');
  const { missing } = await findMaps(['nowhere', 'empty'], folder);
  expect(missing).toEqual([
    { path: 'nowhere', why: 'missing' },
    { path: 'empty', why: 'empty' },
  ]);
});

it('never shows the absolute path of a map outside the working folder', async () => {
  await put('elsewhere/secret/plan.mmap', 'here/readme.txt');
  const { maps } = await findMaps([path.join(folder, 'elsewhere')], path.join(folder, 'here'));
  expect(maps.map((map) => map.path)).toEqual(['secret/plan.mmap']);
});
