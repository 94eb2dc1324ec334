import type { RichElement, RichNode, TextStyle } from '../../model/workbook.js';

/** Nesting of a note's formatting that is kept; deeper text moves up to this level. */
export const richDepth = 64;

export const element = (
  tagName: string,
  children: readonly RichNode[],
  properties: Readonly<Record<string, string>> = {},
): RichElement => ({ type: 'element', tagName, properties, children });

/** Text of a note. XMind holds the place of a picture with U+FFFC, also where the picture stands beside it. */
export const text = (value: string): RichNode => ({
  type: 'text',
  value: withoutPlaceholders(value),
});

export const withoutPlaceholders = (value: string): string => value.replaceAll('\ufffc', '');

/** Elements that stand on lines of their own. */
const blocks: ReadonlySet<string> = new Set(
  'p div ul ol li blockquote pre h1 h2 h3 h4 h5 h6 table tbody thead tr hr'.split(' '),
);

/** The text of a note's formatting: blocks and `br` end lines, cells are parted by tabs. */
export function plainOf(nodes: readonly RichNode[]): string {
  const lines = [''];
  let fresh = true;
  const breakLine = () => {
    lines.push('');
    fresh = true;
  };
  const add = (node: RichNode) => {
    if (node.type === 'text') {
      lines[lines.length - 1] += node.value;
      fresh &&= node.value === '';
      return;
    }
    if (node.tagName === 'br') {
      breakLine();
      return;
    }
    const block = blocks.has(node.tagName);
    if (block && !fresh) breakLine();
    if (cells.has(node.tagName) && !fresh) lines[lines.length - 1] += '\t';
    node.children.forEach(add);
    if (block && (!fresh || isEmptyBlock(node))) breakLine();
  };
  nodes.forEach(add);
  return lines.join('\n').replace(/(?<!\n)\n+$/, '');
}

const cells: ReadonlySet<string> = new Set(['td', 'th']);

/** `<p></p>` is an empty line; `<p><br></p>` ended its line already. */
const isEmptyBlock = (node: RichElement): boolean =>
  node.children.every((child) => child.type === 'text' || inline.has(child.tagName)) &&
  node.children.every((child) => child.type === 'text' || child.tagName !== 'br');

const inline: ReadonlySet<string> = new Set('span b i u s a strong em'.split(' '));

/** Text in a style: `b`, `i`, `u`, `s`, and a `span` for colour, font and background. */
export function styled(
  children: readonly RichNode[],
  style: TextStyle | undefined,
  background?: string,
): readonly RichNode[] {
  let nodes = children;
  const css = [
    style?.colour && `color:${style.colour}`,
    background && `background-color:${background}`,
    style?.font && /^[\p{L}\p{N} _-]+$/u.test(style.font) && `font-family:${style.font}`,
    style?.size && `font-size:${style.size}pt`,
  ].filter(Boolean);
  if (css.length > 0) nodes = [element('span', nodes, { style: css.join(';') })];
  if (style?.strike) nodes = [element('s', nodes)];
  if (style?.underline) nodes = [element('u', nodes)];
  if (style?.italic) nodes = [element('i', nodes)];
  if (style?.bold) nodes = [element('b', nodes)];
  return nodes;
}
