import { childOf, childrenOf, descend, type XmlElement } from '../../container/xml.js';
import type { Property } from '../../model/workbook.js';
import { colourOf, filled, kept, own } from './values.js';

/** Nested property groups deeper than this are not followed; none is known to nest at all. */
const maxGroups = 32;

const maxCells = 1_000_000;

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
 * Rows of a spreadsheet topic, header first. Cells name their column by `ColumnUri` and may be missing.
 * A formula without a stored value stands as its text. Empty: the topic has no table. Undefined: the table
 * claims more cells than anyone would draw, since rows and columns multiply.
 */
export function tableOf(businessData: XmlElement): string[][] | undefined {
  const table =
    descend(businessData, 'ap:TableBusinessDataGroup', 'ap:TableBusinessData') ??
    childOf(businessData, 'ap:TableBusinessData');
  if (!table) return [];
  const columns = inOrder(childrenOf(table, 'ap:Column'));
  const rows = inOrder(childrenOf(table, 'ap:Row'));
  if (columns.length === 0 && rows.length === 0) return [];
  if (columns.length * rows.length > maxCells) return undefined;
  const uris = columns.map((column) => column.attributes.ColumnUri ?? '');
  const headers = columns.map((column) => own(column.attributes.ColumnHeader ?? ''));
  const withRowHeaders = rows.some((row) => filled(row, 'RowHeader'));
  const lines = rows.map((row) => {
    const cells = cellsOf(row, uris);
    return withRowHeaders ? [own(row.attributes.RowHeader ?? ''), ...cells] : cells;
  });
  return [withRowHeaders ? ['', ...headers] : headers, ...lines];
}

function cellsOf(row: XmlElement, uris: readonly string[]): string[] {
  const byColumn = new Map<string, string>();
  for (const cell of childrenOf(row, 'ap:Cell'))
    byColumn.set(cell.attributes.ColumnUri ?? '', cellText(cell));
  return uris.map((uri) => byColumn.get(uri) ?? '');
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
