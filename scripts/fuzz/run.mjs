// Mutates maps and looks at what the program makes of them:
//   npm run fuzz -- --cases 100000 --seed 1 [--only mindmanager] [--from 0] [--corpus folder]
// Compiles the fuzzer with the sources it is to try, then runs it at low priority. A failure is told with the
// seed, the steps and the map it came from; `show.ts` writes such a case into a file.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';

const folder = 'node_modules/.cache/mapress-fuzz';
const node = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status;

os.setPriority(10);
const compiled = node('node_modules/typescript/bin/tsc', '-p', 'scripts/fuzz');
writeFileSync(`${folder}/package.json`, '{ "type": "module" }\n');
if (compiled !== 0) console.error('The sources have mistakes; they are tried as they are.');
process.exitCode = node(`${folder}/scripts/fuzz/main.js`, ...process.argv.slice(2)) ?? 70;
