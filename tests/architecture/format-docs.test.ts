import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { readProjectFile, sources } from './sources.js';

it('the tables of docs/formats.md are what readers and exchange formats say', () => {
  expect(() => execFileSync(process.execPath, ['scripts/format-docs.mjs', '--check'])).not.toThrow();
});

it('every reader has its table in docs/formats.md', () => {
  const page = readProjectFile('docs/formats.md');
  const readers = sources
    .map(({ path }) => path)
    .filter((path) => /^src\/readers\/[^/]+\/index\.ts$/.test(path));
  expect(readers).not.toEqual([]);
  expect(readers.filter((path) => !page.includes(`<!-- from ${path} -->`))).toEqual([]);
});
