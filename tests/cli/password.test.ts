import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asker } from '../../src/cli/password.js';
import { zipOf } from '../container/zip-builder.js';
import { jsonPackage } from '../readers/xmind/encrypted.js';
import { builtProgram } from './build.js';
import { mapress } from './run.js';

const map = zipOf(Object.entries(jsonPackage('ボート')).map(([name, content]) => ({ name, content })));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mapress-'));
  await writeFile(path.join(folder, 'plan.xmind'), map);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const convert = ['convert', 'plan.xmind', '--to', 'text'];

/** `script` gives a program a terminal of its own. */
const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

/** Runs the program in a terminal and types an answer each time it asks. */
function inTerminal(answers: readonly string[]): Promise<{ shown: string; code: number | null }> {
  const command = [process.execPath, builtProgram, ...convert].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' },
  });
  const left = [...answers];
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    if (shown.endsWith('as you type): ')) child.stdin.write(`${left.shift() ?? ''}\r`);
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ shown, code }));
  });
}

describe('a protected map', () => {
  it('opens with the password in the environment', () => {
    const { out } = mapress(convert, { cwd: folder, env: { MAPRESS_PASSWORD: 'ボート' } });
    expect(out).toContain('secret');
  });

  it('is refused where nobody can be asked', () => {
    const { code, err } = mapress(convert, { cwd: folder });
    expect(code).toBe(1);
    expect(err).toContain('MAPRESS_PASSWORD');
  });

  it.skipIf(!hasScript)(
    'asks at the terminal, and again after a wrong answer, and shows neither',
    async () => {
      const { shown, code } = await inTerminal(['Schiff', 'ボート']);
      expect(shown.match(/Password of plan\.xmind/g)).toHaveLength(2);
      expect(shown).not.toContain('Schiff');
      expect(shown).not.toContain('ボート');
      expect(shown).toContain('secret');
      expect(code).toBe(0);
    },
  );

  it.skipIf(!hasScript)('stays closed when the answer is left empty', async () => {
    const { shown, code } = await inTerminal(['']);
    expect(shown).toContain('password-protected');
    expect(code).toBe(1);
  });
});

describe('an answer', () => {
  it('is tried on the maps that follow before anybody is asked again', async () => {
    const prompts: string[] = [];
    const ask = asker(async (file) => {
      prompts.push(file);
      return `for ${file}`;
    });
    expect([await ask('a'), await ask('b'), await ask('b')]).toEqual(['for a', 'for a', 'for b']);
    expect(prompts).toEqual(['a', 'b']);
  });

  it('is asked for three times a map', async () => {
    const guesses = ['one', 'two', 'three', 'four'];
    const ask = asker(async () => guesses.shift());
    expect([await ask('a'), await ask('a'), await ask('a'), await ask('a')]).toEqual([
      'one',
      'two',
      'three',
      undefined,
    ]);
  });

  it('is asked for one map at a time', async () => {
    let open = 0;
    let most = 0;
    const ask = asker(async (file) => {
      open += 1;
      most = Math.max(most, open);
      await Promise.resolve();
      open -= 1;
      return file;
    });
    await Promise.all(['a', 'b', 'c'].map(ask));
    expect(most).toBe(1);
  });
});
