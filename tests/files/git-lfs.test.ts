import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitSource } from '../../src/cli/history/git-source.js';
import { resolveBefore } from '../../src/files/git-before.js';
import { throughPointer } from '../../src/files/git-lfs.js';
import { lfsPointerIn } from '../../src/files/lfs-pointer.js';
import { readMapFile } from '../../src/files/maps.js';
import { read } from '../../src/readers/index.js';
import { Repository, xmind } from '../history/repository.js';

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
});
afterEach(() => repository.delete());

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const pointerTo = (bytes: Uint8Array): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${hashOf(bytes)}\nsize ${bytes.length}\n`;

/** Puts bytes where Git LFS keeps them. */
function store(bytes: Uint8Array, folder = repository.at('.git', 'lfs')): void {
  const hash = hashOf(bytes);
  const place = path.join(folder, 'objects', hash.slice(0, 2), hash.slice(2, 4));
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, hash), bytes);
}

const place = () => ({ cwd: repository.folder, env: process.env });
const pointerBytes = (bytes: Uint8Array) => new TextEncoder().encode(pointerTo(bytes));

describe('a pointer of Git LFS', () => {
  it('is told from everything else', () => {
    const bytes = new Uint8Array(7);
    expect(lfsPointerIn(pointerBytes(bytes))).toEqual({ hash: hashOf(bytes), size: 7 });
    expect(lfsPointerIn(new TextEncoder().encode('version 2'))).toBeUndefined();
    expect(lfsPointerIn(new TextEncoder().encode(pointerTo(bytes) + ' '.repeat(2_000)))).toBeUndefined();
  });

  it('leads into the store of the repository, from a folder below and in every revision', async () => {
    const [before, after] = [await xmind(['Plan', 'a']), await xmind(['Plan', 'b'])];
    repository.save('maps/plan.xmind', pointerTo(before)).commit('first');
    repository.save('maps/plan.xmind', pointerTo(after)).commit('second');
    store(before);
    store(after);
    const location = repository.at('maps', 'plan.xmind');
    expect(await readMapFile({ path: 'plan.xmind', location }, process.env)).toEqual(Buffer.from(after));
    const then = await resolveBefore(location, 'HEAD~1', process.env);
    expect(Buffer.from(then.bytes)).toEqual(Buffer.from(before));
  });

  it('is no change of a file that was fetched in full', async () => {
    const [before, after] = [await xmind(['Plan', 'a']), await xmind(['Plan', 'b'])];
    repository.save('plan.xmind', pointerTo(before)).commit('first');
    const location = repository.at('plan.xmind');
    const recorded = async () => (await gitSource(location, process.env, undefined)).revisions.length;
    repository.save('plan.xmind', before);
    expect(await recorded()).toBe(1);
    repository.save('plan.xmind', after);
    expect(await recorded()).toBe(2);
  });

  it('leads where lfs.storage says', async () => {
    const bytes = await xmind(['Plan']);
    store(bytes, repository.at('.git', 'elsewhere'));
    repository.git('config', 'lfs.storage', 'elsewhere');
    expect(await throughPointer(pointerBytes(bytes), place())).toEqual(Buffer.from(bytes));
  });

  it('takes nothing from the store but what it stands for', async () => {
    const bytes = await xmind(['Plan']);
    store(bytes);
    const hash = hashOf(bytes);
    const kept = repository.at('.git', 'lfs', 'objects', hash.slice(0, 2), hash.slice(2, 4), hash);
    writeFileSync(kept, 'damaged');
    expect(await throughPointer(pointerBytes(bytes), place())).toEqual(pointerBytes(bytes));
  });

  it('is given to git lfs smudge when the store has not got it', async () => {
    if (process.platform === 'win32') return;
    const bytes = await xmind(['Plan']);
    repository
      .save('tools/plan.bin', bytes)
      .save('tools/git-lfs', `#!/bin/sh\ncat '${repository.at('tools', 'plan.bin')}'\n`);
    chmodSync(repository.at('tools', 'git-lfs'), 0o755);
    const env = { ...process.env, PATH: `${repository.at('tools')}:${process.env.PATH}` };
    const found = await throughPointer(pointerBytes(bytes), { cwd: repository.folder, env });
    expect(found).toEqual(Buffer.from(bytes));
  });

  it('is named as what it is when nothing is at hand, whatever the name of the file', async () => {
    const bytes = pointerBytes(await xmind(['Plan']));
    for (const file of ['plan.xmind', 'plan.md']) {
      const { workbook, diagnostics } = await read(await throughPointer(bytes, place()), { file });
      expect(workbook).toBeUndefined();
      expect(diagnostics).toMatchObject([{ code: 'lfs-pointer' }]);
    }
  });
});
