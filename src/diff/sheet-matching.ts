import type { Sheet } from '../model/workbook.js';
import type { SheetMatch } from './mapping.js';
import type { Pairing } from './pairing.js';
import { plainText } from './texts.js';

/** Which sheets are the same: a partner for some indices of the old and of the new workbook. */
export class SheetPairing {
  readonly toAfter = new Map<number, number>();
  readonly toBefore = new Map<number, number>();
  private readonly reasons = new Map<number, SheetMatch['by']>();

  constructor(
    readonly before: readonly Sheet[],
    readonly after: readonly Sheet[],
  ) {}

  match(before: number, after: number, by: SheetMatch['by']): void {
    if (this.toAfter.has(before) || this.toBefore.has(after)) return;
    this.toAfter.set(before, after);
    this.toBefore.set(after, before);
    this.reasons.set(before, by);
  }

  freeBefore(): number[] {
    return [...this.before.keys()].filter((index) => !this.toAfter.has(index));
  }

  freeAfter(): number[] {
    return [...this.after.keys()].filter((index) => !this.toBefore.has(index));
  }

  matches(): SheetMatch[] {
    return this.before.flatMap((sheet, index) => {
      const other = this.after[this.toAfter.get(index) ?? -1];
      const by = this.reasons.get(index);
      return other && by ? [{ before: sheet.id, after: other.id, by }] : [];
    });
  }
}

/** Sheets by id, then by title, each used once on both sides; then the one that is left, if it is alone. */
export function matchSheets(
  before: readonly Sheet[],
  after: readonly Sheet[],
  ignoreIds: boolean,
): SheetPairing {
  const pairing = new SheetPairing(before, after);
  if (!ignoreIds) matchByKey(pairing, 'id', (sheet) => sheet.id);
  matchByKey(pairing, 'title', (sheet) => plainText(sheet.title));
  if (before.length === 1 && after.length === 1) pairing.match(0, 0, 'only');
  return pairing;
}

function matchByKey(pairing: SheetPairing, by: SheetMatch['by'], keyOf: (sheet: Sheet) => string): void {
  const others = uniqueKeys(pairing.freeAfter(), (index) => keyOf(pairing.after[index] as Sheet));
  const own = uniqueKeys(pairing.freeBefore(), (index) => keyOf(pairing.before[index] as Sheet));
  for (const [key, index] of own) {
    const other = others.get(key);
    if (other !== undefined) pairing.match(index, other, by);
  }
}

function uniqueKeys(indices: readonly number[], keyOf: (index: number) => string): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (const index of indices) {
    const key = keyOf(index);
    if (found.has(key)) repeated.add(key);
    found.set(key, index);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

/** Sheets that neither id nor title matched: those that share the most topics, most first. */
export function matchSheetsByContent(sheets: SheetPairing, topics: Pairing): void {
  const shared = new Map<string, { before: number; after: number; count: number }>();
  for (const node of topics.before) {
    const other = topics.partner(node);
    if (!other || sheets.toAfter.has(node.sheetIndex) || sheets.toBefore.has(other.sheetIndex)) continue;
    const key = `${node.sheetIndex} ${other.sheetIndex}`;
    const entry = shared.get(key) ?? { before: node.sheetIndex, after: other.sheetIndex, count: 0 };
    entry.count += 1;
    shared.set(key, entry);
  }
  const ranked = [...shared.values()].sort((a, b) => b.count - a.count || a.before - b.before);
  for (const { before, after } of ranked) sheets.match(before, after, 'content');
}

/** Sheets that bear the same title as others do: the first with the first. */
export function matchSheetsInOrder(sheets: SheetPairing): void {
  for (const index of sheets.freeBefore()) {
    const title = plainText(sheets.before[index]?.title ?? '');
    const other = sheets.freeAfter().find((at) => plainText(sheets.after[at]?.title ?? '') === title);
    if (other !== undefined) sheets.match(index, other, 'title');
  }
}
