import stringWidth from 'string-width';
import { longestUnit, wrap } from './wrap.js';

type Rows = readonly (readonly string[])[];

/**
 * Rows as columns for a terminal of this width; full-width characters count two. Columns give way where that makes
 * the fewest more lines, none so far that words break. Where that leaves too little room, each row becomes
 * a block of `heading: value` lines.
 */
export function formatTable(
  head: readonly string[],
  rows: Rows,
  width: number,
  paintHead: (text: string) => string = (text) => text,
): string {
  const widths = columnWidths(head, rows, width);
  const lines = widths
    ? [paintHead(lineOf(head, widths)), ...rows.flatMap((row) => wrappedRow(row, widths))]
    : blockLines(head, rows, width, paintHead);
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

const gap = 2;
/** Windows narrower than this have no room for columns that must wrap. */
const narrowestTable = 60;
/** Columns of text are not narrower than this; a longer word widens its column, up to the longest whole word. */
const narrowestColumn = 12;
const longestWhole = 16;

/** Columns each one gets. Undefined: a table has no room. */
function columnWidths(head: readonly string[], rows: Rows, width: number): readonly number[] | undefined {
  const columns = head.map((title, i) => [title, ...rows.map((row) => row[i] ?? '')]);
  const natural = columns.map((cells) => widest(cells, stringWidth));
  if (total(natural) <= width) return natural;
  if (width < narrowestTable) return undefined;
  const least = columns.map((cells, i) => {
    const word = widest(cells, longestUnit);
    return Math.min(natural[i] ?? 0, Math.max(narrowestColumn, Math.min(word, longestWhole)));
  });
  return total(least) <= width ? fitted(columns.map(tallied), natural, least, width) : undefined;
}

const widest = (cells: readonly string[], measure: (text: string) => number): number =>
  cells.reduce((most, cell) => Math.max(most, measure(cell)), 0);

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, columns) => sum + columns, gap * (widths.length - 1));

/** How many cells of a column have which width. */
function tallied(cells: readonly string[]): ReadonlyMap<number, number> {
  const tally = new Map<number, number>();
  for (const cell of cells) {
    const columns = stringWidth(cell);
    tally.set(columns, (tally.get(columns) ?? 0) + 1);
  }
  return tally;
}

/** Lines that the cells of a column take at a width, one below the other. */
const linesAt = (cells: ReadonlyMap<number, number>, width: number): number =>
  [...cells].reduce((sum, [columns, count]) => sum + count * Math.max(1, Math.ceil(columns / width)), 0);

/** Takes, step by step, from the column that needs the fewest more lines for what it gives; of equals, from the widest. */
function fitted(
  tallies: readonly ReadonlyMap<number, number>[],
  natural: readonly number[],
  least: readonly number[],
  width: number,
): readonly number[] {
  const widths = natural.map((columns, i) => Math.max(least[i] ?? 0, Math.min(columns, width)));
  const offers = tallies.map((cells, i) => offerOf(cells, widths[i] ?? 0, least[i] ?? 0));
  for (let over = total(widths) - width; over > 0; over = total(widths) - width) {
    const cheapest = Math.min(...offers.map(({ price }) => price));
    const equals = widths.map((columns, i) => (offers[i]?.price === cheapest ? columns : 0));
    const at = equals.indexOf(Math.max(...equals));
    const narrower = (widths[at] ?? 0) - Math.min(over, offers[at]?.columns ?? over);
    widths[at] = narrower;
    offers[at] = offerOf(tallies[at] ?? new Map(), narrower, least[at] ?? 0);
  }
  return widths;
}

interface Offer {
  /** Columns that a column of the table can give up. */
  readonly columns: number;
  /** More lines that it needs then, for each of them. */
  readonly price: number;
}

/**
 * What a column can give up at the best price. Cells of one width all need another line at once, and then have room
 * to give: the next column alone would always seem dear.
 */
function offerOf(cells: ReadonlyMap<number, number>, width: number, least: number): Offer {
  const lines = linesAt(cells, width);
  let best: Offer = { columns: 1, price: Number.POSITIVE_INFINITY };
  for (let columns = 1; columns <= width - least; columns += 1) {
    const price = (linesAt(cells, width - columns) - lines) / columns;
    if (price <= best.price) best = { columns, price };
  }
  return best;
}

function wrappedRow(row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((cell, i) => wrap(cell, widths[i] ?? narrowestColumn));
  const height = Math.max(1, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    lineOf(
      cells.map((cell) => cell[line] ?? ''),
      widths,
    ),
  );
}

const lineOf = (cells: readonly string[], widths: readonly number[]): string =>
  cells.map((cell, i) => cell + spaces((widths[i] ?? 0) - stringWidth(cell))).join(spaces(gap));

/** A block for each row, with an empty line between them; empty cells are left out. */
function blockLines(
  head: readonly string[],
  rows: Rows,
  width: number,
  paintHead: (text: string) => string,
): string[] {
  const indent = widest(head, stringWidth) + gap;
  const room = Math.max(narrowestColumn, width - indent);
  return rows.flatMap((row, at) => [
    ...(at > 0 ? [''] : []),
    ...head.flatMap((title, i) => {
      const [first = '', ...others] = wrap(row[i] ?? '', room);
      if (first === '' && others.length === 0) return [];
      const label = `${paintHead(`${title}:`)}${spaces(indent - stringWidth(title) - 1)}`;
      return [label + first, ...others.map((line) => spaces(indent) + line)];
    }),
  ]);
}

const spaces = (count: number): string => ' '.repeat(Math.max(0, count));

/** Rows as a Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\s+/g, ' ');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

/**
 * Rows as CSV that a Japanese Excel opens: UTF-8 with byte order mark, CRLF. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
export function csv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (value: string) => {
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}
