import { dictionary } from '../../model/dictionary.js';
import type { Block, Inline, RichContent, Target, Text } from '../../model/document.js';
import { listNumbers } from '../../model/list-numbers.js';
import { type CssLook, cssLook } from './rich-css.js';
import { tableBlocks } from './rich-table.js';

/**
 * A note's own formatting as blocks of a Document. Coverage:
 * [x] paragraphs, headings (bold, outside the outline), lists, block quotes, preformatted text, line breaks
 * [x] bold, italic, underline, strike, colour (elements and inline styles), links, pictures
 * [x] tables (cells as lines of text, pictures after the table; cells over several rows stand in the first)
 * [ ] superscript, subscript, fonts, sizes, grounds: their text is kept
 * Unknown elements keep their text; scripts and style sheets are no text. Nothing is executed or fetched.
 */
export function richBlocks(nodes: readonly RichContent[]): Block[] {
  return flowOf(nodes, { depth: 0 });
}

type Element = Extract<RichContent, { type: 'element' }>;

/** What is inherited from the elements around. */
interface Around extends CssLook {
  readonly target?: Target;
  /** White space is kept. */
  readonly pre?: boolean;
  readonly depth: number;
}

/** Blocks written so far and the line being collected. */
interface Flow {
  readonly blocks: Block[];
  line: Inline[];
}

/** Notes nest a few levels; deeper ones are hostile and keep their text only. */
const deepest = 40;

const dropped = new Set(['script', 'style', 'head', 'template', 'noscript', 'title', 'meta', 'link']);
const blockNames = new Set(
  'p div section article header footer main aside figure figcaption address center dl dt dd form fieldset body html'.split(
    ' ',
  ),
);
const headingName = /^h[1-6]$/;
const inlineLooks: Readonly<Record<string, CssLook>> = dictionary({
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
});

function flowOf(nodes: readonly RichContent[], around: Around): Block[] {
  const flow: Flow = { blocks: [], line: [] };
  walk(nodes, around, flow);
  flush(flow);
  return flow.blocks;
}

function walk(nodes: readonly RichContent[], around: Around, flow: Flow): void {
  for (const node of nodes) {
    if (node.type === 'text') addText(node.value, around, flow);
    else if (around.depth >= deepest) addText(allText(node), around, flow);
    else walkElement(node, { ...around, depth: around.depth + 1 }, flow);
  }
}

function walkElement(element: Element, around: Around, flow: Flow): void {
  const name = element.tagName.toLowerCase().replace(/^.*:/, '');
  if (dropped.has(name)) return;
  const inner = { ...around, ...inlineLooks[name], ...cssLook(element.properties) };
  if (name === 'br') flow.line.push({ type: 'break' });
  else if (name === 'hr') flush(flow);
  else if (name === 'img') addImage(element, flow);
  else if (name === 'a') walk(element.children, withTarget(element, inner), flow);
  else if (name === 'ul' || name === 'ol') addBlock({ type: 'list', ...listOf(element, inner, name) }, flow);
  else if (name === 'table') addTable(element, inner, flow);
  else if (name === 'blockquote') addQuote(element, inner, flow);
  else if (name === 'pre') walkBlock(element, { ...inner, pre: true }, flow);
  else if (headingName.test(name)) walkBlock(element, { ...inner, bold: true }, flow);
  else if (blockNames.has(name)) walkBlock(element, inner, flow);
  else walk(element.children, inner, flow);
}

function walkBlock(element: Element, around: Around, flow: Flow): void {
  flush(flow);
  walk(element.children, around, flow);
  flush(flow);
}

function addBlock(block: Block, flow: Flow): void {
  flush(flow);
  flow.blocks.push(block);
}

