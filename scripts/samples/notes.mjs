/**
 * Notes are written in the sources in a small markup an editor can type:
 * a line is a paragraph, `- ` and `1. ` make lists, `**…**` bold, `[text](address)` a link, `![name]` a picture,
 * a blank line an empty paragraph, `| a | b |` a table row.
 *
 * @typedef {{ text: string, bold?: true, href?: string, picture?: string }} Span
 * @typedef {{ kind: 'p' | 'ul' | 'ol' | 'table', lines: Span[][], cells?: string[][] }} Block
 */

const inline = /\*\*(.+?)\*\*|!\[([^\]]+)\]|\[([^\]]+)\]\(([^)]+)\)/g;

/** @returns {Span[]} */
const parseSpans = (line) => {
  const spans = [];
  let at = 0;
  for (const match of line.matchAll(inline)) {
    if (match.index > at) spans.push({ text: line.slice(at, match.index) });
    const [whole, bold, picture, label, href] = match;
    if (bold !== undefined) spans.push({ text: bold, bold: true });
    else if (picture !== undefined) spans.push({ text: '', picture });
    else spans.push({ text: label, href });
    at = match.index + whole.length;
  }
  if (at < line.length) spans.push({ text: line.slice(at) });
  return spans;
};

const shapes = [
  ['ul', /^- /],
  ['ol', /^\d+\. /],
  ['table', /^\|/],
];
const shapeOf = (line) => shapes.find(([, mark]) => mark.test(line)) ?? ['p', /^/];

/** @param {string} markup @returns {Block[]} */
export const parseNote = (markup) => {
  /** @type {Block[]} */
  const blocks = [];
  for (const line of markup.replace(/\n+$/, '').split('\n')) {
    const [kind, mark] = shapeOf(line);
    const last = blocks.at(-1);
    const block = kind !== 'p' && last?.kind === kind ? last : { kind, lines: [], cells: [] };
    if (block !== last) blocks.push(block);
    if (kind === 'table')
      block.cells.push(
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    else block.lines.push(parseSpans(line.replace(mark, '')));
  }
  return blocks;
};

const plainLines = (block, dots) =>
  block.kind === 'table'
    ? block.cells.map((row) => row.join('\t'))
    : block.lines.map(
        (spans, index) => (dots ? bullet(block.kind, index) : '') + spans.map((span) => span.text).join(''),
      );

/** What a list item shows where the format has no lists. */
export const bullet = (kind, index) => (kind === 'ul' ? '・' : kind === 'ol' ? `${index + 1}. ` : '');

/**
 * The whole note as plain text. Programs whose notes know lists leave their dots out of it (`dots: false`);
 * where they do not, people type the dots.
 */
export const plainText = (blocks, { dots = true } = {}) =>
  blocks.flatMap((block) => plainLines(block, dots)).join('\n');
