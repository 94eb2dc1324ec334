import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTracked, GitError, gitEnvironment, readObjects } from '../../src/files/git.js';
import { fileRevisions } from '../../src/files/git-log.js';
import { packed, Repository } from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
});
afterEach(() => repository.delete());

const tracked = (name: string) => findTracked(repository.at(name), process.env);
const revisionsOf = async (name: string) => fileRevisions(await tracked(name));
const subjects = async (name: string) => (await revisionsOf(name)).map(({ subject }) => subject);
const hashOf = (name: string, rev = 'HEAD') => repository.git('rev-parse', `${rev}:${name}`).trim();

describe('the revisions of a file', () => {
  it('are newest first, each with its content and what it was made from', async () => {
    repository.save('maps/a.mmap', packed('one')).commit('first');
    repository.save('maps/a.mmap', packed('two')).save('b.mmap', packed('b')).commit('second', '早出');
    repository.save('b.mmap', packed('c')).commit('another map');
    const [second, first] = await revisionsOf('maps/a.mmap');
    const older = hashOf('maps/a.mmap', 'HEAD~2');
    expect(second).toEqual({
      rev: repository.git('rev-parse', 'HEAD~1').trim(),
      date: '2026-01-03T03:00:00+09:00',
      author: '早出',
      subject: 'second',
      path: 'maps/a.mmap',
      content: hashOf('maps/a.mmap'),
      before: [older],
    });
    expect(first).toMatchObject({ subject: 'first', content: older, before: [] });
    expect(await subjects('maps/a.mmap')).toEqual(['second', 'first']);
  });

  it('go on under the names the file had before, in whatever script', async () => {
    repository.save('備蓄 "表".mmap', packed('one')).commit('first');
    repository.rename('備蓄 "表".mmap', 'maps/b.mmap').commit('renamed');
    repository.save('maps/b.mmap', packed('two')).commit('changed');
    const revisions = await revisionsOf('maps/b.mmap');
    expect(revisions.map((one) => one.path)).toEqual(['maps/b.mmap', 'maps/b.mmap', '備蓄 "表".mmap']);
  });

  it('go on where a map was renamed and changed at once, and nothing in it is alike', async () => {
    repository.save('plan.mmap', packed('one')).commit('first');
    repository.remove('plan.mmap').save('plan-v2.mmap', packed('two')).commit('second edition');
    expect(await subjects('plan-v2.mmap')).toEqual(['second edition', 'first']);
  });

  it('do not take one of several maps that went for an older name', async () => {
    repository.save('x.mmap', packed('x')).save('y.mmap', packed('y')).commit('first');
    repository.remove('x.mmap').remove('y.mmap').save('z.mmap', packed('z')).commit('all new');
    expect(await subjects('z.mmap')).toEqual(['all new']);
  });

  it('go on where the file was deleted and uploaded again', async () => {
    repository.save('a.mmap', packed('one')).save('keep.txt', 'x').commit('first');
    repository.remove('a.mmap').commit('delete');
    repository.save('a.mmap', packed('two')).commit('upload');
    const [upload, first] = await revisionsOf('a.mmap');
    expect([upload?.subject, first?.subject]).toEqual(['upload', 'first']);
    expect(upload?.before).toEqual([first?.content]);
  });

  it('hold both sides of a merge once, though the file was renamed on one of them', async () => {
    repository.save('old.mmap', packed('base')).commit('base');
    repository.git('checkout', '-q', '-b', 'side');
    repository.save('old.mmap', packed('side')).commit('side');
    const side = hashOf('old.mmap');
    repository.git('checkout', '-q', 'main');
    repository.rename('old.mmap', 'new.mmap').commit('rename');
    repository.save('new.mmap', packed('main')).commit('main');
    const main = hashOf('new.mmap');
    repository.merge('side', 'merge', () => {
      repository.git('rm', '-rq', '--cached', '--ignore-unmatch', 'old.mmap');
      repository.save('new.mmap', packed('both'));
      if (repository.git('ls-files', '-o', 'old.mmap').trim()) repository.remove('old.mmap');
    });
    const revisions = await revisionsOf('new.mmap');
    expect(revisions.map(({ subject }) => subject).sort()).toEqual([
      'base',
      'main',
      'merge',
      'rename',
      'side',
    ]);
    expect(revisions[0]?.before).toEqual([main, side]);
  });

  it('leave out a merge that only takes one side, and the side that was thrown away', async () => {
    repository.save('a.mmap', packed('base')).commit('base');
    repository.git('checkout', '-q', '-b', 'side');
    repository.save('a.mmap', packed('side')).commit('thrown away');
    repository.git('checkout', '-q', 'main');
    repository.save('a.mmap', packed('main')).commit('main');
    repository.merge('side', 'merge', () => void repository.save('a.mmap', packed('main')));
    expect(await subjects('a.mmap')).toEqual(['main', 'base']);
  });

  it('tell a change that was made on two branches once', async () => {
    repository.save('a.mmap', packed('base')).commit('base');
    repository.git('checkout', '-q', '-b', 'side');
    repository.save('a.mmap', packed('same')).commit('here');
    repository.git('checkout', '-q', 'main');
    repository.save('a.mmap', packed('same')).commit('there');
    repository.merge('side', 'merge', () => undefined);
    expect(await subjects('a.mmap')).toEqual(['there', 'base']);
  });

  it('count a return to an old content as a revision of its own', async () => {
    repository.save('a.mmap', packed('one')).commit('first');
    repository.save('a.mmap', packed('two')).commit('second');
    repository.save('a.mmap', packed('one')).commit('back');
    expect(await subjects('a.mmap')).toEqual(['back', 'second', 'first']);
  });

  it('name people and never show their addresses', async () => {
    repository
      .save('a.mmap', 'x')
      .commit('Ask taro.yamada@example.org <hanako@example.org>', 'jiro@example.org');
    const [{ author, subject } = { author: '', subject: '' }] = await revisionsOf('a.mmap');
    expect(author).toBe('jiro');
    expect(subject).toBe('Ask taro.yamada');
  });

  it('are none before the first commit, and for a file that git does not have', async () => {
    repository.save('a.mmap', 'x');
    expect(await revisionsOf('a.mmap')).toEqual([]);
    repository.commit('first');
    repository.save('b.mmap', 'x');
    expect(await revisionsOf('b.mmap')).toEqual([]);
  });

  it('are found by a name that looks like a pattern or an option', async () => {
    repository.save('-p[a]*.mmap', packed('one')).save('-pa.mmap', packed('other')).commit('first');
    expect(await subjects('-p[a]*.mmap')).toEqual(['first']);
  });
});

