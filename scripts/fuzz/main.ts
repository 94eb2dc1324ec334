import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Judged } from './batch.js';
import { type Family, families } from './origins.js';
import { Tally } from './tally.js';
import type { Task } from './worker.js';

/** Seconds after which a case counts as one that never ends. */
const patience = 60;
/** Memory the cases may use, together with the maps they are made from. */
const megabytes = 700;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    corpus: { type: 'string', default: process.env.MAPRESS_CORPUS ?? '../shared/corpus' },
  },
});
const only = families.find((family) => family === values.only);
if (values.only !== undefined && !only) throw new TypeError(`--only takes one of ${families.join(', ')}`);

const tally = new Tally();
/** Cases that brought a thread down or never ended. */
const without: number[] = [];
const cells = new Int32Array(new SharedArrayBuffer(8));
let peak = 0;
let told = 0;
let shown = 0;
const start = Date.now();
const last = Number(values.from) + Number(values.cases);
for (let from = Number(values.from); from < last; ) from = await run(from, only);
report();

/** Judges cases in a thread of its own until they are done or one brings it down; returns the next to judge. */
function run(from: number, family: Family | undefined): Promise<number> {
  const folders = ['maps', values.corpus];
  const task: Task = { seed: values.seed, from, to: last, without, only: family, folders, cells };
  Atomics.store(cells, 0, from);
  Atomics.store(cells, 1, Math.floor(Date.now() / 1_000));
  const worker = new Worker(new URL('worker.js', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  let next = from;
  return new Promise((resolve) => {
    const stop = (problem?: string) => {
      clearInterval(watch);
      const at = Atomics.load(cells, 0);
      if (problem) {
        without.push(at);
        tally.fail(problem, { seed: `${values.seed}:${at}`, steps: [], file: '' });
      }
      resolve(problem ? next : last);
    };
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
      if (Date.now() / 1_000 - Atomics.load(cells, 1) < patience) return;
      stop('never ends');
      void worker.terminate();
    }, 500);
    worker.on('message', (judged: readonly Judged[]) => {
      for (const one of judged) tally.add(one);
      tellFailures();
      next = (judged.at(-1)?.index ?? next) + 1;
      progress(next);
    });
    worker.on('error', (error) => stop(`thread: ${String(error)}`));
    worker.on('exit', () => stop());
  });
}

/** A line every now and then. */
function progress(done: number): void {
  if (done < shown + 2_000) return;
  shown = done;
  process.stderr.write(`${done} of ${last}, ${Math.round(peak / 2 ** 20)} MB\n`);
}

/** Failures of a new kind, as they come. */
function tellFailures(): void {
  for (const { problem, first } of [...tally.failures.values()].slice(told)) {
    process.stderr.write(`${first}\n   ${problem}\n`);
    told += 1;
  }
}

function report(): void {
  const seconds = Math.round((Date.now() - start) / 1_000);
  const lines = [...tally.lines(), `took         ${seconds} s, ${Math.round(peak / 2 ** 20)} MB at most`];
  for (const { problem, count, first } of tally.failures.values())
    lines.push('', `${count}× ${problem}`, `   ${first}`);
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = tally.failures.size > 0 ? 1 : 0;
}
