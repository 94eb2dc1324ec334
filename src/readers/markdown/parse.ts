import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { Refusal } from '../../container/refusal.js';
import type { ReadOptions } from '../reading.js';

/**
 * Nesting of lists and quotes that is parsed. The parser looks at every open one on every line, and some of
 * its passes recurse, so the general limit would be too generous here.
 */
const deepest = 400;

const parser = unified().use(remarkParse).use(remarkGfm).use(heedEscapes).freeze();

/** Addresses are links where the tokenizer says so. A second search through all text would not see what is escaped. */
function heedEscapes(this: Processor): void {
  const data = this.data();
  const extensions = (data.fromMarkdownExtensions ?? []).flat();
  data.fromMarkdownExtensions = extensions.map(({ transforms: _, ...rest }) => rest);
}

/** @throws Refusal `too-deep` */
export function parseMarkdown(text: string, { file, limits }: ReadOptions): Root {
  const limit = Math.min(deepest, limits.depth);
  if (nesting(text) > limit) throw new Refusal('too-deep', { part: file, limit });
  try {
    return parser.parse(text);
  } catch (error) {
    // Brackets and stars may nest without any line showing it; the parser then runs out of stack.
    if (error instanceof RangeError) throw new Refusal('too-deep', { part: file, limit });
    throw error;
  }
}

/** The most lists and quotes that a line may open or stand in, from its markers and its indentation. */
function nesting(text: string): number {
  let most = 0;
  for (const [prefix] of text.matchAll(/^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/gm)) {
    const markers = prefix.replace(/[ \t]+|\d+(?=[.)])/g, '').length;
    const indent = /^[ \t]*/.exec(prefix)?.[0].replaceAll('\t', '    ').length ?? 0;
    most = Math.max(most, markers + indent / 2);
  }
  return most;
}