describe('the repository', () => {
  it('says when it has only a part of its history', async () => {
    repository.save('a.mmap', packed('one')).commit('first');
    repository.save('a.mmap', packed('two')).commit('second');
    const clone = `${repository.folder}-shallow`;
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${repository.folder}`, clone]);
    const shallow = new Repository(clone);
    expect((await findTracked(path.join(clone, 'a.mmap'), process.env)).shallow).toBe(true);
    expect((await tracked('a.mmap')).shallow).toBe(false);
    shallow.delete();
  });

  it('is looked for around the file, whatever a surrounding git command says', async () => {
    repository.save('a.mmap', 'x').commit('first');
    const env = { ...process.env, GIT_DIR: '/nowhere', GIT_INDEX_FILE: 'x', git_work_tree: '/nowhere' };
    expect((await findTracked(repository.at('a.mmap'), env)).path).toBe('a.mmap');
    expect(gitEnvironment({ GIT_DIR: 'x', GIT_CONFIG_GLOBAL: 'y', PATH: 'z' })).toMatchObject({
      GIT_CONFIG_GLOBAL: 'y',
      PATH: 'z',
    });
    expect(gitEnvironment({ GIT_DIR: 'x' })).not.toHaveProperty('GIT_DIR');
  });

  it('is missed with a clear word, as git itself is', async () => {
    const outside = { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(repository.folder) };
    const bare = new Repository();
    bare.save('a.mmap', 'x').git('config', 'x.y', 'z');
    const { rmSync } = await import('node:fs');
    rmSync(bare.at('.git'), { recursive: true });
    const codeOf = (promise: Promise<unknown>) =>
      promise.then(
        () => 'found',
        (error: unknown) => (error instanceof GitError ? error.code : String(error)),
      );
    expect(await codeOf(findTracked(bare.at('a.mmap'), outside))).toBe('git-no-repository');
    expect(await codeOf(findTracked(bare.at('gone', 'a.mmap'), outside))).toBe('git-no-repository');
    expect(await codeOf(findTracked(repository.at('a.mmap'), { PATH: '/nowhere' }))).toBe('git-missing');
    bare.delete();
  });
});

describe('objects', () => {
  it('come in the order asked for, large and empty ones whole, with a gap for what is missing', async () => {
    const large = new Uint8Array(3_000_000).map((_, i) => (i * 7) % 256);
    repository.save('large.bin', large).save('empty', '').save('line', '\n').commit('first');
    const found = [];
    const names = ['HEAD:large.bin', 'HEAD:empty', 'HEAD:nothing', 'no\nsuch', 'HEAD:line'];
    for await (const object of readObjects(names, await tracked('line'))) found.push(object?.bytes);
    expect(found.map((bytes) => bytes?.length)).toEqual([3_000_000, 0, undefined, undefined, 1]);
    expect(Buffer.compare(found[0] ?? new Uint8Array(), large)).toBe(0);
  });

  it('may be left unread', async () => {
    repository.save('a', 'x').commit('first');
    for await (const object of readObjects(['HEAD:a', 'HEAD:a'], await tracked('a'))) {
      expect(object?.kind).toBe('blob');
      break;
    }
  });
});
