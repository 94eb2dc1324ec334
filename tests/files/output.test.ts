import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OutputError, writeFileWhole, writeWhole } from '../../src/files/output.js';

let folder: string;
let output: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mapress-output-'));
  output = path.join(folder, 'site');
});
afterEach(async () => {
  await chmod(folder, 0o755).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

const page = (text: string) => [{ path: 'maps/a/index.html', bytes: text }];

describe('writing a site', () => {
  it('makes folders as needed and leaves nothing else beside the site', async () => {
    await writeWhole(page('one'), output);
    expect(await readFile(path.join(output, 'maps/a/index.html'), 'utf8')).toBe('one');
    expect(await readdir(folder)).toEqual(['site']);
  });

  it('replaces the whole old site, so that no page of a deleted map stays', async () => {
    await writeWhole([...page('one'), { path: 'old.html', bytes: 'old' }], output);
    await writeWhole(page('two'), output);
    expect((await readdir(output)).sort()).toEqual(['.mapress', 'maps']);
    expect(await readFile(path.join(output, 'maps/a/index.html'), 'utf8')).toBe('two');
  });

  it('keeps the dot files of the user', async () => {
    await mkdir(output);
    await writeFile(path.join(output, '.gitkeep'), '');
    await writeWhole(page('one'), output);
    expect((await readdir(output)).sort()).toEqual(['.gitkeep', '.mapress', 'maps']);
  });

  it('keeps what others put beside the site, and only that', async () => {
    await writeWhole([...page('one'), { path: 'old.html', bytes: 'old' }], output);
    await writeFile(path.join(output, 'CNAME'), 'handbook.example.org');
    await writeFile(path.join(output, 'maps/robots.txt'), 'mine');
    await writeWhole(page('two'), output);
    expect(await readFile(path.join(output, 'CNAME'), 'utf8')).toBe('handbook.example.org');
    expect(await readFile(path.join(output, 'maps/robots.txt'), 'utf8')).toBe('mine');
    expect((await readdir(output)).sort()).toEqual(['.mapress', 'CNAME', 'maps']);
  });

  it('writes through a link to a folder and leaves the link one', async () => {
    await mkdir(path.join(folder, 'real'));
    await symlink(path.join(folder, 'real'), output);
    await writeWhole(page('one'), output);
    expect((await lstat(output)).isSymbolicLink()).toBe(true);
    expect(await readFile(path.join(folder, 'real/maps/a/index.html'), 'utf8')).toBe('one');
  });

  it('refuses a folder with files that mapress did not make, unless forced', async () => {
    await mkdir(output);
    await writeFile(path.join(output, 'thesis.txt'), 'dear');
    await expect(writeWhole(page('one'), output)).rejects.toMatchObject({
      reason: 'foreign',
      detail: 'thesis.txt',
    });
    expect(await readdir(output)).toEqual(['thesis.txt']);
    await writeWhole(page('one'), output, { force: true });
    expect(await readdir(output)).not.toContain('thesis.txt');
  });

  it('leaves the old site as it was when a file of the new one cannot be written', async () => {
    await writeWhole(page('one'), output);
    const broken = [...page('two'), { path: '../escape.html', bytes: 'out' }];
    await expect(writeWhole(broken, output)).rejects.toBeInstanceOf(OutputError);
    expect(await readFile(path.join(output, 'maps/a/index.html'), 'utf8')).toBe('one');
    expect(await readdir(folder)).toEqual(['site']);
  });

  it('brings the old site back when an earlier run died between the two renames', async () => {
    await writeWhole(page('one'), output);
    await rename(output, `${output}.mapress-old`);
    const broken = [{ path: '../escape.html', bytes: 'out' }];
    await expect(writeWhole(broken, output)).rejects.toBeInstanceOf(OutputError);
    expect(await readFile(path.join(output, 'maps/a/index.html'), 'utf8')).toBe('one');
  });

  it('clears away what a killed run left half written', async () => {
    await mkdir(`${output}.mapress-new-dead`);
    await writeFile(path.join(`${output}.mapress-new-dead`, '.mapress'), '');
    await writeWhole(page('one'), output);
    expect(await readdir(folder)).toEqual(['site']);
  });

  it('never deletes a neighbour that it did not make, whatever its name', async () => {
    for (const name of ['site.old', 'site.mapress-new-mine', 'site.mapress-old']) {
      await mkdir(path.join(folder, name));
      await writeFile(path.join(folder, name, 'thesis.txt'), 'dear');
    }
    await mkdir(output);
    await expect(writeWhole(page('one'), output)).rejects.toBeInstanceOf(OutputError);
    expect((await readdir(folder)).sort()).toEqual([
      'site',
      'site.mapress-new-mine',
      'site.mapress-old',
      'site.old',
    ]);
  });

  it('never replaces a folder around the maps or the one it stands in, not even when forced', async () => {
    const maps = path.join(folder, 'maps');
    await mkdir(maps);
    await writeFile(path.join(maps, 'a.mmap'), 'x');
    const keep = [path.join(maps, 'a.mmap')];
    for (const place of [maps, folder, '.', path.dirname(process.cwd())]) {
      await expect(writeWhole(page('one'), place, { force: true, keep })).rejects.toBeInstanceOf(OutputError);
    }
    expect(await readdir(maps)).toEqual(['a.mmap']);
  });

  it('says so when the place is a file', async () => {
    await writeFile(output, 'not a folder');
    await expect(writeWhole(page('one'), output)).rejects.toMatchObject({ reason: 'unwritable' });
    expect(await readFile(output, 'utf8')).toBe('not a folder');
  });
});

describe('writing one file', () => {
  it('leaves the old file when the new one cannot be written', async () => {
    const location = path.join(folder, 'plan.json');
    await writeFileWhole(location, 'one');
    await mkdir(path.join(folder, 'folder.json'));
    await expect(writeFileWhole(path.join(folder, 'folder.json'), 'two')).rejects.toBeInstanceOf(OutputError);
    expect((await readdir(folder)).sort()).toEqual(['folder.json', 'plan.json']);
  });
});
