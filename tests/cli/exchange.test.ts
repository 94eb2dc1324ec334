import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mapress } from './run.js';

const sample = path.resolve('maps/Sec01-01-02.mmap');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mapress-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a map converted for another program', () => {
  it.each(['xmind', 'mm', 'opml', 'md'])(
    'is a map that mapress reads again, every title in it: %s',
    (format) => {
      const file = path.join(folder, `map.${format}`);
      expect(mapress(['convert', sample, '--to', format, '-o', file])).toMatchObject({ code: 0, out: '' });
      const titles = (map: string) =>
        mapress(['convert', map, '--to', 'text']).out.match(/^ +MISSION\d[^[\n]*/gm);
      expect(titles(file)?.length).toBeGreaterThan(3);
      expect(titles(file)?.map((title) => title.trim())).toEqual(
        titles(sample)?.map((title) => title.trim()),
      );
    },
  );

  it('is told what the other format has no place for, and nothing where all of it goes along', () => {
    const err = (...args: string[]) => mapress(['convert', sample, ...args]).err;
    expect(err('--to', 'opml')).toMatch(
      /^.*Sec01-01-02\.mmap: not in opml {2}markers \d+, .*relationships \d+/,
    );
    expect(err('--to', 'mm', '--lang', 'ja')).toMatch(/mm に入れられないもの {2}画像 \d+/);
    expect(err('--to', 'opml', '--quiet')).toBe('');
    expect(err('--to', 'xmind', '-o', path.join(folder, 'all.xmind'))).toBe('');
  });

  it('is the same to the byte every time', async () => {
    const files = ['a.xmind', 'b.xmind'].map((name) => path.join(folder, name));
    for (const file of files) mapress(['convert', sample, '--to', 'xmind', '-o', file]);
    const [a, b] = await Promise.all(files.map((file) => readFile(file)));
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
  });

  it('goes into a folder with all others, each under the extension of its new program', async () => {
    const { code } = mapress(['convert', path.dirname(sample), '--to', 'mm', '-o', path.join(folder, 'out')]);
    expect(code).toBe(0);
    const names = await readdir(path.join(folder, 'out'));
    expect(names.length).toBeGreaterThan(3);
    expect(names.every((name) => name.endsWith('.mm'))).toBe(true);
  });

  it('may be any of the formats that the help names', () => {
    const help = mapress(['convert', '--help']).out.replace(/\s+/g, ' ');
    expect(help).toContain('json, md, text, xmind, mm, opml');
    expect(mapress(['convert', sample, '--to', 'pdf']).code).toBe(2);
  });
});
