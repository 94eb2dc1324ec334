import { parentPort, workerData } from 'node:worker_threads';
import { Batch, type Judged } from './batch.js';
import { type Family, originsWith } from './origins.js';

/** What the worker is to do. Cell 0 of `cells` holds the case under way, cell 1 when it began (seconds). */
export interface Task {
  readonly seed: string;
  readonly from: number;
  readonly to: number;
  /** Cases that brought an earlier thread down. */
  readonly without: readonly number[];
  readonly only: Family | undefined;
  readonly folders: readonly string[];
  readonly cells: Int32Array;
}

const { seed, from, to, without, only, folders, cells } = workerData as Task;
const found = await originsWith(folders);
const batch = new Batch(
  found.filter(({ family }) => only === undefined || family === only),
  seed,
  100,
);
let judged: Judged[] = [];
for (let index = from; index < to; index += 1) {
  Atomics.store(cells, 1, Math.floor(Date.now() / 1_000));
  Atomics.store(cells, 0, index);
  if (!without.includes(index)) judged.push(await batch.judged(index));
  if (judged.length === 100 || index === to - 1) {
    parentPort?.postMessage(judged);
    judged = [];
  }
}
