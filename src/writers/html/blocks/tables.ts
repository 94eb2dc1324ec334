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
  const spans = table.columns.map((column, at) => spansOf(table.rows, column, at));
  const rows = table.rows.flatMap((cells, row) => [
    writeRow(cells, table.columns, (at) => spans[at]?.[row] ?? 1, setting),
    newline,
  ]);
  const className = ['table', ...(isStack(table) ? ['stack'] : []), ...(table.ruled ? ['ruled'] : [])];
  return [
    scrollable(table.caption, className, setting, [
      ...sharesOf(table.columns),
      element('thead', {}, [element('tr', {}, heads)]),
      newline,
      element('tbody', {}, [newline, ...rows]),
    ]),
  ];
}

/** Rows that know their own heading can stand below each other where there is no room for columns. */
const isStack = ({ columns }: Table): boolean =>
  columns.length > 2 && columns.some(({ rowHeading }) => rowHeading);

/** Widths by class, since the pages carry no inline styles; in steps of a twentieth. */
function sharesOf(columns: readonly Column[]): ElementContent[] {
  if (columns.every(({ share }) => share === undefined)) return [];
  const cols = columns.map(({ share }) =>
    element('col', share === undefined ? {} : { className: [`share-${Math.round(share * 20) * 5}`] }),
  );
  return [element('colgroup', {}, cols), newline];
}

/** Rows that each cell of a column spans; 0: it belongs to the cell above. */
function spansOf(rows: Table['rows'], { continues }: Column, at: number): number[] {
  const spans = rows.map(() => 1);
  if (!continues) return spans;
  for (let row = rows.length - 1; row > 0; row -= 1) {
    if ((rows[row]?.[at]?.length ?? 0) > 0) continue;
    spans[row - 1] = (spans[row - 1] ?? 1) + (spans[row] ?? 1);
    spans[row] = 0;
  }
  return spans;
}

/** A row has a cell for every column, whatever the table says: a missing cell is empty. */
function writeRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  spanOf: (at: number) => number,
  setting: Setting,
): Element {
  const written = columns.flatMap((column, i) =>
    spanOf(i) === 0 ? [] : [writeCell(cells[i] ?? [], column, spanOf(i), setting)],
  );
  return element('tr', {}, written);
}

function writeCell(cell: Cell, column: Column, span: number, setting: Setting): Element {
  const content = writeInlines(cell, setting);
  const className = classesOf(content, column);
  const look: Properties = {
    ...(className.length > 0 && { className }),
    ...(span > 1 && { rowSpan: span }),
  };
  if (column.rowHeading) return element('th', { scope: 'row', ...look }, content);
  return element('td', { dataColumn: column.heading, ...look }, content);
}

/** Dates, codes and page ranges are not broken at their hyphens, and a few ideographs or kana not at all. */
const whole = /^(?:(?=.*\d)[\w.:/–-]{1,16}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,8})$/u;

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
