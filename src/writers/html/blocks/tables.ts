import type { Element, ElementContent, Properties } from 'hast';
import type { Bars, Cell, Column, Table } from '../../../model/document.js';
import { element, newline, textNode, wordsOf } from '../hast.js';
import { writeInlines } from '../inlines.js';
import { round2 } from '../markers/grid.js';
import { interfaceLang, type Setting } from '../page.js';

export function writeTable(table: Table, setting: Setting): Element[] {
  const heads = table.columns.map((column) =>
    element('th', { scope: 'col', ...(column.align === 'end' && { className: ['end'] }) }, [
      textNode(column.heading),
    ]),
  );
  const rows = table.rows.flatMap((cells) => [writeRow(cells, table.columns, setting), newline]);
  const className = isStack(table) ? ['table', 'stack'] : ['table'];
  return [
    scrollable(table.caption, className, setting, [
      element('thead', {}, [element('tr', {}, heads)]),
      newline,
      element('tbody', {}, [newline, ...rows]),
    ]),
  ];
}

/** Rows that know their own heading can stand below each other where there is no room for columns. */
const isStack = ({ columns }: Table): boolean =>
  columns.length > 2 && columns.some(({ rowHeading }) => rowHeading);

/** A row has a cell for every column, whatever the table says: a missing cell is empty. */
function writeRow(cells: readonly Cell[], columns: readonly Column[], setting: Setting): Element {
  const written = columns.map((column, i) => writeCell(cells[i] ?? [], column, setting));
  return element('tr', {}, written);
}

function writeCell(cell: Cell, column: Column, setting: Setting): Element {
  const content = writeInlines(cell, setting);
  const className = classesOf(content, column);
  const look: Properties = className.length > 0 ? { className } : {};
  if (column.rowHeading) return element('th', { scope: 'row', ...look }, content);
  return element('td', { dataColumn: column.heading, ...look }, content);
}

/** Dates, codes and page ranges are not broken at their hyphens. */
const whole = /^(?=.*\d)[\w.:/–-]{1,16}$/;

function classesOf(content: readonly ElementContent[], { align }: Column): string[] {
  return [...(align === 'end' ? ['end'] : []), ...(whole.test(wordsOf(content)) ? ['whole'] : [])];
}

/** Wide tables scroll inside their own frame, which the keyboard reaches; the page never scrolls sideways. */
function scrollable(
  caption: string,
  className: readonly string[],
  setting: Setting,
  parts: Element['children'],
): Element {
  const { page } = setting;
  const id = page.ids.make('table');
  const repeated = caption === page.latestHeading ? { className: ['spoken'] } : {};
  const table = element('table', {}, [
    newline,
    element('caption', { id, ...repeated }, [textNode(caption)]),
    newline,
    ...parts,
  ]);
  const frame = { className: ['scroll', ...className], role: 'region', tabIndex: 0, ariaLabelledBy: [id] };
  return element('div', frame, [table]);
}

/** A table too: label, bar, number. The bar shows what the number says, and is not read out. */
export function writeBars(bars: Bars, setting: Setting): Element[] {
  const { label, share, number } = setting.page.words.bars;
  const lang = interfaceLang(setting);
  const heads = [label, share, number].map((word) =>
    element('th', { scope: 'col', ...lang }, [textNode(word)]),
  );
  const rows = bars.rows.flatMap((row) => [
    element('tr', {}, [
      element('th', { scope: 'row' }, writeInlines(row.label, setting)),
      element('td', { className: ['bar'] }, [bar(row.value, row.total)]),
      element('td', { className: ['end'] }, [textNode(row.text)]),
    ]),
    newline,
  ]);
  const head = element('thead', { className: ['spoken'] }, [element('tr', {}, heads)]);
  return [
    scrollable(bars.caption, ['bars'], setting, [head, newline, element('tbody', {}, [newline, ...rows])]),
  ];
}

function bar(value: number, total: number): Element {
  const share = total > 0 && value > 0 ? Math.min(1, value / total) : 0;
  return element('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', ariaHidden: 'true' }, [
    element('rect', { className: ['bar-whole'], x: 0, y: 0, width: 100, height: 8 }),
    element('rect', { className: ['bar-share'], x: 0, y: 0, width: round2(share * 100), height: 8 }),
  ]);
}
