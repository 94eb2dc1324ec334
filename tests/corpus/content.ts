/** What a map says, as flat lists: enough to notice that anything was lost on the way. */
export interface Content {
  readonly titles: string[];
  /** Without any white space: formats differ in how they separate paragraphs. */
  readonly notes: string[];
  readonly links: string[];
  readonly labels: string[];
  /** `from → to: title`. */
  readonly relationships: string[];
  /** Marker ids in the words of the program. */
  readonly markers: string[];
  readonly boundaries: string[];
  readonly comments: string[];
}

export const emptyContent = (): Content => ({
  titles: [],
  notes: [],
  links: [],
  labels: [],
  relationships: [],
  markers: [],
  boundaries: [],
  comments: [],
});

/**
 * Text as both sides may be held to: characters that XML forbids gone, and one kind of line end. Vendors write
 * CR LF, LF or a reference to either; the tree knows `\n` alone.
 */
export const plainText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\r*\n|\r/g, '\n');

export const withoutSpace = (text: string): string =>
  plainText(text).replace(/[\s\u00a0\u200b\ufeff]+/gu, '');

/** Adds a text unless it is blank. */
export function note(list: string[], text: string | undefined, shape = plainText): void {
  const shaped = shape(text ?? '');
  if (shaped.trim() !== '') list.push(shaped);
}

/** What stands more often on the left than on the right. */
export function missing(expected: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of found) left.set(text, (left.get(text) ?? 0) + 1);
  return expected.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
