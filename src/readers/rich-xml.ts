import { own } from '../container/text.js';
import { isElement, type XmlElement, type XmlNode } from '../container/xml.js';
import type { RichNode } from '../model/workbook.js';

/** Elements between whose children white space is layout of the file, not text. */
const structural = new Set(
  ['', 'html', 'body', 'div', 'blockquote'].concat('table thead tbody tfoot tr colgroup ul ol dl'.split(' ')),
);

interface Pending {
  readonly from: readonly XmlNode[];
  readonly into: RichNode[];
  readonly inside: string;
}

/** XHTML as a rich tree. An explicit stack: it is untrusted and may nest as deep as the XML. */
export function richFromXml(content: readonly XmlNode[]): RichNode[] {
  const result: RichNode[] = [];
  const pending: Pending[] = [{ from: content, into: result, inside: '' }];
  for (let list = pending.pop(); list; list = pending.pop()) {
    for (const node of list.from) {
      if (typeof node === 'string') addText(node, list);
      else if (isElement(node)) pending.push(addElement(node, list.into));
    }
  }
  return result;
}

/** A text part is one node; the file's indentation in it is one space. */
function addText(value: string, { into, inside }: Pending): void {
  if (structural.has(inside) && value.trim() === '') return;
  const last = into.at(-1);
  if (last?.type === 'text') into[into.length - 1] = { type: 'text', value: last.value + value };
  else into.push({ type: 'text', value: own(inside === 'pre' ? value : value.replace(/[ \t\n\r]+/g, ' ')) });
}

function addElement(node: XmlElement, into: RichNode[]): Pending {
  const children: RichNode[] = [];
  const tagName = node.name.toLowerCase();
  const properties: Record<string, string> = {};
  for (const name in node.attributes) properties[name] = own(node.attributes[name] ?? '');
  into.push({ type: 'element', tagName, properties, children });
  return { from: node.children, into: children, inside: tagName };
}
