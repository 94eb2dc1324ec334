import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { Refusal } from '../../container/refusal.js';
import type { ReadOptions } from '../reading.js';
import { cutItem, definitionsAmong, piecesOf } from './pieces.js';

/**
 * Nesting of lists and quotes that is parsed. The parser looks at every open one on every line, and some of
 * its passes recurse, so the general limit would be too generous here.
 */
const deepest = 400;

/** Characters parsed in one go, where the text can be cut. */
const enough = 1_000;
/** Characters of one block that cannot be cut; the parser needs some seconds for as much at the worst. */
const most = 100_000;
/**
 * Lines in a row that go on with the text of a list item or quote without being indented. The parser looks at
 * everything before again for each of them.
 */
const laziest = 1_000;
/** Definitions are parsed again with every piece, so a text with more of them is not cut. */
const fewDefinitions = 4_000;

const parser = unified().use(remarkParse).use(remarkGfm).use(heedEscapes).freeze();

/** Addresses are links where the tokenizer says so. A second search through all text would not see what is escaped. */
function heedEscapes(this: Processor): void {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map(({ transforms: _, ...rest }) => rest);
}

/** @throws Refusal `too-deep`, `over-limit` */
export function parseMarkdown(text: string, { file, limits }: ReadOptions): Root {
  const limit = Math.min(deepest, limits.depth);
  if (nesting(text) > limit) throw new Refusal('too-deep', { part: file, limit });
  const lines = text.split('\n');
  const lazy = lazyLines(lines);
  if (lazy > laziest)
    throw new Refusal('over-limit', { what: 'lines that go on unindented', found: lazy, limit: laziest });
  const { lines: defining, isDoubtful } = definitionsAmong(lines);
  const definitions = defining.join('\n');
  const isWhole = definitions.length > fewDefinitions || (isDoubtful && text.length < most);
  try {
    if (isWhole) return { type: 'root', children: parsed(lines, '') };
    return { type: 'root', children: new PieceParser(definitions).blocks(lines) };
  } catch (error) {
    // Brackets and stars may nest without any line showing it; the parser then runs out of stack.
    if (error instanceof RangeError) throw new Refusal('too-deep', { part: file, limit });
    throw error;
  }
}

class PieceParser {
  constructor(private readonly definitions: string) {}

  /** Blocks of a text, parsed a little at a time. It recurses no deeper than the nesting the text was checked for. */
  blocks(lines: readonly string[]): RootContent[] {
    const blocks: RootContent[] = [];
    let waiting: string[] = [];
    let size = 0;
    const flush = () => {
      if (waiting.length > 0) blocks.push(...parsed(waiting, this.definitions));
      waiting = [];
      size = 0;
    };
    for (const piece of piecesOf(lines)) {
      const length = lengthOf(piece);
      if (size + length > enough) flush();
      const cut = length > enough ? cutItem(piece) : undefined;
      if (cut) blocks.push(...this.item(cut.head, cut.below));
      else {
        waiting.push(...piece);
        size += length;
      }
    }
    flush();
    return blocks;
  }

  /** A list of one item: parsed without what is below, which is then hung under it. */
  private item(head: readonly string[], below: readonly string[]): RootContent[] {
    const nodes = parsed(head, this.definitions);
    const list = nodes.find((node) => node.type === 'list');
    const lists = this.blocks(below);
    list?.children.at(-1)?.children.push(...(lists as never[]));
    return list ? nodes : [...nodes, ...lists];
  }
}

function parsed(lines: readonly string[], definitions: string): RootContent[] {
  const size = lengthOf(lines);
  if (size > most)
    throw new Refusal('over-limit', { what: 'characters in a block', found: size, limit: most });
  const text = lines.join('\n');
  return parser.parse(definitions === '' ? text : `${definitions}\n\n${text}`).children;
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);

/** The most lists and quotes that a line may open or stand in, from its markers and its indentation. */
function nesting(text: string): number {
  let deepestLine = 0;
  for (const [prefix] of text.matchAll(/^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/gm)) {
    const markers = prefix.replace(/[ \t]+|\d+(?=[.)])/g, '').length;
    const indent = /^[ \t]*/.exec(prefix)?.[0].replaceAll('\t', '    ').length ?? 0;
    deepestLine = Math.max(deepestLine, markers + indent / 2);
  }
  return deepestLine;
}

/** The most lines in a row, without a blank one, that may go on with a list item or quote above them. */
function lazyLines(lines: readonly string[]): number {
  let most = 0;
  let run = -1;
  for (const line of lines) {
    if (line.trim() === '') run = -1;
    else if (/^[ \t]*(?:[-*+>]|\d{1,9}[.)])/.test(line)) run = 0;
    else if (run >= 0 && /^\S/.test(line)) run += 1;
    most = Math.max(most, run);
  }
  return most;
}
