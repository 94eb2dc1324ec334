import { shading } from './run.js';
import { type Blocks, blocks, escaped, type Inlines, inlines, noInlines } from './xml.js';

/** Lengths are twips, twentieths of a point. */
export interface ParagraphProperties {
  readonly style: string;
  readonly keepNext?: boolean;
  /** List by its number in the numbering part, and level from 0. */
  readonly list?: { readonly id: number; readonly level: number };
  readonly borders?: Borders;
  /** Ground, `RRGGBB`. */
  readonly shade?: string;
  readonly tabs?: readonly TabStop[];
  readonly indent?: { readonly left: number; readonly hanging: number };
  readonly align?: 'end';
}

export interface TabStop {
  /** `clear` takes away one that the style has. */
  readonly type: 'right' | 'clear';
  readonly position: number;
  readonly leader?: 'none';
}

export type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';
export type Borders = { readonly [side in Side]?: Border };

export interface Border {
  readonly style: 'single' | 'none';
  /** `RRGGBB` or `auto`. */
  readonly colour: string;
  /** Eighths of a point. */
  readonly size: number;
  /** Points to the text. */
  readonly space?: number;
}

const sides: readonly Side[] = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** Borders in the order of the schema, without the element around them. */
export const borderElements = (borders: Borders): string =>
  sides.map((side) => (borders[side] ? borderElement(side, borders[side]) : '')).join('');

const borderElement = (side: Side, { style, colour, size, space }: Border): string =>
  `<w:${side} w:val="${style}" w:color="${escaped(colour)}" w:sz="${size}"${space === undefined ? '' : ` w:space="${space}"`}/>`;

/** A paragraph (17.3.1.22). */
export const paragraph = (properties: ParagraphProperties, content: Inlines = noInlines): Blocks =>
  blocks(`<w:p>${paragraphProperties(properties)}${content}</w:p>`);

/** `w:pPr`, its elements in the order of the schema. */
function paragraphProperties(properties: ParagraphProperties): string {
  const { style, keepNext, list, borders, shade, tabs, indent, align } = properties;
  return `<w:pPr><w:pStyle w:val="${escaped(style)}"/>${
    keepNext === undefined ? '' : keepNext ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>'
  }${
    list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>` : ''
  }${borders ? `<w:pBdr>${borderElements(borders)}</w:pBdr>` : ''}${
    shade === undefined ? '' : shading(shade)
  }${tabs ? `<w:tabs>${tabs.map(tabStop).join('')}</w:tabs>` : ''}${
    indent ? `<w:ind w:left="${indent.left}" w:hanging="${indent.hanging}"/>` : ''
  }${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>`;
}

const tabStop = ({ type, position, leader }: TabStop): string =>
  `<w:tab w:val="${type}" w:pos="${position}"${leader ? ` w:leader="${leader}"` : ''}/>`;

/** A bookmark around content (17.13.6). */
export const bookmark = (name: string, id: number, content: Inlines): Inlines =>
  inlines(`<w:bookmarkStart w:name="${escaped(name)}" w:id="${id}"/>${content}<w:bookmarkEnd w:id="${id}"/>`);

/** Where a link leads (17.16.22): a bookmark of this document, or a relationship with a place in what it leads to. */
export interface LinkTarget {
  /** Id of a relationship. Absent: in this document. */
  readonly relationship?: string;
  /** A bookmark, or the fragment of an address. */
  readonly anchor?: string;
}

export function hyperlink({ relationship, anchor }: LinkTarget, content: Inlines): Inlines {
  const place = anchor === undefined ? '' : ` w:anchor="${escaped(anchor)}"`;
  const address = relationship === undefined ? '' : ` r:id="${escaped(relationship)}"`;
  return inlines(`<w:hyperlink w:history="1"${place}${address}>${content}</w:hyperlink>`);
}
