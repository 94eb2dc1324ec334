import type { TableCell, TopicTable } from './workbook.js';

/** A table of these rows, headings first; shorter rows end in empty cells. */
export function tableOfRows(rows: readonly (readonly string[])[]): TopicTable {
  const cells = rows.flatMap((texts, row) =>
    texts.flatMap((text, column): TableCell[] => (text === '' ? [] : [{ row, column, text }])),
  );
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { rows: rows.length, columns, cells };
}

/** Word knows tables of 63 columns at most, and nobody reads more. */
const mostColumns = 60;
/** Cells of a table, empty ones included, that are printed whatever it holds. */
const freeCells = 1_000;
/** Cells that are printed for each one that holds text: what is declared costs a few bytes, what is printed does not. */
const cellsPerText = 8;
const mostCells = 20_000;

/** How many rows and columns something has. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The rows of a table as they are printed everywhere, headings first, all of one length: the whole table, or its
 * first rows and columns when it is out of all proportion.
 */
export function printedRows(table: TopicTable): string[][] {
  const { rows, columns } = printedExtent(table);
  const shown = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, text } of table.cells) {
    const line = shown[row];
    if (line && column < columns) line[column] = text;
  }
  return shown;
}

/** Rows and columns, counted from the first, that `printedRows` gives. */
export function printedExtent(table: TopicTable): Extent {
  const columns = Math.min(table.columns, mostColumns);
  const cells = Math.min(mostCells, Math.max(freeCells, table.cells.length * cellsPerText));
  const rows = Math.max(1, Math.floor(cells / Math.max(1, columns)));
  return { rows: Math.min(table.rows, rows), columns };
}

/** Whether rows or columns of the table are not printed. */
export function isCut(table: TopicTable): boolean {
  const { rows, columns } = printedExtent(table);
  return rows < table.rows || columns < table.columns;
}

/**
 * The same for text without languages: where something is left out, a last line says how much of how much is shown,
 * `… 333/5000 × 60/5001`.
 */
export function printedLines(table: TopicTable): string[][] {
  const { rows, columns } = printedExtent(table);
  const mark = `… ${rows}/${table.rows} × ${columns}/${table.columns}`;
  return isCut(table) ? [...printedRows(table), [mark]] : printedRows(table);
}
