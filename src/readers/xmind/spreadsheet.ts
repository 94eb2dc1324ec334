import { appended, none, type TopicDraft } from '../topic-draft.js';

/**
 * XMind's spreadsheets: the children of the topic are its rows (`…spreadsheet`) or its columns
 * (`…spreadsheet.column`), and the labels of a grandchild say which column (or row) it stands in.
 * Those labels are no tags, so they move into `table`; each cell keeps its place as a property.
 */
export function settleSpreadsheet(topic: TopicDraft, columns: readonly string[]): void {
  const byColumn = topic.structure === 'org.xmind.ui.spreadsheet.column';
  const heads = headsOf(topic, columns);
  const lines = topic.children.map((child) => [child.title, ...cellsOf(child, heads)]);
  const rows = [['', ...heads], ...lines];
  topic.table = byColumn ? transposed(rows) : rows;
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

function cellsOf(line: TopicDraft, heads: readonly string[]): string[] {
  const texts = new Map<string, string>();
  for (const cell of line.children) {
    const head = headOf(cell);
    const before = texts.get(head);
    texts.set(head, before === undefined ? cell.title : `${before}\n${cell.title}`);
  }
  return heads.map((head) => texts.get(head) ?? '');
}

function unlabel(cell: TopicDraft, name: string): void {
  cell.properties = appended(cell.properties, { name, value: headOf(cell) });
  cell.labels = none;
}

const transposed = (rows: readonly (readonly string[])[]): string[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
