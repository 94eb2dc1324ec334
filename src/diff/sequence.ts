/**
 * Indices of a longest increasing subsequence: what stayed in order, so that the rest is the least that was
 * moved. Patience sorting, n log n.
 */
export function longestIncreasing(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = [];
  const previous = new Array<number>(values.length).fill(-1);
  values.forEach((value, index) => {
    const length = firstNotBelow(ends, values, value);
    previous[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}

/** How many of the lengths end in a smaller value. */
function firstNotBelow(ends: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? -1] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
