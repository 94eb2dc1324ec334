import { diff } from 'fast-myers-diff';

/** Two lists side by side: what both have, what only the old one has, what only the new one has; old ones first. */
export type Aligned<T> =
  | { readonly before: T; readonly after: T }
  | { readonly before: T; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: T };

/** A way to tell that two things are the same, surest first; `undefined` is no evidence. */
export interface Evidence<T> {
  readonly key: (item: T) => string | undefined;
  /** Each key stands once in each list: order alone decides, in the time of sorting. */
  readonly isUnique?: true;
}

/** Pairs in order, by the surest evidence first and by the next one in the gaps that are left. */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  evidence: readonly Evidence<T>[],
): Aligned<T>[] {
  const [first, ...others] = evidence;
  if (!first || before.length === 0 || after.length === 0) {
    return [...before.map((item) => ({ before: item })), ...after.map((item) => ({ after: item }))];
  }
  const pairs = first.isUnique
    ? uniquePairs(before, after, first.key)
    : commonPairs(before, after, first.key);
  const aligned: Aligned<T>[] = [];
  let from = 0;
  let to = 0;
  for (const [i, j] of [...pairs, [before.length, after.length] as const]) {
    aligned.push(...align(before.slice(from, i), after.slice(to, j), others));
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && now !== undefined) aligned.push({ before: old, after: now });
    from = i + 1;
    to = j + 1;
  }
  return aligned;
}

type Pair = readonly [before: number, after: number];

/** The longest run of pairs that keep their order. */
function uniquePairs<T>(before: readonly T[], after: readonly T[], key: Evidence<T>['key']): Pair[] {
  const places = new Map<string, number>();
  for (const [i, item] of before.entries()) {
    const name = key(item);
    if (name !== undefined && !places.has(name)) places.set(name, i);
  }
  const candidates = after.flatMap((item, j): Pair[] => {
    const name = key(item);
    const i = name === undefined ? undefined : places.get(name);
    return i === undefined ? [] : [[i, j]];
  });
  return longestIncreasing(candidates);
}

/** Patience sorting over the first number of each pair. */
function longestIncreasing(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, [value]] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? tops[low - 1] : undefined;
    tops[low] = at;
  }
  const found: Pair[] = [];
  for (let at = tops.at(-1); at !== undefined; at = previous[at]) {
    const pair = pairs[at];
    if (pair) found.push(pair);
  }
  return found.reverse();
}

function commonPairs<T>(before: readonly T[], after: readonly T[], key: Evidence<T>['key']): Pair[] {
  // What has no key is like nothing else.
  const names = (list: readonly T[], side: string) => list.map((item, i) => key(item) ?? `\u0000${side}${i}`);
  const pairs: Pair[] = [];
  let from = 0;
  let to = 0;
  const equal = (until: number): void => {
    while (from < until) {
      pairs.push([from, to]);
      from += 1;
      to += 1;
    }
  };
  for (const [i, iEnd, , jEnd] of diff(names(before, 'b'), names(after, 'a'))) {
    equal(i);
    from = iEnd;
    to = jEnd;
  }
  equal(before.length);
  return pairs;
}
