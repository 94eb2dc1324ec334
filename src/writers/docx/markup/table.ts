import { type Borders, borderElements, paragraph } from './paragraph.js';
import { shading } from './run.js';
import { type Blocks, blocks, type Markup } from './xml.js';

export type Rows = Markup<'rows'>;
export type Cells = Markup<'cells'>;

const rowsOf = (xml: string): Rows => xml as Rows;
const cellsOf = (xml: string): Cells => xml as Cells;

/** Lengths are twips. */
export interface TableProperties {
  readonly columnWidths: readonly number[];
  /** From the left edge of the text. */
  readonly indent: number;
  readonly borders: Borders;
  /** Columns keep their widths whatever they hold. */
  readonly fixed?: true;
  /** Which parts of the table's style apply (17.4.55); assistive technology reads heading rows from it. */
  readonly look?: { readonly firstRow: boolean; readonly firstColumn: boolean };
}

/** A table (17.4.37). */
export function table({ columnWidths, indent, borders, fixed, look }: TableProperties, rows: Rows): Blocks {
  const width = columnWidths.reduce((sum, column) => sum + column, 0);
  const grid = columnWidths.map((column) => `<w:gridCol w:w="${column}"/>`).join('');
  return blocks(
    `<w:tbl><w:tblPr>${measure('tblW', width)}${measure('tblInd', indent)}<w:tblBorders>${borderElements(borders)}</w:tblBorders>${
      fixed ? '<w:tblLayout w:type="fixed"/>' : ''
    }${
      look
        ? `<w:tblLook w:firstRow="${look.firstRow}" w:lastRow="false" w:firstColumn="${look.firstColumn}" w:lastColumn="false" w:noHBand="true" w:noVBand="true"/>`
        : ''
    }</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows}</w:tbl>`,
  );
}

const measure = (name: string, twips: number): string => `<w:${name} w:type="dxa" w:w="${twips}"/>`;

export interface RowProperties {
  /** Stays on one page. */
  readonly cantSplit: boolean;
  /** Repeats on every page. */
  readonly heading?: true;
}

/** A row (17.4.78); without properties as the program likes. */
export function row(cells: Cells, properties?: RowProperties): Rows {
  const look = properties
    ? `<w:trPr>${properties.cantSplit ? '<w:cantSplit/>' : '<w:cantSplit w:val="off"/>'}${
        properties.heading ? '<w:tblHeader/>' : ''
      }</w:trPr>`
    : '';
  return rowsOf(`<w:tr>${look}${cells}</w:tr>`);
}

/** Lengths are twips. */
export interface CellProperties {
  readonly width: number;
  /** Columns that the cell takes. Absent: one. */
  readonly span?: number | undefined;
  readonly margins: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>;
  /** How the cell joins the one above or below it. */
  readonly merge?: 'restart' | 'continue' | undefined;
  /** Ground, `RRGGBB`. */
  readonly shade?: string | undefined;
  readonly align?: 'top';
}

/** A cell (17.4.65). Word refuses one that does not end with a paragraph. */
export function cell({ width, span, margins, merge, shade, align }: CellProperties, content: Blocks): Cells {
  const { top, left, bottom, right } = margins;
  const end = content.endsWith('</w:p>') ? '' : paragraph({ style: 'TableText' });
  return cellsOf(
    `<w:tc><w:tcPr>${measure('tcW', width)}${span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`}${merge ? `<w:vMerge w:val="${merge}"/>` : ''}${
      shade === undefined ? '' : shading(shade)
    }<w:tcMar>${measure('top', top)}${measure('left', left)}${measure('bottom', bottom)}${measure('right', right)}</w:tcMar>${
      align ? `<w:vAlign w:val="${align}"/>` : ''
    }</w:tcPr>${content}${end}</w:tc>`,
  );
}
