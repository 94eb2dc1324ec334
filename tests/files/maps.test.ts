import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findMaps, readMapFile } from '../../src/files/maps.js';

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

it('expands patterns, as shells may not, and prefers what is there under that very name', async () => {
  await put(
    'maps/Sec01-01.mmap',
    'maps/Sec01-02.MMAP',
    'maps/Sec02.xmind',
    'maps/a/b/Sec01-03.mmap',
    'maps/x.txt',
  );
  await put('maps/[old]/Sec09.mmap', 'maps/Sec0?.mmap');
  const found = async (...places: string[]) => (await findMaps(places, folder)).maps.map(({ path }) => path);
  expect(await found('maps/Sec01*')).toEqual(['maps/Sec01-01.mmap', 'maps/Sec01-02.MMAP']);
  expect(await found('./maps/**/*.mmap')).toEqual([
    'maps/Sec01-01.mmap',
    'maps/Sec01-02.MMAP',
    'maps/Sec0?.mmap',
    'maps/[old]/Sec09.mmap',
    'maps/a/b/Sec01-03.mmap',
  ]);
  expect(await found('maps/a*')).toEqual(['maps/a/b/Sec01-03.mmap']);
  expect(await found('maps/{Sec02,Sec03}.*')).toEqual(['maps/Sec02.xmind']);
  expect(await found('maps/*.txt')).toEqual(['maps/x.txt']);
  expect(await found('maps/[old]', 'maps/Sec0?.mmap')).toEqual(['maps/Sec0?.mmap', 'maps/[old]/Sec09.mmap']);
  expect((await findMaps(['maps/*.opml', 'none/*.mmap'], folder)).missing).toEqual([
    { path: 'maps/*.opml', why: 'empty' },
    { path: 'none/*.mmap', why: 'missing' },
  ]);
});

it('leaves out what the project excludes, unless it is named outright', async () => {
  await put(
    'maps/Sec01.mmap',
    'maps/Sec01 - コピー (2).mmap',
    'maps/Sec01_BAK3.mmap',
    'maps/確認後削除/Sec02.mmap',
    'maps/確認後削除.mmap',
    'maps/old/x/Sec03.mmap',
  );
  const exclude = ['* - コピー*', '*_bak*', '確認後削除/', 'maps/old/'];
  const found = async (...places: string[]) =>
    (await findMaps(places, folder, exclude)).maps.map(({ path }) => path);
  expect(await found('maps')).toEqual(['maps/Sec01.mmap', 'maps/確認後削除.mmap']);
  expect(await found('maps/**/*.mmap')).toEqual(['maps/Sec01.mmap', 'maps/確認後削除.mmap']);
  expect(await found('maps/Sec01_BAK3.mmap')).toEqual(['maps/Sec01_BAK3.mmap']);
});

it.skipIf(process.platform !== 'linux')(
  'opens files whose names are no UTF-8 and shows them in letters',
  async () => {
    const cp932 = Buffer.from([0x90, 0x85, 0x2e, 0x6d, 0x6d, 0x61, 0x70]);
    await put('maps/b.mmap');
    await writeFile(Buffer.concat([Buffer.from(path.join(folder, 'maps/')), cp932]), 'water');
    const { maps } = await findMaps(['maps'], folder);
    expect(maps.map((map) => map.path)).toEqual(['maps/b.mmap', 'maps/水.mmap']);
    const [named] = (await findMaps([`maps/${cp932.toString('utf8')}`], folder)).maps;
    expect(named?.path).toBe('maps/水.mmap');
    expect(named && Buffer.from(await readMapFile(named, process.env)).toString()).toBe('water');
  },
);
