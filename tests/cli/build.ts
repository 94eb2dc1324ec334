import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

/** Where the tests' own build of the program stands; beside node_modules, so that it finds its packages. */
export const builtProgram = path.resolve('node_modules/.cache/mapress-tests/cli/main.js');

/** Builds the program once before the command-line tests, from the sources as they are now. */
export function setup(): void {
  const folder = path.resolve('node_modules/.cache/mapress-tests');
  rmSync(folder, { recursive: true, force: true });
  const compiler = path.resolve('node_modules/typescript/bin/tsc');
  const places = ['--outDir', folder, '--tsBuildInfoFile', path.join(folder, '.tsbuildinfo')];
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', ...places], { stdio: 'inherit' });
}
