import type { Element, ElementContent, Properties } from 'hast';
import type { RichContent } from '../../../model/document.js';
import { listNumbers } from '../../../model/list-numbers.js';
import { element } from '../hast.js';
import type { Setting } from '../page.js';
import { blockShapes, deepestNote, type Shape, silent } from './elements.js';
import { markOf, plainOf, type RichElement, writePhrasing } from './phrasing.js';

/**
 * Notes come with markup as programs and pasted pages left it: paragraphs in paragraphs, cells without a table.
 * Browsers repair such nesting each in their way, so it is rebuilt here into what HTML allows.
 */
interface NotePlace {
  readonly setting: Setting;
  readonly depth: number;
  /** Marks around these blocks (`<b><p>…</p></b>`), put on the text inside instead. */
  readonly marks: readonly RichElement[];
}

export const rebuildNote = (nodes: readonly RichContent[], setting: Setting): ElementContent[] =>
  flow(nodes, { setting, depth: 0, marks: [] });

/** Blocks; runs of text between them become paragraphs. */
function flow(nodes: readonly RichContent[], place: NotePlace): ElementContent[] {
  const blocks: ElementContent[] = [];
  let run: RichContent[] = [];
  const endRun = (): void => {
    const paragraph = paragraphOf(run, place);
    if (paragraph) blocks.push(paragraph);
    run = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || !holdsBlock(node, place.depth)) run.push(node);
    else {
      endRun();
      blocks.push(...block(node, { ...place, depth: place.depth + 1 }));
    }
  }
  endRun();
  return blocks;
}

function paragraphOf(run: readonly RichContent[], place: NotePlace, className?: string): Element | undefined {
  const content = writePhrasing(place.marks.reduceRight<readonly RichContent[]>(within, run), place.setting);
  if (!content.some(isVisible)) return undefined;
  return element('p', className === undefined ? {} : { className: [className] }, content);
}

const within = (content: readonly RichContent[], mark: RichElement): readonly RichContent[] => [
  { ...mark, children: content },
];

/** Something to see: a picture, or text that is more than space. Marks nest no deeper than notes do. */
const isVisible = (node: ElementContent): boolean => {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && (node.tagName === 'img' || node.children.some(isVisible));
};

/** Is this a block, or a mark around one? Too deep is none: what lies there is kept as text. */
function holdsBlock(node: RichElement, depth: number): boolean {
  if (silent.has(node.tagName)) return false;
  if (depth >= deepestNote) return false;
  if (blockShapes.has(node.tagName)) return true;
  return node.children.some((child) => child.type === 'element' && holdsBlock(child, depth + 1));
}

function block(node: RichElement, place: NotePlace): ElementContent[] {
  const shape = blockShapes.get(node.tagName);
  return shape === undefined ? unmarked(node, place) : shaped[shape](node, place);
}

/** A mark around blocks, or an element that means nothing. */
function unmarked(node: RichElement, place: NotePlace): ElementContent[] {
  return flow(node.children, markOf(node) ? { ...place, marks: [...place.marks, node] } : place);
}

const shaped: Readonly<Record<Shape, (node: RichElement, place: NotePlace) => ElementContent[]>> = {
  paragraph: unmarked,
  heading: (node, place) => {
    const heading = paragraphOf([{ type: 'text', value: plainOf([node]) }], place, 'note-heading');
    return heading ? [heading] : [];
  },
  list: (node, place) => list(node.tagName, node.children, place, olProperties(node)),
  item: (node, place) => list('ul', [node], place),
  table: (node, place) => table(rowsIn(node), place),
  row: (node, place) => table([node], place),
  cell: (node, place) => flow(node.children, place),
  box: (node, place) => {
    const content = flow(node.children, place);
    return content.length > 0 ? [element('blockquote', {}, content)] : [];
  },
  preformatted: (node) => [element('pre', {}, [{ type: 'text', value: plainOf(node.children) }])],
  rule: () => [element('hr')],
};

function olProperties({ tagName, properties }: RichElement): Properties {
  const { start, counter } = tagName === 'ol' ? listNumbers(properties) : {};
  return { ...(start !== undefined && { start }), ...(counter && { type: counter }) };
}

function list(
  tagName: string,
  children: readonly RichContent[],
  place: NotePlace,
  properties: Properties = {},
): ElementContent[] {
  const items = children.flatMap((child) => {
    const content = flow(
      child.type === 'element' && child.tagName === 'li' ? child.children : [child],
      place,
    );
    return content.length > 0 ? [element('li', {}, compact(content))] : [];
  });
  return items.length > 0 ? [element(tagName, properties, items)] : [];
}

/** One paragraph alone needs none. */
function compact(content: readonly ElementContent[]): readonly ElementContent[] {
  const [only] = content;
  const alone = content.length === 1 && only?.type === 'element' && only.tagName === 'p';
  return alone && Object.keys(only.properties).length === 0 ? only.children : content;
}

/** The rows of a table, not those of tables inside it. */
function rowsIn(node: RichElement): RichElement[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsIn(child) : [];
  });
}

/** Browsers let a cell span no more. */
const mostSpanned = 1_000;

function table(rows: readonly RichElement[], place: NotePlace): ElementContent[] {
  const written = rows.map(cellsIn).filter((cells) => cells.length > 0);
  const width = Math.max(0, ...written.map((cells) => cells.length));
  if (width === 0) return [];
  const body = written.map((cells) => {
    const filled = cells.map((cell) =>
      element(cell.tagName === 'th' ? 'th' : 'td', {}, compact(flow(cell.children, place))),
    );
    // One cell for all that are missing: a row of many must not make as many of every other.
    const missing = Math.min(width - cells.length, mostSpanned);
    const empty = missing > 0 ? [element('td', missing > 1 ? { colSpan: missing } : {})] : [];
    return element('tr', {}, [...filled, ...empty]);
  });
  return [element('div', { className: ['scroll'] }, [element('table', {}, [element('tbody', {}, body)])])];
}

const cellsIn = (row: RichElement): RichElement[] =>
  row.children.filter(
    (child): child is RichElement => child.type === 'element' && /^t[dh]$/.test(child.tagName),
  );
