import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Milliseconds after which something counts as unable to do it. */
const patience = 600_000;

/** One subject of `subjects.mjs`, alone in its process. CPU milliseconds: `first` cold, `later` warm; peak memory. */
export function subject(name, file, seconds) {
  const args = ['--max-old-space-size=8192', here('subject.mjs'), name, file, String(seconds)];
  return JSON.parse(
    checked(spawnSync(process.execPath, args, { encoding: 'utf8', timeout: patience })).stdout,
  );
}

/** A Node command from start to end: CPU milliseconds and peak memory. */
export function nodeCommand(args) {
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe'];
  const run = spawnSync(process.execPath, ['--require', here('usage.cjs'), ...args], {
    encoding: 'utf8',
    stdio,
  });
  return JSON.parse(checked(run).output[3]);
}

/** Any other command: CPU milliseconds, by the shell's own count. */
export function command(program, args) {
  const script = 'TIMEFORMAT="%3U %3S"; time "$0" "$@" >/dev/null 2>&1';
  const run = checked(spawnSync('bash', ['-c', script, program, ...args], { encoding: 'utf8' }));
  const [user, system] = run.stderr.trim().split(/\s+/).map(Number);
  return { cpu: (user + system) * 1000 };
}

/**
 * Measures things in turn, round after round, so that a busy machine hurts all of them alike.
 * @param tasks name → function that returns numbers by name
 * @returns name → the medians of those numbers, and the `rounds` themselves for ratios
 */
export function interleaved(tasks, rounds) {
  const results = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, task] of Object.entries(tasks)) results[name].push(task());
  }
  return Object.fromEntries(
    Object.entries(results).map(([name, runs]) => [name, { ...medians(runs), runs }]),
  );
}

const medians = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((run) => run[key]))]));

/** Median of the ratios of runs that followed each other. */
export const ratio = (one, other, key) => median(one.runs.map((run, i) => run[key] / other.runs[i][key]));

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

function checked(run) {
  if (run.status !== 0) throw new Error(`${run.error ?? run.stderr}`.slice(0, 1000));
  return run;
}
