/**
 * What each of several lists may show when all together have room for `room` rows: short lists everything, long
 * ones the same number, the largest that fits.
 */
export function equalShare(lengths: readonly number[], room: number): number {
  let left = room;
  const sorted = lengths.toSorted((a, b) => a - b);
  for (const [i, length] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - i));
    if (length > share) return share;
    left -= length;
  }
  return Number.POSITIVE_INFINITY;
}
