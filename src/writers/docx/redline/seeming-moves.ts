import type { RevisionName } from './tracking.js';
import { isNode, type XmlChild } from './xml-tree.js';

/**
 * What LibreOffice (seen in 7.4) takes for moved: words that went and, nearby, the same words that came. It then
 * keeps their paragraph's end apart from them, so that the paragraph is not gone as a whole.
 */
export class SeemingMoves {
  private readonly seen: Readonly<Record<RevisionName, Set<string>>> = {
    'w:ins': new Set(),
    'w:del': new Set(),
  };

  /** What came or went in one piece, paragraphs one a line. */
  see(state: RevisionName, words: string): void {
    this.seen[state].add(words.trim());
  }

  /** Six characters or more, a space among them, that were seen to have gone where these came, or the reverse. */
  has(state: RevisionName, words: string): boolean {
    const text = words.trim();
    const others = this.seen[state === 'w:ins' ? 'w:del' : 'w:ins'];
    return text.length >= leastLength && text.includes(' ') && others.has(text);
  }
}

const leastLength = 6;

/** The words inside as LibreOffice compares them. */
export function lineOf(child: XmlChild): string {
  if (!isNode(child)) return '';
  if (child.name === 'w:t' || child.name === 'w:delText') {
    return child.children.map((inner) => (isNode(inner) ? '' : inner)).join('');
  }
  if (child.name === 'w:tab') return '\t';
  if (child.name === 'w:br') return '\n';
  return child.children.map(lineOf).join('');
}
