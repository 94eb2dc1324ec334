// One thing to measure, alone in its process:  node subject.mjs <name> <file> <seconds>
// Prints JSON: CPU milliseconds from the process's start to the end of the first run (`cpu`), of the first run and of
// a later one (median), and the peak memory so far.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { subjects } from './subjects.mjs';

const [, , name, file, seconds = '1'] = process.argv;
const run = await subjects[name]();
const bytes = readFileSync(file);

const first = await cpuOf(() => run(bytes, file));
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const times = [];
const until = performance.now() + Number(seconds) * 1000;
while (times.length < 1 || performance.now() < until) times.push(await cpuOf(() => run(bytes, file)));
times.sort((a, b) => a - b);
const later = times[Math.floor(times.length / 2)];
process.stdout.write(
  JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, first, later, megabytes: maxRSS / 1024 }),
);

/** CPU time of the whole process, the collector's threads included: other work on the machine does not count. */
async function cpuOf(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
