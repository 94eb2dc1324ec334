import type { Cell, Column } from '../../model/document.js';
import { textOf } from './inlines.js';

/** Width of half a full-width character at table size, in twips, with room for the face's differences. */
const unit = 98;
const padding = 250;
/** Wider than this a column does not help reading, in half-width characters. */
const widest = 72;
const narrowest = 4;
/** Rows looked at: enough to know a column. */
const sample = 2_000;

/**
 * Widths in twips that fill the room: columns of short texts get what they need, the rest is shared in proportion
 * to the length of their texts. LibreOffice and Pages lay out from these, so they are always given.
 */
export function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  room: number,
): number[] {
  if (columns.every(({ share }) => share !== undefined)) return sharedOut(columns, room);
  const wanted = columns.map((column, at) => wantedBy(column, at, rows) * unit + padding);
  const sum = wanted.reduce((total, width) => total + width, 0);
  const widths = sum <= room ? stretched(wanted, room, sum) : squeezed(wanted, room);
  return widths.map(Math.floor);
}

/** Widths as the columns ask for them, in proportion. */
function sharedOut(columns: readonly Column[], room: number): number[] {
  const whole = columns.reduce((sum, { share = 0 }) => sum + share, 0) || 1;
  return columns.map(({ share = 0 }) => Math.floor((share / whole) * room));
}

function wantedBy(column: Column, at: number, rows: readonly (readonly Cell[])[]): number {
  let most = displayWidth(column.heading);
  for (const row of rows.slice(0, sample)) {
    most = Math.max(most, displayWidth(textOf(row[at] ?? [])) + decoration(row[at] ?? []));
  }
  return Math.min(widest, Math.max(narrowest, most));
}

/** Badges and markers take more room than their words. */
const decoration = (cell: Cell): number =>
  6 * cell.filter((inline) => inline.type === 'badge').length +
  cell.reduce((sum, inline) => sum + (inline.type === 'marker' ? displayWidth(inline.name) + 3 : 0), 0);

/** The spare room goes to the widest column. */
function stretched(wanted: readonly number[], room: number, sum: number): number[] {
  const most = Math.max(...wanted);
  const at = wanted.indexOf(most);
  return wanted.map((width, index) => (index === at ? width + room - sum : width));
}

/** Columns that want no more than an even share keep their width; the others share what is left. */
function squeezed(wanted: readonly number[], room: number): number[] {
  const even = room / wanted.length;
  const modest = wanted.reduce((sum, width) => sum + (width <= even ? width : 0), 0);
  const greedy = wanted.reduce((sum, width) => sum + (width <= even ? 0 : width), 0);
  return wanted.map((width) => (width <= even ? width : (width / greedy) * (room - modest)));
}

/** Half-width columns a text takes on one line; the longest line counts. */
export function displayWidth(text: string): number {
  let most = 0;
  for (const line of text.split('\n')) {
    let width = 0;
    for (const character of line) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    most = Math.max(most, width);
  }
  return most;
}
