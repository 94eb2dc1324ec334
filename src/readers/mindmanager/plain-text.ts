import type { RichNode } from '../../model/workbook.js';

const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table tr center hr address section'.split(' '),
);
const cells = new Set(['td', 'th']);
const silent = new Set(['script', 'style', 'head', 'title', 'template']);

/**
 * A rich note as text: a line per paragraph, list item and table row, cells apart by tabs.
 * White space is collapsed as a browser would; a blank paragraph is a blank line.
 */
export function plainTextOf(nodes: readonly RichNode[]): string {
  const lines = new Lines();
  const pending: (RichNode | (() => void))[] = [...nodes].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (typeof node === 'function') node();
    else if (node.type === 'text') lines.add(node.value);
    else if (node.tagName === 'br') lines.wrap();
    else if (!silent.has(node.tagName)) {
      const { tagName, children } = node;
      if (blocks.has(tagName)) {
        lines.open();
        pending.push(() => lines.close(children.length > 0 && tagName === 'p'));
      }
      if (cells.has(tagName)) pending.push(() => lines.tab());
      for (let i = children.length - 1; i >= 0; i -= 1) {
        const child = children[i];
        if (child) pending.push(child);
      }
    }
  }
  return lines.text();
}

class Lines {
  private readonly done: string[] = [];
  private current = '';
  /** Something, even if only white space, was put on the current line since the block opened. */
  private touched = false;

  add(text: string): void {
    const collapsed = text.replace(/[ \t\n\r\u00a0]+/g, ' ');
    this.current += this.current === '' || this.current.endsWith(' ') ? collapsed.trimStart() : collapsed;
    this.touched = true;
  }

  tab(): void {
    this.current = `${this.current.trimEnd()}\t`;
  }

  wrap(): void {
    this.done.push(this.current.trimEnd());
    this.current = '';
    this.touched = false;
  }

  open(): void {
    if (this.current.trimEnd() !== '') this.wrap();
    this.touched = false;
  }

  /** @param blankCounts a paragraph with nothing visible in it is drawn as a blank line */
  close(blankCounts: boolean): void {
    if (this.current.trimEnd() !== '' || (blankCounts && this.touched)) this.wrap();
    this.touched = false;
  }

  text(): string {
    if (this.current.trimEnd() !== '') this.wrap();
    return this.done.join('\n').replace(/^\n+|(?<!\n)\n+$/g, '');
  }
}
