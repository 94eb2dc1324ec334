import type { PhrasingContent, TableCell } from 'mdast';
import type { TextStyle } from '../../model/workbook.js';
import { type Definitions, urlOf } from './notes.js';

/** One line of a title. */
export interface InlineLine {
  readonly pieces: { readonly text: string; readonly style: TextStyle }[];
  readonly links: { readonly url: string; readonly text: string }[];
  readonly pictures: string[];
  /** Text of its code spans. */
  readonly codes: string[];
  /** It holds links, pictures or code spans, and no other words. */
  isAbout: boolean;
}

interface Pending {
  readonly node: PhrasingContent;
  readonly style: TextStyle;
  readonly isQuoted: boolean;
}

const looks: Readonly<Record<string, TextStyle>> = {
  strong: { bold: true },
  emphasis: { italic: true },
  delete: { strike: true },
};

/** The lines of some phrasing content; an explicit stack, since emphasis may nest without end. */
export function inlineLines(content: readonly PhrasingContent[], definitions: Definitions): InlineLine[] {
  const lines = [newLine()];
  const stack = pendingOf(content, {}, false).reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, style, isQuoted } = next;
    const line = lines.at(-1) ?? newLine();
    if (node.type === 'break' || (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value))) {
      lines.push(newLine());
    } else if (node.type === 'link' || node.type === 'linkReference') {
      line.links.push({ url: urlOf(node, definitions), text: wordsOf(node.children) });
      stack.push(...pendingOf(node.children, style, true).reverse());
    } else if (node.type === 'image' || node.type === 'imageReference') {
      line.pictures.push(urlOf(node, definitions));
    } else if ('children' in node) {
      stack.push(...pendingOf(node.children, { ...style, ...looks[node.type] }, isQuoted).reverse());
    } else addText(line, node, style, isQuoted);
  }
  for (const line of lines) settle(line);
  return lines;
}

const newLine = (): InlineLine => ({ pieces: [], links: [], pictures: [], codes: [], isAbout: true });

const pendingOf = (nodes: readonly PhrasingContent[], style: TextStyle, isQuoted: boolean): Pending[] =>
  nodes.map((node) => ({ node, style, isQuoted }));

function addText(line: InlineLine, node: PhrasingContent, style: TextStyle, isQuoted: boolean): void {
  const value = textIn(node);
  if (value === '') return;
  if (node.type === 'inlineCode') line.codes.push(value);
  else if (!isQuoted && value.trim() !== '') line.isAbout = false;
  line.pieces.push({ text: value.replace(/\s*\n\s*/g, ' '), style });
}

/** A soft line break is a space. */
const textIn = (node: PhrasingContent): string =>
  'value' in node ? node.value : node.type === 'footnoteReference' ? `[^${node.identifier}]` : '';

function settle(line: InlineLine): void {
  if (line.links.length + line.pictures.length + line.codes.length === 0) line.isAbout = false;
  const [first] = line.pieces;
  if (first) line.pieces[0] = { ...first, text: first.text.trimStart() };
  const last = line.pieces.at(-1);
  if (last) line.pieces[line.pieces.length - 1] = { ...last, text: last.text.trimEnd() };
}

/** The words of some phrasing content, without formatting. */
export function wordsOf(content: readonly PhrasingContent[]): string {
  let words = '';
  const stack = [...content].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('children' in node) stack.push(...[...node.children].reverse());
    else words += node.type === 'break' ? ' ' : node.type === 'image' ? (node.alt ?? '') : textIn(node);
  }
  return words.replace(/\s*\n\s*/g, ' ');
}

export const cellText = (cell: TableCell): string => wordsOf(cell.children).trim();
