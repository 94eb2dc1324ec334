import type { RichElement, RichNode } from '../model/workbook.js';
import { xmlText } from './xml-text.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const kept = words(
  'p div br span b strong i em u s del strike sub sup a img ul ol li table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 blockquote pre code hr font center dl dt dd',
);
const silent = words('script style head title template');
const void_ = words('br hr img');
const keptProperties = words(
  'class href src alt style width height colspan rowspan color face align start type',
);

/**
 * A note's formatting as the editors of other programs take it: known elements and harmless properties. What an element says
 * stays when the element does not; scripts and their like go.
 * @param address where a picture of the file is found in the written one; undefined: nowhere, and it goes
 */
export function sayableNodes(
  nodes: readonly RichNode[],
  address: (src: string) => string | undefined,
): RichNode[] {
  const result: RichNode[] = [];
  const stack: { readonly from: readonly RichNode[]; readonly into: RichNode[] }[] = [
    { from: nodes, into: result },
  ];
  for (let list = stack.pop(); list; list = stack.pop()) {
    for (const [i, node] of list.from.entries()) {
      if (node.type === 'text') list.into.push(node);
      else if (silent.has(node.tagName)) continue;
      else if (!kept.has(node.tagName)) {
        // Its content takes its place, so the rest of the list has to wait.
        stack.push(
          { from: list.from.slice(i + 1), into: list.into },
          { from: node.children, into: list.into },
        );
        break;
      } else {
        const children: RichNode[] = [];
        const properties = sayableProperties(node, address);
        if (!properties) continue;
        list.into.push({ ...node, properties, children });
        stack.push({ from: node.children, into: children });
      }
    }
  }
  return result;
}

/** Undefined: a picture that is not there. */
function sayableProperties(
  { tagName, properties }: RichElement,
  address: (src: string) => string | undefined,
): Record<string, string> | undefined {
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (keptProperties.has(name) && !/^\s*(?:javascript|vbscript):/i.test(value)) said[name] = value;
  }
  if (tagName !== 'img' || said.src === undefined) return said;
  const src = address(said.src);
  return src === undefined ? undefined : { ...said, src };
}

/** XHTML of a note's formatting, which must be sayable. */
export function richHtml(nodes: readonly RichNode[]): string {
  const html: string[] = [];
  const stack: (RichNode | string)[] = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') html.push(node);
    else if (node.type === 'text') html.push(xmlText(node.value));
    else {
      html.push(`<${node.tagName}${attributesOf(node)}${void_.has(node.tagName) ? '/>' : '>'}`);
      if (void_.has(node.tagName)) continue;
      stack.push(`</${node.tagName}>`, ...[...node.children].reverse());
    }
  }
  return html.join('');
}

const attributesOf = ({ properties }: RichElement): string =>
  Object.entries(properties)
    .map(([name, value]) => ` ${name}="${xmlText(value).replaceAll('"', '&quot;')}"`)
    .join('');
