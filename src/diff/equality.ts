/** Whether two lists have equal items in the same order. */
export function sameList<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) {
    if (!same(a[i] as T, b[i] as T)) return false;
  }
  return true;
}

/**
 * Whether two small plain values are equal; the order of names and absent versus `undefined` do not count.
 * For values of fixed shape (task, style, numbering): the depth is that of their type.
 */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return sameList(a, b, sameData);
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) || Array.isArray(b)) return false;
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (!sameData(a[name], b[name])) return false;
  }
  return true;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
