/**
 * The XML that our own DOCX writer made, as a tree that keeps every tag as it is written. Not for foreign files: it
 * relies on what the package writes (`<` and `>` escaped in attributes, no comments, no CDATA).
 */
export interface XmlNode {
  readonly name: string;
  /** The start tag as written, never self-closing. */
  readonly open: string;
  readonly children: readonly XmlChild[];
}
/** Text stands as written, with its references. */
export type XmlChild = XmlNode | string;

const token = /<[^>]+>|[^<]+/g;

/** The element that the text holds, whatever stands before it. An explicit stack, so depth is no limit. */
export function parseTree(xml: string): XmlNode {
  const root: { children: XmlChild[] } = { children: [] };
  const stack: { children: XmlChild[] }[] = [root];
  for (const [tag] of xml.matchAll(token)) {
    const top = stack.at(-1);
    if (!tag.startsWith('<')) top?.children.push(tag);
    else if (tag.startsWith('<?')) continue;
    else if (tag.startsWith('</')) stack.pop();
    else {
      const closed = tag.endsWith('/>');
      const open = closed ? `${tag.slice(0, -2).trimEnd()}>` : tag;
      const node = { name: /^<([^\s>/]+)/.exec(tag)?.[1] ?? '', open, children: [] };
      top?.children.push(node);
      if (!closed) stack.push(node);
    }
  }
  const found = root.children.find(isNode);
  if (!found) throw new Error('no element in our own XML');
  return found;
}

export const isNode = (child: XmlChild): child is XmlNode => typeof child !== 'string';

/** Trees of tables and runs are shallow: our writer nests tables once, and Word's runs hold leaves. */
export function printTree(child: XmlChild): string {
  if (!isNode(child)) return child;
  if (child.children.length === 0) return `${child.open.slice(0, -1)}/>`;
  return `${child.open}${child.children.map(printTree).join('')}</${child.name}>`;
}

export const node = (name: string, children: readonly XmlChild[] = [], attributes = ''): XmlNode => ({
  name,
  open: `<${name}${attributes}>`,
  children,
});

export const childNamed = ({ children }: XmlNode, name: string): XmlNode | undefined =>
  children.filter(isNode).find((child) => child.name === name);

export const withChildren = (of: XmlNode, children: readonly XmlChild[]): XmlNode => ({ ...of, children });

/** Value of an attribute as written. */
export const attribute = ({ open }: XmlNode, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(open)?.[1];

/** The words inside, as written. */
export function wordsIn(child: XmlChild): string {
  if (!isNode(child)) return '';
  if (child.name === 'w:t') return child.children.map((inner) => (isNode(inner) ? '' : inner)).join('');
  if (child.name === 'w:tab' || child.name === 'w:br') return ' ';
  if (child.name === 'w:drawing') return '\ufffc';
  return child.children.map(wordsIn).join('');
}

/** Name of the first bookmark inside: which topic a paragraph or a framed column is. */
export function bookmarkIn(child: XmlChild): string | undefined {
  if (!isNode(child)) return undefined;
  if (child.name === 'w:bookmarkStart') return attribute(child, 'w:name');
  for (const inner of child.children) {
    const found = bookmarkIn(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
