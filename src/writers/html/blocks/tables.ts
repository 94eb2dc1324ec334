import type { Element } from 'hast';
import type { Bars, Cell, Column, Table } from '../../../model/document.js';
import { element, newline, textNode } from '../hast.js';
import { writeInlines } from '../inlines.js';
import { round2 } from '../markers/grid.js';
import { interfaceLang, type Setting } from '../page.js';

export function writeTable(table: Table, setting: Setting): Element[] {
  const heads = table.columns.map((column) =>
    element('th', { scope: 'col', ...side(column) }, [textNode(column.heading)]),
  );
  const rows = table.rows.flatMap((cells) => [writeRow(cells, table.columns, setting), newline]);
  return [
    scrollable(table.caption, setting, [
      element('thead', {}, [element('tr', {}, heads)]),
      newline,
      element('tbody', {}, [newline, ...rows]),
    ]),
  ];
}

/** A row has a cell for every column, whatever the table says: a missing cell is empty. */
function writeRow(cells: readonly Cell[], columns: readonly Column[], setting: Setting): Element {
  const written = columns.map((column, i) => {
    const content = writeInlines(cells[i] ?? [], setting);
    return element(
      column.rowHeading ? 'th' : 'td',
      { ...(column.rowHeading && { scope: 'row' }), ...side(column) },
      content,
    );
  });
  return element('tr', {}, written);
}

const side = ({ align }: Column) => (align === 'end' ? { className: ['end'] } : {});

/** Wide tables scroll inside their own frame, which the keyboard reaches; the page never scrolls sideways. */
function scrollable(caption: string, setting: Setting, parts: Element['children'], name = 'table'): Element {
  const id = setting.page.ids.make('table');
  const table = element('table', {}, [
    newline,
    element('caption', { id }, [textNode(caption)]),
    newline,
    ...parts,
  ]);
  return element('div', { className: ['scroll', name], role: 'region', tabIndex: 0, ariaLabelledBy: [id] }, [
    table,
  ]);
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
    scrollable(bars.caption, setting, [head, newline, element('tbody', {}, [newline, ...rows])], 'bars'),
  ];
}

function bar(value: number, total: number): Element {
  const share = total > 0 && value > 0 ? Math.min(1, value / total) : 0;
  return element('svg', { viewBox: '0 0 100 8', preserveAspectRatio: 'none', ariaHidden: 'true' }, [
    element('rect', { className: ['bar-whole'], x: 0, y: 0, width: 100, height: 8 }),
    element('rect', { className: ['bar-share'], x: 0, y: 0, width: round2(share * 100), height: 8 }),
  ]);
}
