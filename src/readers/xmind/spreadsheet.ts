import type { TableCell, TopicTable } from '../../model/workbook.js';
import { appended, none, type TopicDraft } from '../topic-draft.js';

/**
 * XMind's spreadsheets: the children of the topic are its rows (`…spreadsheet`) or its columns
 * (`…spreadsheet.column`), and the labels of a grandchild say which column (or row) it stands in.
 * Those labels are no tags, so they move into `table`; each cell keeps its place as a property.
 */
export function settleSpreadsheet(topic: TopicDraft, columns: readonly string[]): void {
  const byColumn = topic.structure === 'org.xmind.ui.spreadsheet.column';
  const heads = headsOf(topic, columns);
  const table = tableOf(topic.children, heads);
  topic.table = byColumn ? transposed(table) : table;
  for (const child of topic.children) {
    for (const cell of child.children) if (cell.labels.length > 0) unlabel(cell, byColumn ? 'row' : 'column');
  }
}

/** True for both kinds of spreadsheet. */
export const isSpreadsheet = (topic: TopicDraft): boolean =>
  topic.structure?.startsWith('org.xmind.ui.spreadsheet') ?? false;

/** A cell with several labels stands under a head made of all of them. */
const headOf = (cell: TopicDraft): string => cell.labels.join(', ');

/** Heads in use: those the author put in order first, the others after them by name, as XMind shows them. */
function headsOf(topic: TopicDraft, columns: readonly string[]): string[] {
  const used = new Set(topic.children.flatMap(({ children }) => children.map(headOf)));
  const ordered = columns.filter((column) => used.delete(column));
  return [...ordered, ...[...used].sort()];
}

/** A line for each child, headed by its title, below a line of the heads. */
function tableOf(children: readonly TopicDraft[], heads: readonly string[]): TopicTable {
  const places = new Map(heads.map((head, at) => [head, at + 1]));
  const lines = [
    heads.map((text, at) => ({ column: at + 1, text })),
    ...children.map((child) => [{ column: 0, text: child.title }, ...cellsOf(child, places)]),
  ];
  const cells = lines.flatMap((line, row) =>
    line.flatMap(({ column, text }): TableCell[] => (text === '' ? [] : [{ row, column, text }])),
  );
  return { rows: lines.length, columns: heads.length + 1, cells };
}

/** The cells of a line in the order of their heads; several below one head are lines of one text. */
function cellsOf(line: TopicDraft, places: ReadonlyMap<string, number>): Omit<TableCell, 'row'>[] {
  const texts = new Map<number, string[]>();
  for (const cell of line.children) {
    const column = places.get(headOf(cell)) ?? 0;
    const before = texts.get(column);
    if (before) before.push(cell.title);
    else texts.set(column, [cell.title]);
  }
  return [...texts]
    .sort(([a], [b]) => a - b)
    .map(([column, titles]) => ({ column, text: titles.join('\n') }));
}

function unlabel(cell: TopicDraft, name: string): void {
  cell.properties = appended(cell.properties, { name, value: headOf(cell) });
  cell.labels = none;
}

const transposed = ({ rows, columns, cells }: TopicTable): TopicTable => ({
  rows: columns,
  columns: rows,
  cells: cells
    .map(({ row, column, text }) => ({ row: column, column: row, text }))
    .sort((a, b) => a.row - b.row || a.column - b.column),
});
