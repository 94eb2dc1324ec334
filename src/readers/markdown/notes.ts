import type { BlockContent, DefinitionContent, List, Nodes, Root, RootContent } from 'mdast';
import type { Notes, RichNode } from '../../model/workbook.js';
import { richLines } from '../rich-lines.js';

/** Addresses of reference links, by identifier. */
export type Definitions = ReadonlyMap<string, string>;

export function definitionsIn(tree: Root): Definitions {
  const found = new Map<string, string>();
  const stack: Nodes[] = [...tree.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node.url);
    else if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return found;
}

/** Address of a link or picture; empty: nobody defined it. */
export const urlOf = (node: { url: string } | { identifier: string }, definitions: Definitions): string =>
  'url' in node ? node.url : (definitions.get(node.identifier) ?? '');

/** Nesting of a note's formatting that is kept; deeper text moves up to this level. */
const deepest = 64;

/** What stands below a title: paragraphs, code, quotes. The outermost quote is only how a note is told apart. */
export function noteOf(
  blocks: readonly (RootContent | BlockContent | DefinitionContent)[],
  definitions: Definitions,
): Notes | null {
  if (blocks.length === 0) return null;
  const content = blocks.flatMap((node): readonly Nodes[] =>
    node.type === 'blockquote' ? node.children : [node],
  );
  const rich = content.map((node) => richOf(node, definitions, 0));
  const { text } = richLines(rich);
  if (text === '' && !content.some(hasPicture)) return null;
  return rich.every(isPlain) ? { plain: text } : { plain: text, rich };
}

/** A paragraph of words and line breaks. */
const isPlain = (node: RichNode): boolean =>
  node.type === 'element' &&
  node.tagName === 'p' &&
  node.children.every((child) => child.type === 'text' || child.tagName === 'br');

const hasPicture = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  node.children.some(({ type }) => type === 'image' || type === 'imageReference');

const tags: Partial<Record<Nodes['type'], string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  listItem: 'li',
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  footnoteDefinition: 'div',
};

function richOf(node: Nodes, definitions: Definitions, depth: number): RichNode {
  if (depth >= deepest) return { type: 'text', value: deepText(node) };
  const children = 'children' in node ? node.children : [];
  const inner = (): RichNode[] => children.map((child) => richOf(child, definitions, depth + 1));
  switch (node.type) {
    case 'text':
    case 'html':
    case 'yaml':
      return { type: 'text', value: node.value };
    case 'break':
      return element('br', []);
    case 'thematicBreak':
      return element('hr', []);
    case 'inlineCode':
      return element('code', [{ type: 'text', value: node.value }]);
    case 'code':
      return element('pre', [element('code', [{ type: 'text', value: node.value }])]);
    case 'heading':
      return element(`h${node.depth}`, inner());
    case 'list':
      return element(node.ordered ? 'ol' : 'ul', inner(), numbered(node));
    case 'link':
    case 'linkReference':
      return element('a', inner(), { href: urlOf(node, definitions) });
    case 'image':
    case 'imageReference':
      return element('img', [], { src: urlOf(node, definitions), ...(node.alt && { alt: node.alt }) });
    case 'footnoteReference':
      return element('sup', [{ type: 'text', value: node.identifier }]);
    default:
      return element(tags[node.type] ?? 'div', inner());
  }
}

/** The number a list starts at, where that is not 1. */
const numbered = ({ ordered, start }: List): Record<string, string> =>
  ordered && typeof start === 'number' && start !== 1 ? { start: String(start) } : {};

function deepText(top: Nodes): string {
  let text = '';
  const stack = [top];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('value' in node) text += node.value;
    else if ('children' in node) stack.push(...[...node.children].reverse());
  }
  return text;
}

const element = (
  tagName: string,
  children: readonly RichNode[],
  properties: Readonly<Record<string, string>> = {},
): RichNode => ({ type: 'element', tagName, properties, children });
