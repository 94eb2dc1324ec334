export interface Insertion<T> {
  readonly item: T;
  /** Index in the finished list. Beyond its end: at the end. */
  readonly index: number;
}

/** Puts items into a list, each at its index in the finished list, in one pass. */
export function insertAt<T>(list: T[], insertions: readonly Insertion<T>[]): void {
  const waiting = [...insertions].sort((a, b) => a.index - b.index);
  const staying = list.splice(0);
  let next = 0;
  for (const item of staying) {
    for (let one = waiting[next]; one && one.index <= list.length; one = waiting[next]) {
      list.push(one.item);
      next += 1;
    }
    list.push(item);
  }
  for (const { item } of waiting.slice(next)) list.push(item);
}
