import { childOf, childrenOf, descend, type XmlElement } from '../../container/xml.js';
import type { Property, TableCell, TopicTable } from '../../model/workbook.js';
import { colourOf, filled, kept, own } from './values.js';

/** Nested property groups deeper than this are not followed; none is known to nest at all. */
const maxGroups = 32;

/**
 * Custom properties of a topic, groups flattened, in order. The value stands in the attribute that
 * `CustomPropertyValue@Type` names (schema inside every map, `MindManagerApplication.xsd`).
 */
export function propertiesOf(businessData: XmlElement): Property[] {
  const groups = childrenOf(
    childOf(businessData, 'ap:CustomPropertiesBusinessData'),
    'ap:CustomPropertyGroup',
  );
  return groups.flatMap((group) => groupProperties(group, 0));
}

function groupProperties(group: XmlElement, depth: number): Property[] {
  const own = childrenOf(group, 'ap:CustomProperty').flatMap((property) => propertyOf(property) ?? []);
  if (depth === maxGroups) return own;
  const inner = childrenOf(group, 'ap:CustomPropertyGroup');
  return [...own, ...inner.flatMap((nested) => groupProperties(nested, depth + 1))];
}

function propertyOf(property: XmlElement): Property | undefined {
  const name = kept(property, 'CustomPropertyName') ?? kept(property, 'CustomPropertyUri') ?? '';
  const value = propertyValue(childOf(property, 'ap:CustomPropertyValue'));
  return name === '' && value === '' ? undefined : { name, value };
}

function propertyValue(value: XmlElement | undefined): string {
  const type = (filled(value, 'Type') ?? '').split(':').at(-1) ?? '';
  if (type === 'Color') return colourOf(value, 'Color') ?? '';
  const present = [type, 'Text', 'Number', 'Integer', 'DateTime', 'Color'].find((name) =>
    filled(value, name),
  );
  const text = present ? (kept(value, present) ?? '') : '';
  return present === 'Number' ? plainNumber(text) : text;
}

/** Numbers end in `.` (Windows) or have six decimals (Mac), whether they need them or not. */
const plainNumber = (text: string): string =>
  /^-?\d+\.(?:\d{6})?$/.test(text) ? text.replace(/\.?0*$/, '') : text;

/**
 * The table of a spreadsheet topic, headings first. Cells name their column by `ColumnUri` and may be missing. A
 * formula without a stored value stands as its text. Undefined: the topic has no table.
 */
export function tableOf(businessData: XmlElement): TopicTable | undefined {
  const table =
    descend(businessData, 'ap:TableBusinessDataGroup', 'ap:TableBusinessData') ??
    childOf(businessData, 'ap:TableBusinessData');
  const columns = inOrder(childrenOf(table, 'ap:Column'));
  const rows = inOrder(childrenOf(table, 'ap:Row'));
  if (columns.length === 0 && rows.length === 0) return undefined;
  const before = rows.some((row) => filled(row, 'RowHeader')) ? 1 : 0;
  const places = new Map(columns.map(({ attributes }, at) => [attributes.ColumnUri ?? '', at + before]));
  const cells = [
    ...columns.map(({ attributes }, at) => ({ row: 0, column: at + before, text: attributes.ColumnHeader })),
    ...rows.flatMap((row, at) => [
      { row: at + 1, column: 0, text: row.attributes.RowHeader },
      ...cellsOf(row, places).map((cell) => ({ row: at + 1, ...cell })),
    ]),
  ];
  return {
    rows: rows.length + 1,
    columns: columns.length + before,
    cells: cells.flatMap(({ text = '', ...place }) => (text === '' ? [] : [{ ...place, text: own(text) }])),
  };
}

/** The cells of a row from left to right; of several in one column the last. */
function cellsOf(row: XmlElement, places: ReadonlyMap<string, number>): Omit<TableCell, 'row'>[] {
  const texts = new Map<number, string>();
  for (const cell of childrenOf(row, 'ap:Cell')) {
    const column = places.get(cell.attributes.ColumnUri ?? '');
    if (column !== undefined) texts.set(column, cellText(cell));
  }
  return [...texts].sort(([a], [b]) => a - b).map(([column, text]) => ({ column, text }));
}

function cellText(cell: XmlElement): string {
  const value = childOf(cell, 'ap:CellValue');
  const formula = filled(childOf(cell, 'ap:CellFormula'), 'CellFormula');
  return kept(value, 'Text') ?? plainNumber(kept(value, 'Number') ?? own(formula ?? ''));
}

const inOrder = (elements: readonly XmlElement[]): XmlElement[] =>
  elements
    .map((element, at) => ({ element, index: Number(element.attributes.Index ?? at) }))
    .sort((a, b) => a.index - b.index)
    .map(({ element }) => element);
