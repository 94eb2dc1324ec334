// One thing to measure, alone in its process:  node subject.mjs <name> <file> <seconds>
// Prints JSON: CPU milliseconds of the first run and of a later one (median), and the process's peak memory.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { subjects } from './subjects.mjs';

const [, , name, file, seconds = '1'] = process.argv;
const run = await subjects[name]();
const bytes = readFileSync(file);

const first = await cpuOf(() => run(bytes, file));
const peak = process.resourceUsage().maxRSS / 1024;
const times = [];
const until = performance.now() + Number(seconds) * 1000;
while (times.length < 1 || performance.now() < until) times.push(await cpuOf(() => run(bytes, file)));
times.sort((a, b) => a - b);
const later = times[Math.floor(times.length / 2)];
process.stdout.write(JSON.stringify({ first, later, megabytes: peak }));

/** CPU time of the whole process, the collector's threads included: other work on the machine does not count. */
async function cpuOf(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
