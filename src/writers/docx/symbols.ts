import { dictionary } from '../../model/dictionary.js';
import type { Badge } from '../../model/document.js';

/** Markers in one character of text, by the words their ids begin with. */
const markerSymbols: readonly (readonly [RegExp, string])[] = [
  [/^swatch\b/, '■'],
  [/^flag\b/, '⚑'],
  [/^star\b/, '★'],
  [/^(people2?|person|resource-?\d)\b/, '☻'],
  [/^arrow-right\b/, '→'],
  [/^arrow-left-right\b/, '↔'],
  [/^arrow-left\b/, '←'],
  [/^arrow-up-down\b/, '↕'],
  [/^arrow-up-right\b/, '↗'],
  [/^arrow-up-left\b/, '↖'],
  [/^arrow-up\b/, '↑'],
  [/^arrow-down-right\b/, '↘'],
  [/^arrow-down-left\b/, '↙'],
  [/^arrow-down\b/, '↓'],
  [/^(arrow-)?(refresh|redo)\b/, '↻'],
  [/^smiley\b/, '☺'],
  [/^(symbol-)?(question|help)\b/, '?'],
  [/^(symbol-)?(exclam|exclamation|attention|warning)\b/, '!'],
  [/^(symbol-)?(yes|check|right|like|thumbs-up)\b/, '✓'],
  [/^(symbol-)?(no|wrong|cross|dislike|thumbs-down)\b/, '✕'],
  [/^(symbol-)?(info|information)\b/, 'ℹ'],
  [/^(symbol-)?plus\b/, '＋'],
  [/^(symbol-)?minus\b/, '－'],
  [/^(symbol-)?(mail|email|letter)\b/, '✉'],
  [/^(symbol-)?(phone|telephone)\b/, '☎'],
  [/^(symbol-)?(note|pen|pencil)\b/, '✎'],
  [/^(symbol-)?heart\b/, '♥'],
  [/^tag\b/, '●'],
];

const circled = '⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const quarters = '○◔◑◕●';
/** Percent of the programs' progress pictures, by the names both use. */
const taskWords: Readonly<Record<string, number>> = dictionary({
  start: 0,
  oct: 12,
  quarter: 25,
  '3oct': 37,
  half: 50,
  '5oct': 63,
  '3quar': 75,
  '7oct': 88,
  done: 100,
});

/** A number marker named by its number alone says nothing more than its picture. */
export function isSaidBySymbol(id: string, name: string): boolean {
  const level = /^(?:priority|number)-(\d+)/.exec(id)?.[1];
  return level !== undefined && new RegExp(`^\\p{L}*\\s*${level}$`, 'u').test(name);
}

/** The character for a neutral marker id (`flag-red`, `priority-1`, `task-half`); a diamond where none fits. */
export function markerSymbol(id: string): string {
  const level = /^(?:priority|number)-(\d+)/.exec(id)?.[1];
  if (level !== undefined) return [...circled][Number(level)] ?? `(${level})`;
  const share = shareOf(id);
  if (share !== undefined) return [...quarters][Math.round(Math.min(100, share) / 25)] ?? '○';
  return markerSymbols.find(([pattern]) => pattern.test(id))?.[1] ?? '◆';
}

function shareOf(id: string): number | undefined {
  const word = /^(?:task|percentage|percent|progress)-(.+)$/.exec(id)?.[1];
  if (word === undefined) return undefined;
  return /^\d+$/.test(word) ? Number(word) : taskWords[word];
}

/** Status is told by shape and word: the shape before the word of a badge. Empty: the word stands alone. */
export const badgeSymbols: Readonly<Record<Badge['role'], string>> = {
  open: '○',
  work: '◐',
  closed: '✓',
  frozen: '❄',
  comment: '✎',
  owner: '',
  nobody: '?',
  change: '⚑',
  label: '',
  default: '',
};
