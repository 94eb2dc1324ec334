import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
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
  const rows = table.rows.map((cells) => bodyRow(columns, cells, widths, scene));
  if (hasHeadings || rows.length === 0) rows.unshift(headingRow(columns, widths, scene));
  const look = { firstRow: hasHeadings, firstColumn: columns.some((column) => column.rowHeading) };
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
  look: { firstRow: boolean; firstColumn: boolean },
  place: Place,
): WordTable {
  return new WordTable({
    rows,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    indent: { size: place.indent, type: WidthType.DXA },
    borders: {
      top: look.firstRow ? rule : hairline,
      bottom: look.firstRow ? rule : hairline,
      left: none,
      right: none,
      insideHorizontal: hairline,
      insideVertical: none,
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

function bodyRow(
  columns: readonly Column[],
  cells: readonly Cell[],
  widths: readonly number[],
  scene: Scene,
  rowHeading = 'TableText',
): TableRow {
  const children = columns.map((column, at) =>
    cellOf(cells[at] ?? [], column, widths[at], column.rowHeading ? rowHeading : 'TableText', scene),
  );
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
  const rows = cells.map((row) => bodyRow(columns, row, widths, scene, 'FactName'));
  return [grid(rows, widths, { firstRow: false, firstColumn: true }, place), gap()];
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
