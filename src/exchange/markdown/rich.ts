import type { BlockContent, ListItem, Paragraph, PhrasingContent, TableCell, TableRow } from 'mdast';
import { dictionary } from '../../model/dictionary.js';
import { listNumbers } from '../../model/list-numbers.js';
import { oneLine } from '../../model/walk.js';
import type { RichElement, RichNode } from '../../model/workbook.js';
import { sayableNodes } from '../rich-html.js';

/** Nesting of formatting that is kept; below it, only the words are. */
const deepest = 24;

/** Lines as one paragraph, with breaks between them. */
export function paragraphOf(lines: readonly string[]): Paragraph {
  const words = lines.map(oneLine).filter((line) => line !== '');
  const children = words.flatMap((value, i): PhrasingContent[] =>
    i > 0 ? [{ type: 'break' }, { type: 'text', value }] : [{ type: 'text', value }],
  );
  return { type: 'paragraph', children };
}

/** The formatting of a note in Markdown's words. Pictures inside the map have no address. */
export function blocksOf(nodes: readonly RichNode[]): BlockContent[] {
  const sayable = sayableNodes(nodes, (src) => (src.startsWith('resource:') ? undefined : src));
  return blocksIn(sayable, 0);
}

const blockTags: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 blockquote pre ul ol table hr center dl dt dd li thead tbody tfoot tr td th'.split(
    ' ',
  ),
);

/** Stretches of inline content become paragraphs, blocks stay blocks. */
function blocksIn(nodes: readonly RichNode[], depth: number): BlockContent[] {
  const blocks: BlockContent[] = [];
  let inline: RichNode[] = [];
  const flush = () => {
    const children = trimmed(inline.flatMap((node) => phrasingOf(node, depth)));
    if (children.length > 0) blocks.push({ type: 'paragraph', children });
    inline = [];
  };
  for (const node of nodes) {
    if (node.type === 'element' && blockTags.has(node.tagName)) {
      flush();
      blocks.push(...blockOf(node, depth + 1));
    } else inline.push(node);
  }
  flush();
  return blocks;
}

function blockOf(node: RichElement, depth: number): BlockContent[] {
  if (depth > deepest) return wordsBlock(node);
  switch (node.tagName) {
    case 'ul':
    case 'ol':
      return listOf(node, depth);
    case 'blockquote':
      return quoted(blocksIn(node.children, depth));
    case 'pre':
      return [{ type: 'code', value: wordsOf(node).replace(/(?<!\n)\n+$/, '') }];
    case 'hr':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return tableOf(node);
    default:
      return /^h[1-6]$/.test(node.tagName) ? headingOf(node, depth) : blocksIn(node.children, depth);
  }
}

const wordsBlock = (node: RichElement): BlockContent[] => {
  const value = oneLine(wordsOf(node));
  return value === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }];
};

const quoted = (children: BlockContent[]): BlockContent[] =>
  children.length > 0 ? [{ type: 'blockquote', children }] : [];

function headingOf(node: RichElement, depth: number): BlockContent[] {
  const children = trimmed(node.children.flatMap((child) => phrasingOf(child, depth)));
  const level = Number(node.tagName[1]) as 1 | 2 | 3 | 4 | 5 | 6;
  return children.length > 0 ? [{ type: 'heading', depth: level, children }] : [];
}

function listOf(node: RichElement, depth: number): BlockContent[] {
  const items = node.children.flatMap((child): ListItem[] => {
    const children = blocksIn(
      child.type === 'element' && child.tagName === 'li' ? child.children : [child],
      depth + 1,
    );
    return children.length > 0 ? [{ type: 'listItem', spread: false, children }] : [];
  });
  return items.length > 0
    ? [{ type: 'list', ordered: node.tagName === 'ol', ...firstNumber(node), spread: false, children: items }]
    : [];
}

/** Markdown counts in Arabic numerals alone. */
const firstNumber = ({ tagName, properties }: RichElement): { start?: number } => {
  const { start } = tagName === 'ol' ? listNumbers(properties) : {};
  return start === undefined ? {} : { start };
};

function tableOf(node: RichElement): BlockContent[] {
  const rows = elementsIn(node, 'tr').map(
    (row): TableRow => ({
      type: 'tableRow',
      children: row.children.flatMap((cell): TableCell[] =>
        cell.type === 'element' ? [{ type: 'tableCell', children: [...cellContent(cell)] }] : [],
      ),
    }),
  );
  return rows.length > 0 ? [{ type: 'table', children: rows }] : [];
}

const cellContent = (cell: RichElement): PhrasingContent[] =>
  trimmed(cell.children.flatMap((child) => phrasingOf(child, 0))).map((node) =>
    node.type === 'break' ? { type: 'text', value: ' ' } : node,
  );

function phrasingOf(node: RichNode, depth: number): PhrasingContent[] {
  if (node.type === 'text') return textOf(node.value);
  const { tagName, properties } = node;
  if (tagName === 'br') return [{ type: 'break' }];
  if (tagName === 'img')
    return properties.src ? [{ type: 'image', url: properties.src, alt: properties.alt ?? '' }] : [];
  if (depth > deepest) return textOf(wordsOf(node));
  const inner = () => node.children.flatMap((child) => phrasingOf(child, depth + 1));
  if (tagName === 'a' && properties.href)
    return [{ type: 'link', url: oneLine(properties.href), children: inner() }];
  if (tagName === 'code') return [{ type: 'inlineCode', value: oneLine(wordsOf(node)) }];
  const words = wordsOf(node);
  const kind = emphasis[tagName];
  // Markdown cannot emphasise white space at an edge, so such words stay plain.
  if (!kind || words.trim() === '' || words !== words.trim()) return inner();
  return [{ type: kind, children: inner() }];
}

const emphasis: Partial<Record<string, 'strong' | 'emphasis' | 'delete'>> = dictionary({
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
});

const textOf = (raw: string): PhrasingContent[] => {
  const value = raw.replace(/[^\S\u00a0]+/g, ' ');
  return value === '' ? [] : [{ type: 'text', value }];
};

/** Without breaks and white space at both ends. */
function trimmed(content: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent) =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = content.findIndex((node) => !isBlank(node));
  return first < 0 ? [] : content.slice(first, content.findLastIndex((node) => !isBlank(node)) + 1);
}

function wordsOf(top: RichNode): string {
  let words = '';
  const stack: RichNode[] = [top];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') words += node.value;
    else if (node.tagName === 'br') words += '\n';
    else stack.push(...[...node.children].reverse());
  }
  return words;
}

function elementsIn(top: RichElement, tagName: string): RichElement[] {
  const found: RichElement[] = [];
  const stack: RichNode[] = [...top.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') continue;
    if (node.tagName === tagName) found.push(node);
    else stack.push(...[...node.children].reverse());
  }
  return found;
}
