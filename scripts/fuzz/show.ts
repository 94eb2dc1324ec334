import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mutated } from './cases.js';
import { originsWith } from './origins.js';

/*
 * Writes one case into a file, to look at it:
 *   node node_modules/.cache/mapress-fuzz/scripts/fuzz/show.js "1:4711" small.mmap 0 2 > case.mmap
 */
const { positionals } = parseArgs({ allowPositionals: true });
const [seed = '', file = '', ...steps] = positionals;
const folders = ['maps', process.env.MAPRESS_CORPUS ?? '../shared/corpus'];
const origins = await originsWith(folders);
const origin = origins.find((one) => one.file === file);
if (!origin) throw new TypeError(`no map called ${file}`);
writeFileSync(1, mutated(origin, seed, steps.map(Number), origins));
