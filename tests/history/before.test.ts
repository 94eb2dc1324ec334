import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitError } from '../../src/files/git.js';
import {
  parseRevisionPath,
  type RevisionPath,
  readRevisionPath,
  resolveBefore,
  revisionsSince,
} from '../../src/files/git-before.js';
import { packed, Repository } from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
  repository.save('maps/old.mmap', packed('one')).commit('first');
  repository.git('tag', 'v1');
  repository.save('maps/old.mmap', packed('two')).commit('second');
  repository.rename('maps/old.mmap', 'maps/new.mmap').commit('renamed');
  repository.save('maps/new.mmap', packed('three')).commit('third');
});
afterEach(() => repository.delete());

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const before = (since: string) => resolveBefore(repository.at('maps', 'new.mmap'), since, process.env);
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof GitError ? { code: error.code, ...error.values } : error),
  );

describe('the state before', () => {
  it('is that of a tag, a commit or an ancestor, under the name the map had then', async () => {
    expect(text((await before('HEAD~1')).bytes)).toBe(packed('two'));
    expect(await before('v1')).toMatchObject({
      label: 'v1',
      path: 'maps/old.mmap',
      rev: repository.git('rev-parse', 'v1').trim(),
    });
    expect(text((await before('v1')).bytes)).toBe(packed('one'));
  });

  it('of a day is the one the day began with', async () => {
    expect(text((await before('2026-01-03')).bytes)).toBe(packed('one'));
    expect(text((await before('2026-01-04')).bytes)).toBe(packed('two'));
    expect(text((await before('2030-01-01')).bytes)).toBe(packed('three'));
  });

  it('is missed with what to do: no such revision, none that early, the map not in it', async () => {
    expect(await failure(before('v9'))).toEqual({ code: 'git-unknown-revision', rev: 'v9' });
    expect(await failure(before('2025-01-01'))).toEqual({
      code: 'git-nothing-before',
      since: '2025-01-01',
      first: '2026-01-02',
    });
    repository.save('later.mmap', 'x').commit('another');
    const later = resolveBefore(repository.at('later.mmap'), 'v1', process.env);
    expect(await failure(later)).toMatchObject({ code: 'git-not-in-revision', rev: 'v1' });
  });

  it('takes no name for an option or a second question', async () => {
    for (const name of ['--help', '-p', 'HEAD\nHEAD', '', 'v1:maps/old.mmap']) {
      expect(await failure(before(name))).toMatchObject({ code: 'git-unknown-revision' });
    }
  });

  it('comes with the revisions after it', async () => {
    const map = repository.at('maps', 'new.mmap');
    const revs = (...names: string[]) => names.map((name) => repository.git('rev-parse', name).trim()).sort();
    const since = async (name: string) => [...(await revisionsSince(map, name, process.env))].sort();
    expect(await since('v1')).toEqual(revs('HEAD~2', 'HEAD~1', 'HEAD'));
    expect(await since('2026-01-05')).toEqual(revs('HEAD'));
  });
});

describe('REV:path', () => {
  it.each<[string, RevisionPath | undefined]>([
    ['HEAD~5:maps/a.mmap', { rev: 'HEAD~5', path: 'maps/a.mmap' }],
    ['v1.2:./a.mmap', { rev: 'v1.2', path: './a.mmap' }],
    ['main@{1}:表.xmind', { rev: 'main@{1}', path: '表.xmind' }],
    ['maps/a.mmap', undefined],
    [':a.mmap', undefined],
    ['HEAD:', undefined],
    ['C:\\maps\\a.mmap', undefined],
    ['C:/maps/a.mmap', undefined],
    ['--output:x', undefined],
    ['a folder/x:y.mmap', undefined],
  ])('%s', (written, wished) => expect(parseRevisionPath(written)).toEqual(wished));

  it('is read from the top of the repository, or from here', async () => {
    const read = (rev: string, name: string, cwd = repository.folder) =>
      readRevisionPath({ rev, path: name }, { cwd, env: process.env });
    expect(text((await read('v1', 'maps/old.mmap')).bytes)).toBe(packed('one'));
    const maps = path.join(repository.folder, 'maps');
    expect(text((await read('v1', './old.mmap', maps)).bytes)).toBe(packed('one'));
    expect(text((await read('v1', 'old.mmap', maps)).bytes)).toBe(packed('one'));
    expect(await failure(read('v1', 'none.mmap'))).toMatchObject({ code: 'git-not-in-revision' });
    expect(await failure(read('v9', 'maps/old.mmap'))).toMatchObject({ code: 'git-unknown-revision' });
  });
});
