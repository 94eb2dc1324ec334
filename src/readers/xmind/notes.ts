import type { Notes, RichNode } from '../../model/workbook.js';
import { plainLines } from '../plain-lines.js';
import { element, plainOf, text, withoutPlaceholders } from './rich-text.js';

/**
 * One note out of the forms XMind keeps beside each other. They can disagree after edits by other programs:
 * the richest form leads, and lines that only a lesser form has are added at its end, so that nothing is lost.
 *
 * @param rich the formatted forms, richest first
 * @param plain the plain form as stored
 * @returns null when no form says anything
 */
export function notesOf(rich: readonly (readonly RichNode[])[], plain: string | undefined): Notes | null {
  const [best, ...lesser] = rich.filter((nodes) => nodes.length > 0);
  const stored = endTrimmed(withoutPlaceholders(plainLines(plain ?? '')));
  if (!best) return stored.trim() === '' ? null : { plain: stored };
  const lead = plainOf(best);
  const others = [stored, ...lesser.map(plainOf)];
  const missing = missingLines(lead, others);
  if (missing.length === 0) return agreed(best, lead, stored);
  return {
    plain: [lead, ...missing].filter((line) => line !== '').join('\n'),
    rich: [...best, ...missing.map((line) => element('p', [text(line)]))],
  };
}

/** The forms agree: the stored text knows best where its lines end. */
function agreed(rich: readonly RichNode[], lead: string, stored: string): Notes | null {
  const plain = stored !== '' && isSame(stored, lead) ? stored : lead;
  return plain.trim() === '' && !hasImage(rich) ? null : { plain, rich };
}

const endTrimmed = (value: string): string => value.replace(/(?<!\n)\n+$/, '');

const squeezed = (value: string): string => value.replace(/[\s\u00a0\u200b]+/g, '');

const isSame = (a: string, b: string): boolean => a === b || squeezed(a) === squeezed(b);

/** Lines of the other forms whose text the leading form lacks, white space aside; each once. */
function missingLines(lead: string, others: readonly string[]): string[] {
  const differing = others.filter((other) => !isSame(other, lead));
  if (differing.length === 0) return [];
  const whole = squeezed(lead);
  const seen = new Set(lead.split('\n').map(squeezed));
  const missing: string[] = [];
  for (const line of differing
    .filter((other) => !whole.includes(squeezed(other)))
    .join('\n')
    .split('\n')) {
    const key = squeezed(line);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    missing.push(line);
  }
  return missing;
}

const hasImage = (nodes: readonly RichNode[]): boolean =>
  nodes.some((node) => node.type === 'element' && (node.tagName === 'img' || hasImage(node.children)));
