/** Reads references of the old workbook as the new one would write them. */
export interface Translation {
  /** The id that what had this id has now; the id itself when it did not change, or is gone. */
  readonly id: (old: string) => string;
  /** The same for a list of topics, without those that were removed: they leave it without a word. */
  readonly ids: (old: readonly string[]) => string[];
}

export const unchanged: Translation = { id: (old) => old, ids: (old) => [...old] };

export function translation(
  renumbered: ReadonlyMap<string, string>,
  removed: ReadonlySet<string>,
): Translation {
  const id = (old: string): string => renumbered.get(old) ?? old;
  return { id, ids: (old) => old.filter((one) => !removed.has(one)).map(id) };
}
