import type { Bars, Cell, Column, Facts, Inline, Table } from '../../model/document.js';
import { ink } from './colours.js';
import { columnWidths } from './column-widths.js';
import { textOf, writeInlines } from './inlines.js';
import { type Border, paragraph } from './markup/paragraph.js';
import { type Cells, cell, type Rows, row, table } from './markup/table.js';
import { type Blocks, joined, noBlocks } from './markup/xml.js';
import { layoutOf, type Place, roomIn } from './place.js';
import { runsOf } from './runs.js';
import type { Scene } from './scene.js';

const none: Border = { style: 'none', size: 0, colour: 'auto' };
const hairline: Border = { style: 'single', size: 4, colour: ink.hairline };
const rule: Border = { style: 'single', size: 8, colour: ink.rule };
const gap = paragraph({ style: 'Gap' });

/** A table with hairlines between its rows; the heading row repeats on every page. */
export function writeTable(drawn: Table, place: Place, scene: Scene): Blocks {
  const table = narrowed(drawn);
  const columns = columnsOf(table);
  const caption = captionOf(table.caption, place, scene);
  if (columns.length === 0) return caption;
  const widths = columnWidths(columns, table.rows, roomIn(place));
  const hasHeadings = columns.some((column) => column.heading.trim() !== '');
  const merges = mergesOf(columns, table.rows);
  const head = hasHeadings || table.rows.length === 0 ? [headingRow(columns, widths, scene)] : [];
  const rows = table.rows.map((cells, at) =>
    bodyRow(columns, cells, widths, scene, { merge: (column) => merges[column]?.[at] }),
  );
  const firstColumn = columns.some((column) => column.rowHeading);
  const look = { firstRow: hasHeadings, firstColumn, ruled: table.ruled === true };
  return joined([caption, grid(joined([...head, ...rows]), widths, look, place), gap]);
}

/** Word opens no table with more columns. */
const mostColumns = 63;

/** What stands in columns that Word does not know goes into the last one it does. */
function narrowed(table: Table): Table {
  const isWide = ({ length }: readonly unknown[]) => length > mostColumns;
  if (!isWide(table.columns) && !table.rows.some(isWide)) return table;
  const [first, rest] = [table.columns.slice(0, mostColumns - 1), table.columns.slice(mostColumns - 1)];
  const last = { heading: rest.map(({ heading }) => heading).join(' | ') };
  return {
    ...table,
    columns: rest.length > 0 ? [...first, last] : first,
    rows: table.rows.map((cells) =>
      isWide(cells) ? [...cells.slice(0, mostColumns - 1), inOne(cells.slice(mostColumns - 1))] : cells,
    ),
  };
}

const inOne = (cells: readonly Cell[]): Cell =>
  cells.flatMap((cell, at): Cell => (at > 0 ? [{ type: 'text', value: ' | ' }, ...cell] : cell));

/** Rows longer than the heading row get columns without a heading, so no cell is lost. */
function columnsOf(table: Table): readonly Column[] {
  const widest = table.rows.reduce((count, row) => Math.max(count, row.length), table.columns.length);
  const missing = Array.from({ length: widest - table.columns.length }, (): Column => ({ heading: '' }));
  return [...table.columns, ...missing];
}

function captionOf(caption: string, place: Place, scene: Scene): Blocks {
  if (caption.trim() === '') return noBlocks;
  return paragraph(
    { style: 'Caption', keepNext: true, ...layoutOf(place) },
    writeInlines([{ type: 'text', value: caption }], scene),
  );
}

function grid(
  rows: Rows,
  columnWidths: readonly number[],
  { ruled, ...look }: { firstRow: boolean; firstColumn: boolean; ruled: boolean },
  place: Place,
): Blocks {
  const side = ruled ? hairline : none;
  const edge = look.firstRow ? rule : hairline;
  const borders = {
    top: edge,
    bottom: edge,
    left: side,
    right: side,
    insideH: hairline,
    insideV: side,
  };
  return table({ columnWidths, indent: place.indent, borders, fixed: true, look }, rows);
}

function headingRow(columns: readonly Column[], widths: readonly number[], scene: Scene): Rows {
  const cells = columns.map((column, at) =>
    cellOf([{ type: 'text', value: column.heading }], column, widths[at], 'TableHeading', scene),
  );
  return row(joined(cells), { heading: true, cantSplit: true });
}

type Merge = 'restart' | 'continue';

interface RowLook {
  /** Style of a cell that heads its row. */
  readonly rowHeading?: string;
  /** How the cell of a column joins the one above or below it. */
  readonly merge?: (at: number) => Merge | undefined;
}

