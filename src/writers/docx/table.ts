import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Bars, Cell, Column, Facts, Inline, Table } from '../../model/document.js';
import { ink } from './colours.js';
import { columnWidths } from './column-widths.js';
import { textOf, writeInlines } from './inlines.js';
import { layoutOf, type Place, roomIn } from './place.js';
import { runsOf } from './runs.js';
import type { Piece, Scene } from './scene.js';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: ink.hairline };
const rule = { style: BorderStyle.SINGLE, size: 8, color: ink.rule };
const gap = (): Paragraph => new Paragraph({ style: 'Gap' });

/** A table with hairlines between its rows; the heading row repeats on every page. */
export function writeTable(table: Table, place: Place, scene: Scene): Piece[] {
  const columns = columnsOf(table);
  if (columns.length === 0) return captionOf(table.caption, place, scene);
  const widths = columnWidths(columns, table.rows, roomIn(place));
  const hasHeadings = columns.some((column) => column.heading.trim() !== '');
  const merges = mergesOf(columns, table.rows);
  const rows = table.rows.map((cells, row) =>
    bodyRow(columns, cells, widths, scene, { merge: (at) => merges[at]?.[row] }),
  );
  if (hasHeadings || rows.length === 0) rows.unshift(headingRow(columns, widths, scene));
  const firstColumn = columns.some((column) => column.rowHeading);
  const look = { firstRow: hasHeadings, firstColumn, ruled: table.ruled === true };
  return [...captionOf(table.caption, place, scene), grid(rows, widths, look, place), gap()];
}

/** Rows longer than the heading row get columns without a heading, so no cell is lost. */
function columnsOf(table: Table): readonly Column[] {
  const widest = table.rows.reduce((count, row) => Math.max(count, row.length), table.columns.length);
  const missing = Array.from({ length: widest - table.columns.length }, (): Column => ({ heading: '' }));
  return [...table.columns, ...missing];
}

function captionOf(caption: string, place: Place, scene: Scene): Piece[] {
  if (caption.trim() === '') return [];
  const children = writeInlines([{ type: 'text', value: caption }], scene);
  return [new Paragraph({ style: 'Caption', children, keepNext: true, ...layoutOf(place) })];
}

function grid(
  rows: readonly TableRow[],
  widths: readonly number[],
  { ruled, ...look }: { firstRow: boolean; firstColumn: boolean; ruled: boolean },
  place: Place,
): WordTable {
  const side = ruled ? hairline : none;
  return new WordTable({
    rows,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    indent: { size: place.indent, type: WidthType.DXA },
    borders: {
      top: look.firstRow ? rule : hairline,
      bottom: look.firstRow ? rule : hairline,
      left: side,
      right: side,
      insideHorizontal: hairline,
      insideVertical: side,
    },
    tableLook: { ...look, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
  });
}

function headingRow(columns: readonly Column[], widths: readonly number[], scene: Scene): TableRow {
  const children = columns.map((column, at) =>
    cellOf([{ type: 'text', value: column.heading }], column, widths[at], 'TableHeading', scene),
  );
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

type Merge = (typeof VerticalMergeType)[keyof typeof VerticalMergeType];

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
      if (empty(row)) return VerticalMergeType.CONTINUE;
      return empty(row + 1) ? VerticalMergeType.RESTART : undefined;
    });
  });

function bodyRow(
  columns: readonly Column[],
  cells: readonly Cell[],
  widths: readonly number[],
  scene: Scene,
  { rowHeading = 'TableText', merge = () => undefined }: RowLook = {},
): TableRow {
  const children = columns.map((column, at) => {
    const style = column.rowHeading ? rowHeading : 'TableText';
    return cellOf(cells[at] ?? [], column, widths[at], style, scene, merge(at));
  });
  return new TableRow({ cantSplit: isShort(cells), children });
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
): TableCell {
  return new TableCell({
    children: [
      new Paragraph({
        style,
        children: writeInlines(content, scene),
        ...(column.align === 'end' ? { alignment: AlignmentType.END } : {}),
      }),
    ],
    width: { size: width ?? 0, type: WidthType.DXA },
    margins: { left: 85, right: 85, top: 30, bottom: 30 },
    verticalAlign: VerticalAlign.TOP,
    ...(merge === undefined ? {} : { verticalMerge: merge }),
    ...(style === 'TableHeading' ? { shading: { fill: ink.tint } } : {}),
  });
}

/** Names with values: a table of two columns at the top of a document, a line each below a topic. */
export function writeFacts(facts: Facts, place: Place, scene: Scene): Piece[] {
  if (facts.items.length === 0) return [];
  if (place.depth > 0) return facts.items.map((item) => factLine(item, place, scene));
  const columns: readonly Column[] = [{ heading: '', rowHeading: true }, { heading: '' }];
  const cells = facts.items.map((item): Cell[] => [[{ type: 'text', value: item.name }], item.value]);
  const widths = columnWidths(columns, cells, roomIn(place));
  const rows = cells.map((row) => bodyRow(columns, row, widths, scene, { rowHeading: 'FactName' }));
  return [grid(rows, widths, { firstRow: false, firstColumn: true, ruled: false }, place), gap()];
}

function factLine(item: Facts['items'][number], place: Place, scene: Scene): Paragraph {
  const name = runsOf(`${item.name}${scene.words.colon}`, { style: 'Quiet' }, scene);
  const children = [...name, ...writeInlines(item.value, scene)];
  return new Paragraph({ style: place.style, children, ...layoutOf(place) });
}

const barCells = 20;

/** Bars as a table: the label, the numbers as text, the bar in block characters. */
export function writeBars(bars: Bars, place: Place, scene: Scene): Piece[] {
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
