import stringWidth from 'string-width';
import type { WordChange } from '../../diff/index.js';
import type { Terminal } from '../terminal.js';
import { wrap } from '../wrap.js';

type Paint = (text: string) => string;

/** A stretch of a line with its look. */
export interface Styled {
  readonly text: string;
  readonly paint?: Paint;
}

/** One line of text: white space of any kind and control characters become one space, at the ends too. */
export const flat = (text: string): string => text.replace(/[\s\u00a0\u0000-\u001f\u007f-\u009f]+/gu, ' ');

/** Words that came and went: by colour where there is one, else in the brackets of `git diff --word-diff`. */
export function styledParts(parts: readonly WordChange[], { colours }: Terminal): Styled[] {
  const plain = !colours.isColorSupported;
  return parts.flatMap(({ kind, text }): Styled[] => {
    const words = flat(text);
    if (words === '') return [];
    if (kind === 'equal') return [{ text: words }];
    if (kind === 'deleted') {
      return [
        plain
          ? { text: `[-${words}-]` }
          : { text: words, paint: (t) => colours.red(colours.strikethrough(t)) },
      ];
    }
    return [
      plain ? { text: `{+${words}+}` } : { text: words, paint: (t) => colours.green(colours.underline(t)) },
    ];
  });
}

/** Characters of unchanged text that are kept beside a change. */
const around = 14;
/** Longer stretches that came or went are cut in the middle of a list. */
const longest = 160;

/** Only what changed, with a few words around it. */
export function excerpt(parts: readonly WordChange[]): WordChange[] {
  return parts.map(({ kind, text }, at) => {
    const chars = [...flat(text)];
    if (kind !== 'equal')
      return { kind, text: chars.length > longest ? `${chars.slice(0, longest).join('')}…` : text };
    const head = at === 0 ? 0 : around;
    const tail = at === parts.length - 1 ? 0 : around;
    if (chars.length <= head + tail + 2 || parts.length === 1)
      return { kind, text: parts.length === 1 ? cut(chars) : text };
    return {
      kind,
      text: `${chars.slice(0, head).join('')}…${tail === 0 ? '' : chars.slice(-tail).join('')}`,
    };
  });
}

const cut = (chars: readonly string[]): string =>
  chars.length > longest ? `${chars.slice(0, longest).join('')}…` : chars.join('');

/** Lines of this width at most, painted after they were measured. */
export function wrapStyled(pieces: readonly Styled[], width: number): string[] {
  const text = pieces.map((piece) => piece.text).join('');
  const lines: string[] = [];
  const reader = new PieceReader(pieces);
  for (const line of wrap(text, Math.max(8, width))) {
    reader.skipSpace(line);
    lines.push(reader.take(line.length));
  }
  return lines;
}

/** Reads pieces as one text, painted. */
class PieceReader {
  private at = 0;
  private offset = 0;

  constructor(private readonly pieces: readonly Styled[]) {}

  /** The space at which a line was broken stands in none of them. */
  skipSpace(next: string): void {
    while (this.peek() === ' ' && !next.startsWith(' ')) this.take(1);
  }

  private peek(): string | undefined {
    while (this.at < this.pieces.length && this.offset >= (this.pieces[this.at]?.text.length ?? 0)) {
      this.at += 1;
      this.offset = 0;
    }
    return this.pieces[this.at]?.text[this.offset];
  }

  take(length: number): string {
    let painted = '';
    let left = length;
    while (left > 0 && this.peek() !== undefined) {
      const piece = this.pieces[this.at];
      const taken = piece?.text.slice(this.offset, this.offset + left) ?? '';
      painted += piece?.paint ? piece.paint(taken) : taken;
      this.offset += taken.length;
      left -= taken.length;
    }
    return painted;
  }
}

export const widthOf = (pieces: readonly Styled[]): number =>
  pieces.reduce((sum, { text }) => sum + stringWidth(text), 0);
