import type { Block, Inline, RichContent } from '../../model/document.js';

type Element = Extract<RichContent, { type: 'element' }>;
type BlocksOf = (nodes: readonly RichContent[]) => Block[];

/**
 * A table of a note: its cells as lines of text, since a Document's cell holds inlines, and their pictures behind it.
 * @param blocksOf what a cell holds, as blocks
 */
export function tableBlocks(element: Element, blocksOf: BlocksOf): Block[] {
  const rows = rowsOf(element, 0);
  const cells = rows.map((row) => row.children.filter(isElement).flatMap((cell) => cellsOf(cell, blocksOf)));
  const [head, ...rest] = cells;
  const headings = head?.every((cell) => cell.heading) ? head : [];
  const body = headings.length > 0 ? rest : cells;
  const columns = headings.map((cell) => ({ heading: cell.text }));
  const lines = body.map((row) => row.map((cell) => cell.line));
  return [
    { type: 'table', caption: '', columns, rows: lines },
    ...cells.flat().flatMap((cell) => cell.figures),
  ];
}

const isElement = (node: RichContent): node is Element => node.type === 'element';

/** Rows of a table, also those in its sections; rows of tables inside its cells are not its own. */
function rowsOf(element: Element, depth: number): Element[] {
  return element.children.filter(isElement).flatMap((child) => {
    const name = child.tagName.toLowerCase().replace(/^.*:/, '');
    if (name === 'tr') return [child];
    return depth < 3 && /^(thead|tbody|tfoot)$/.test(name) ? rowsOf(child, depth + 1) : [];
  });
}

interface RichCell {
  readonly heading: boolean;
  readonly text: string;
  readonly line: readonly Inline[];
  readonly figures: readonly Block[];
}

/** A cell, and an empty one for each further column it spans. */
function cellsOf(cell: Element, blocksOf: BlocksOf): RichCell[] {
  const blocks = blocksOf(cell.children);
  const line = lineOf(blocks);
  const heading = /(^|:)th$/i.test(cell.tagName);
  const figures = blocks.filter((block) => block.type === 'figure');
  const text = line.map(plainOf).join('');
  const span = Math.min(30, Math.max(1, Number.parseInt(cell.properties.colspan ?? '1', 10) || 1));
  const empty = Array.from({ length: span - 1 }, () => ({ heading, text: '', line: [], figures: [] }));
  return [{ heading, text, line, figures }, ...empty];
}

const plainOf = (inline: Inline): string => {
  if (inline.type === 'text') return inline.value;
  return inline.type === 'link' ? inline.content.map(plainOf).join('') : ' ';
};

/** Blocks in a cell as lines: a Document's cell holds inlines. */
function lineOf(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap(linesOf);
  return lines.flatMap((line, at) => (at > 0 ? [{ type: 'break' as const }, ...line] : line));
}

function linesOf(block: Block): (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
      return [block.content];
    case 'list':
      return block.items.flatMap((item) => item.flatMap(linesOf)).map((line) => [bullet, ...line]);
    case 'aside':
    case 'fold':
      return block.content.flatMap(linesOf);
    case 'table':
      return [...headingLine(block.columns), ...block.rows.map(joined)];
    default:
      return [];
  }
}

const bullet: Inline = { type: 'text', value: '• ' };
const headingLine = (columns: readonly { heading: string }[]): Inline[][] =>
  columns.length > 0 ? [[{ type: 'text', value: columns.map((column) => column.heading).join(' | ') }]] : [];
const joined = (row: readonly (readonly Inline[])[]): Inline[] =>
  row.flatMap((cell, at) => (at > 0 ? [{ type: 'text' as const, value: ' | ' }, ...cell] : cell));