function addText(value: string, around: Around, flow: Flow): void {
  const text = around.pre ? value : value.replace(/[ \t\r\n\f]+/g, ' ');
  if (text === '' || (text === ' ' && flow.line.length === 0)) return;
  const { bold, italic, underline, strike, colour, target } = around;
  const styled: Text = {
    type: 'text',
    value: text,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strike ? { strike } : {}),
    ...(colour === undefined ? {} : { colour }),
  };
  flow.line.push(target ? { type: 'link', target, content: [styled] } : styled);
}

/** Ends the line: white space at its ends goes, and so does a line of nothing else. */
function flush(flow: Flow): void {
  const line = trimmed(flow.line);
  flow.line = [];
  if (line.length > 0) flow.blocks.push({ type: 'paragraph', content: line });
}

const isBlank = (inline: Inline | undefined): boolean =>
  inline?.type === 'break' || (inline?.type === 'text' && inline.value.trim() === '');

function trimmed(line: readonly Inline[]): Inline[] {
  let from = 0;
  let to = line.length;
  while (from < to && isBlank(line[from])) from += 1;
  while (to > from && isBlank(line[to - 1])) to -= 1;
  return line.slice(from, to);
}

function withTarget(element: Element, around: Around): Around {
  if (element.target) return { ...around, target: element.target };
  const href = element.properties.href?.trim();
  if (!href) return around;
  const target: Target = href.startsWith('#')
    ? { type: 'anchor', anchor: href.slice(1) }
    : { type: 'web', url: href };
  return { ...around, target };
}

/** A picture of the map by its asset; one on the web is named and linked, never fetched. */
function addImage(element: Element, flow: Flow): void {
  const { src = '', alt = '', width, height } = element.properties;
  if (/^https?:/i.test(src)) {
    const content: Inline[] = [{ type: 'text', value: alt.trim() === '' ? src : alt }];
    flow.line.push({ type: 'link', target: { type: 'web', url: src }, content });
    return;
  }
  const size = { ...pixels('width', width), ...pixels('height', height) };
  addBlock({ type: 'figure', image: { asset: src, ...size }, alt: alt.trim() || nameOf(src) }, flow);
}

/** A picture in another file is told by its name. */
const nameOf = (src: string): string =>
  src.startsWith('asset:') ? '' : (src.split('/').at(-1) ?? '').slice(0, 80);

function pixels(name: 'width' | 'height', text: string | undefined): { width?: number; height?: number } {
  const value = Number.parseFloat(text ?? '');
  return value > 0 && !text?.endsWith('%') ? { [name]: value } : {};
}

function listOf(element: Element, around: Around, name: 'ul' | 'ol') {
  const items: Block[][] = [];
  for (const child of element.children) {
    if (child.type === 'element' && /(^|:)li$/i.test(child.tagName))
      items.push(flowOf(child.children, around));
    else appendTo(items, flowOf([child], around));
  }
  const filled = items.filter((item) => item.length > 0);
  return { ordered: name === 'ol', ...(name === 'ol' && listNumbers(element.properties)), items: filled };
}

/** What stands in a list outside its items (a nested list, as older editors write it) belongs to the item before. */
function appendTo(items: Block[][], blocks: readonly Block[]): void {
  if (blocks.length === 0) return;
  const last = items.at(-1);
  if (last) last.push(...blocks);
  else items.push([...blocks]);
}

function addQuote(element: Element, around: Around, flow: Flow): void {
  addBlock({ type: 'aside', role: 'note', content: flowOf(element.children, around) }, flow);
}

function addTable(element: Element, around: Around, flow: Flow): void {
  flush(flow);
  flow.blocks.push(...tableBlocks(element, (nodes) => flowOf(nodes, around)));
}

/** Text of a subtree of any depth, by an explicit stack. */
function allText(top: RichContent): string {
  const found: string[] = [];
  const stack: RichContent[] = [top];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') found.push(node.value);
    else if (!dropped.has(node.tagName.toLowerCase())) {
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child) stack.push(child);
      }
    }
  }
  return found.join('');
}