/** For each column that continues empty cells: where a merged cell begins and goes on. */
const mergesOf = (columns: readonly Column[], rows: Table['rows']): (Merge | undefined)[][] =>
  columns.map((column, at) => {
    const empty = (row: number) => row > 0 && row < rows.length && (rows[row]?.[at]?.length ?? 0) === 0;
    return rows.map((_, row) => {
      if (!column.continues) return undefined;
      if (empty(row)) return 'continue';
      return empty(row + 1) ? 'restart' : undefined;
    });
  });

function bodyRow(
  columns: readonly Column[],
  cells: readonly Cell[],
  widths: readonly number[],
  scene: Scene,
  { rowHeading = 'TableText', merge = () => undefined }: RowLook = {},
): Rows {
  const written = columns.slice(0, lastCell(columns, cells) + 1).map((column, at) => {
    const style = column.rowHeading ? rowHeading : 'TableText';
    return cellOf(cells[at] ?? [], column, widths[at], style, scene, merge(at));
  });
  const missing = columns.length - written.length;
  const width = widths.slice(written.length).reduce((sum, one) => sum + one, 0);
  const span = missing > 1 ? missing : undefined;
  const empty = missing > 0 ? [cell({ width, span, margins, align: 'top' }, noBlocks)] : [];
  return row(joined([...written, ...empty]), { cantSplit: isShort(cells) });
}

/** Column of the last cell that a row has, or that its column wants: what is missing behind it becomes one empty cell. */
function lastCell(columns: readonly Column[], cells: readonly Cell[]): number {
  const wanted = columns.findLastIndex(({ continues, rowHeading }) => continues || rowHeading);
  return Math.max(cells.length - 1, wanted, 0);
}

/** Short rows stay on one page; long ones may break, else they would leave half a page empty. */
const isShort = (cells: readonly Cell[]): boolean => cells.every((cell) => textOf(cell).length < 400);

function cellOf(
  content: readonly Inline[],
  column: Column,
  width: number | undefined,
  style: string,
  scene: Scene,
  merge?: Merge,
): Cells {
  const align = column.align === 'end' ? ({ align: 'end' } as const) : {};
  return cell(
    {
      width: width ?? 0,
      margins,
      merge,
      shade: style === 'TableHeading' ? ink.tint : undefined,
      align: 'top',
    },
    paragraph({ style, ...align }, writeInlines(content, scene)),
  );
}

const margins = { left: 85, right: 85, top: 30, bottom: 30 };

/** Names with values: a table of two columns at the top of a document, a line each below a topic. */
export function writeFacts(facts: Facts, place: Place, scene: Scene): Blocks {
  if (facts.items.length === 0) return noBlocks;
  if (place.depth > 0) return joined(facts.items.map((item) => factLine(item, place, scene)));
  const columns: readonly Column[] = [{ heading: '', rowHeading: true }, { heading: '' }];
  const cells = facts.items.map((item): Cell[] => [[{ type: 'text', value: item.name }], item.value]);
  const widths = columnWidths(columns, cells, roomIn(place));
  const rows = cells.map((row) => bodyRow(columns, row, widths, scene, { rowHeading: 'FactName' }));
  const look = { firstRow: false, firstColumn: true, ruled: false };
  return joined([grid(joined(rows), widths, look, place), gap]);
}

function factLine(item: Facts['items'][number], place: Place, scene: Scene): Blocks {
  const name = runsOf(`${item.name}${scene.words.colon}`, { style: 'Quiet' }, scene);
  return paragraph(
    { style: place.style, ...layoutOf(place) },
    joined([name, writeInlines(item.value, scene)]),
  );
}

const barCells = 20;

/** Bars as a table: the label, the numbers as text, the bar in block characters. */
export function writeBars(bars: Bars, place: Place, scene: Scene): Blocks {
  const [label, count, share] = scene.words.barHeadings;
  const rows = bars.rows.map((row): Cell[] => {
    const bar = '█'.repeat(filled(row.value, row.total));
    return [
      row.label,
      [{ type: 'text', value: row.text }],
      [{ type: 'text', value: bar, colour: `#${ink.accent}` }],
    ];
  });
  const columns: readonly Column[] = [
    { heading: label, rowHeading: true },
    { heading: count, align: 'end' },
    { heading: share },
  ];
  return writeTable({ type: 'table', caption: bars.caption, columns, rows }, place, scene);
}

/** Full cells of a bar: at least one for anything above nothing. */
function filled(value: number, total: number): number {
  if (!(value > 0) || !(total > 0)) return 0;
  return Math.max(1, Math.round(Math.min(1, value / total) * barCells));
}
