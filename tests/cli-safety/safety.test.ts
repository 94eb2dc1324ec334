import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapress } from '../cli/run.js';
import { malicious, unreadable, xmind } from './hostile-maps.js';

let folder: string;
let project: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mapress-safety-'));
  project = path.join(folder, 'one', 'two', 'project');
  await mkdir(path.join(project, 'maps'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, bytes: Uint8Array | string) => writeFile(path.join(project, name), bytes);
const run = (...args: string[]) => mapress(args, { cwd: project });
const harmless = () => xmind([{ id: 's', title: 'Plan', rootTopic: { id: 'r', title: 'Plan' } }]);

/** Every file below the temporary folder, from there. */
const everyFile = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();

describe('maps that cannot be read', () => {
  const codes = Object.keys(unreadable);

  async function putAll(): Promise<string[]> {
    const maps = await Promise.all(
      codes.map(async (code) => (await unreadable[code]?.()) ?? (['', ''] as const)),
    );
    for (const [name, bytes] of maps) await put(`maps/${name}`, bytes);
    return maps.map(([name]) => name);
  }

  it('are told one by one, and the others are published', async () => {
    const names = await putAll();
    await put('maps/plan.xmind', await harmless());
    const { code, err } = run('build');
    expect(names.filter((name) => !err.includes(`maps/${name}`))).toEqual([]);
    expect(codes.filter((expected) => !err.includes(expected))).toEqual([]);
    expect(code).toBe(1);
    expect(await everyFile()).toContain(path.join('one/two/project/output/maps/plan/index.html'));
  });

  it('are told by the status as well, and by the conversion of one', async () => {
    const [name = ''] = await putAll();
    const status = run('status');
    expect(codes.filter((expected) => !status.err.includes(expected))).toEqual([]);
    expect(status.code).toBe(1);
    const convert = run('convert', `maps/${name}`, '--to', 'json');
    expect(convert.err).toContain(codes[0]);
    expect(convert).toMatchObject({ code: 1, out: '' });
  });

  it('leave the old site alone when nothing is left to publish', async () => {
    await put('maps/plan.xmind', await harmless());
    run('build');
    const site = await everyFile();
    await put('maps/plan.xmind', 'no map any more');
    expect(run('build').code).toBe(1);
    expect(await everyFile()).toEqual(site);
  });
});

describe('a map that means no good', () => {
  it.each(Object.keys(malicious))('reaches neither the terminal nor the disk: %s', async (name) => {
    await put(`maps/${name}`, (await malicious[name]?.()) ?? '');
    const before = await everyFile();
    const commands = [
      ['build'],
      ['build', '--verbose'],
      ['status'],
      ['convert', `maps/${name}`, '--to', 'text'],
    ];
    for (const args of commands) {
      const { code, out, err } = run(...args);
      expect(code).toBeLessThan(2);
      expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    }
    const added = (await everyFile()).filter((file) => !before.includes(file));
    expect(added.length).toBeGreaterThan(3);
    expect(added.filter((file) => !file.startsWith(path.join('one/two/project/output')))).toEqual([]);
  });

  it('runs no script in the page', async () => {
    await put('maps/commands.xmind', (await malicious['commands.xmind']?.()) ?? '');
    run('build');
    const page = await readFile(path.join(project, 'output/maps/commands/index.html'), 'utf8');
    const outsideAttributes = page.replace(/"[^"]*"/g, '""');
    expect(outsideAttributes).not.toContain('<script>alert');
    expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});

describe('the output folder', () => {
  it('is left alone when it holds files of others', async () => {
    await put('maps/plan.xmind', await harmless());
    await mkdir(path.join(project, 'output'));
    await put('output/thesis.txt', 'years of work');
    const { code, err } = run('build');
    expect(code).toBe(2);
    expect(err).toContain('output-foreign');
    expect(await readFile(path.join(project, 'output/thesis.txt'), 'utf8')).toBe('years of work');
  });

  it.each(['.', '..', 'maps', 'maps/..'])(
    'is never the folder of the maps or one around it, not even by force: %s',
    async (output) => {
      await put('maps/plan.xmind', await harmless());
      await put('thesis.txt', 'years of work');
      const before = await everyFile();
      const { code } = run('build', '-o', output, '--force');
      expect(await everyFile()).toEqual(before);
      expect(code).toBe(2);
    },
  );

  it('has no neighbours that are deleted for their names', async () => {
    await put('maps/plan.xmind', await harmless());
    for (const name of ['output.old', 'output.new-notes']) {
      await mkdir(path.join(project, name));
      await put(`${name}/thesis.txt`, 'years of work');
    }
    run('build');
    run('build');
    const files = await everyFile();
    expect(files).toContain(path.join('one/two/project/output.old/thesis.txt'));
    expect(files).toContain(path.join('one/two/project/output.new-notes/thesis.txt'));
  });
});
