import type { RichElement, RichNode, TextRun, TextStyle } from '../model/workbook.js';

/** Formatted text on lines. */
export interface RichLines {
  /** Lines parted by `\n`, white space collapsed as a browser would, blank lines at both ends cut. */
  readonly text: string;
  /** Stretches with a look of their own, in order. */
  readonly runs: readonly TextRun[];
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const blocks = names(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table tr center hr address section body',
);
const cells = names('td th');
const silent = names('script style head title template');

interface Piece {
  readonly text: string;
  readonly style: TextStyle;
}

interface Pending {
  readonly node: RichNode | (() => void);
  readonly style: TextStyle;
  readonly verbatim: boolean;
}

/** A line per paragraph, list item and table row, cells apart by tabs; a paragraph without text is a blank line. */
export function richLines(nodes: readonly RichNode[]): RichLines {
  const lines = new Lines();
  const pending: Pending[] = [...nodes].reverse().map((node) => ({ node, style: {}, verbatim: false }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, style, verbatim } = next;
    if (typeof node === 'function') node();
    else if (node.type === 'text') lines.add(node.value, style, verbatim);
    else if (node.tagName === 'br') lines.wrap();
    else if (!silent.has(node.tagName)) openElement(node, next, lines, pending);
  }
  return lines.end();
}

function openElement(node: RichElement, around: Pending, lines: Lines, pending: Pending[]): void {
  const { tagName, children } = node;
  const style = styleWithin(node, around.style);
  const verbatim = around.verbatim || tagName === 'pre';
  if (blocks.has(tagName)) {
    lines.open();
    pending.push({ node: () => lines.close(children.length > 0 && tagName === 'p'), style, verbatim });
  }
  if (cells.has(tagName)) pending.push({ node: () => lines.tab(), style, verbatim });
  for (let i = children.length - 1; i >= 0; i -= 1) {
    const child = children[i];
    if (child) pending.push({ node: child, style, verbatim });
  }
}

const looks: Readonly<Record<string, TextStyle>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { strike: true },
  del: { strike: true },
  strike: { strike: true },
};

function styleWithin({ tagName, properties }: RichElement, outer: TextStyle): TextStyle {
  const look = Object.hasOwn(looks, tagName) ? looks[tagName] : undefined;
  const colour = tagName === 'font' ? hexColour(properties.color) : undefined;
  const font = tagName === 'font' ? properties.face : undefined;
  if (!look && !colour && !font) return outer;
  return { ...outer, ...look, ...(colour && { colour }), ...(font && { font }) };
}

const hexColour = (value: string | undefined): string | undefined =>
  /^#[\da-f]{6}$/i.test(value ?? '') ? value?.toLowerCase() : undefined;

class Lines {
  private readonly done: (readonly Piece[])[] = [];
  private current: Piece[] = [];
  /** Something, even if only white space, was put on the current line since the block opened. */
  private touched = false;

  add(raw: string, style: TextStyle, verbatim: boolean): void {
    this.touched = true;
    if (!verbatim) {
      this.push(raw.replace(/[ \t\n\r]+/g, ' '), style);
      return;
    }
    for (const [i, line] of raw.split('\n').entries()) {
      if (i > 0) this.wrap();
      if (line !== '') this.current.push({ text: line, style });
    }
  }

  private push(text: string, style: TextStyle): void {
    const last = this.current.at(-1)?.text;
    const own = last === undefined || /[ \t]$/.test(last) ? text.replace(/^ +/, '') : text;
    if (own !== '') this.current.push({ text: own, style });
  }

  tab(): void {
    this.trimEnd();
    this.current.push({ text: '\t', style: {} });
  }

  /** In place: a row may have tens of thousands of cells. */
  private trimEnd(): void {
    for (let last = this.current.pop(); last; last = this.current.pop()) {
      const text = last.text.replace(/(?<![ \t])[ \t]+$/, '');
      if (text === '') continue;
      this.current.push({ ...last, text });
      return;
    }
  }

  wrap(): void {
    this.trimEnd();
    this.done.push(this.current);
    this.current = [];
    this.touched = false;
  }

  open(): void {
    if (!this.isBlank()) this.wrap();
    this.current = [];
    this.touched = false;
  }

  /** @param blankCounts a paragraph with nothing visible in it is drawn as a blank line */
  close(blankCounts: boolean): void {
    if (!this.isBlank() || (blankCounts && this.touched)) this.wrap();
    this.current = [];
    this.touched = false;
  }

  end(): RichLines {
    if (!this.isBlank()) this.wrap();
    const first = this.done.findIndex((line) => line.length > 0);
    const last = this.done.findLastIndex((line) => line.length > 0);
    return first < 0 ? { text: '', runs: [] } : joined(this.done.slice(first, last + 1));
  }

  private isBlank(): boolean {
    return this.current.every(({ text }) => text.trim() === '');
  }
}

function joined(lines: readonly (readonly Piece[])[]): RichLines {
  let text = '';
  const runs: TextRun[] = [];
  for (const [i, line] of lines.entries()) {
    if (i > 0) text += '\n';
    for (const piece of line) {
      const from = text.length;
      text += piece.text;
      addRun(runs, { from, to: text.length, ...piece.style });
    }
  }
  return { text, runs };
}

/** Neighbours that look alike become one run; what looks like the rest is none. */
function addRun(runs: TextRun[], run: TextRun): void {
  const { from, to, ...style } = run;
  if (Object.keys(style).length === 0) return;
  const last = runs.at(-1);
  const { from: start, to: end, ...before } = last ?? run;
  if (last && end === from && JSON.stringify(before) === JSON.stringify(style)) {
    runs[runs.length - 1] = { ...last, to };
  } else runs.push(run);
}
