import { isNode, node, withChildren, type XmlChild, type XmlNode } from './xml-tree.js';

export type RevisionName = 'w:ins' | 'w:del';

/** Who is said to have made the changes, and when. Numbers every revision of one document. */
export class Tracking {
  private used = 0;

  private readonly attribution: string;

  /** @param at ISO 8601, to the second, in UTC; undefined when nobody knows, and Word shows no time */
  constructor(author: string, at: string | undefined) {
    this.attribution = ` w:author="${author}"${at === undefined ? '' : ` w:date="${at}"`}`;
  }

  /** Attributes of one revision (ECMA-376 part 1, 17.13.5: `CT_TrackChange`). */
  attributes(): string {
    this.used += 1;
    return ` w:id="${firstId + this.used}"${this.attribution}`;
  }

  around(name: RevisionName, children: readonly XmlChild[]): XmlNode {
    return node(name, children, this.attributes());
  }

  mark(name: RevisionName): XmlNode {
    return node(name, [], this.attributes());
  }
}

/** Bookmarks count from 1 in the same space. */
const firstId = 1_000_000;

/** A paragraph whose end, too, came or went: accepting or rejecting leaves no empty line behind. */
export function markParagraph(paragraph: XmlNode, marks: readonly XmlNode[]): XmlNode {
  const [first, ...rest] = paragraph.children;
  const properties = first !== undefined && isNode(first) && first.name === 'w:pPr' ? first : node('w:pPr');
  const others = properties.name === 'w:pPr' && first === properties ? rest : paragraph.children;
  return withChildren(paragraph, [markedProperties(properties, marks), ...others]);
}

/** `w:rPr` stands after all other properties but section and change (`CT_PPr`), and its marks come first in it. */
function markedProperties(properties: XmlNode, marks: readonly XmlNode[]): XmlNode {
  const own = properties.children.filter(isNode);
  const look = own.find(({ name }) => name === 'w:rPr');
  const last = own.filter(({ name }) => name === 'w:sectPr' || name === 'w:pPrChange');
  const others = own.filter((child) => child !== look && !last.includes(child));
  return withChildren(properties, [...others, node('w:rPr', [...marks, ...(look?.children ?? [])]), ...last]);
}
