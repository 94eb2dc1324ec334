import { spawnSync } from 'node:child_process';
import { builtProgram } from './build.js';

export interface Transcript {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a user would, in a folder, with an English locale unless told otherwise. */
export function mapress(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Transcript {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram, ...args], {
    cwd: options.cwd,
    encoding: 'utf8',
    input: '',
    maxBuffer: 2 ** 28,
    env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', ...options.env },
  });
  return { code: status, out: stdout, err: stderr };
}
