import type { RootContent, TableCell, TableRow } from 'mdast';
import { printedLines } from '../../model/table.js';
import { oneLine } from '../../model/walk.js';
import type { Notes, TopicTable } from '../../model/workbook.js';
import { printed } from './print.js';
import { blocksOf, paragraphOf } from './rich.js';

/** A note as a quote. Empty: there is none. @param extra lines that are said besides it */
export function noteMarkdown(notes: Notes | null, extra: readonly string[]): string {
  const own = notes?.rich ? blocksOf(notes.rich) : paragraphsOf(notes?.plain ?? '');
  const content = [...own, ...extra.flatMap(paragraphsOf)];
  return content.length > 0 ? printed([{ type: 'blockquote', children: content }] as RootContent[]) : '';
}

const paragraphsOf = (plain: string): RootContent[] =>
  plain
    .split(/\n[^\S\n]*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraphOf(part.split('\n')));

/** The first row is the head, as in the tree. Empty: there is no table. */
export function tableMarkdown(table: TopicTable | undefined): string {
  return table ? printed([{ type: 'table', children: printedLines(table).map(rowOf) }]) : '';
}

const rowOf = (row: readonly string[]): TableRow => ({
  type: 'tableRow',
  children: row.map(
    (value): TableCell => ({ type: 'tableCell', children: [{ type: 'text', value: oneLine(value) }] }),
  ),
});
