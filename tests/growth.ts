/** Runs of each size; the shortest counts, as others are longer only for what else the machine did. */
const RUNS = 3;

/** Microseconds of CPU time, which waiting for a busy machine does not lengthen. */
function cpuTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

const shortest = (work: () => unknown): number =>
  Math.min(...Array.from({ length: RUNS }, () => cpuTime(work)));

/**
 * How much longer work takes at four times the size, as a power of that: about 1 for linear work, 2 for quadratic.
 * Where the smaller size takes under a millisecond the answer means little.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  work(size);
  const small = shortest(() => work(size));
  const large = shortest(() => work(size * 4));
  return Math.log(large / Math.max(small, 1)) / Math.log(4);
}

/** Between linear with its noise and quadratic. */
export const NEARLY_LINEAR = 1.5;
