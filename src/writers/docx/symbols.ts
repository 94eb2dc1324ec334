import type { Badge } from '../../model/document.js';

/** A marker in one character of text. `#` in the pattern's place stands for its number. */
const markerSymbols: readonly (readonly [RegExp, string])[] = [
  [/^swatch/, '■'],
  [/^flag/, '⚑'],
  [/^star/, '★'],
  [/^people|^person|^user/, '☻'],
  [/^arrow-(up-)?right|^arrow-forward/, '→'],
  [/^arrow-left|^arrow-back/, '←'],
  [/^arrow-up/, '↑'],
  [/^arrow-down/, '↓'],
  [/^arrow-refresh|^arrow-loop/, '↻'],
  [/^arrow/, '↔'],
  [/^smiley/, '☺'],
  [/^(symbol-)?(question|help)/, '?'],
  [/^(symbol-)?(exclam|attention|warning)/, '!'],
  [/^(symbol-)?(yes|check|right|done|thumbs?-up)/, '✓'],
  [/^(symbol-)?(no|wrong|cross|stop|thumbs?-down)/, '✕'],
  [/^(symbol-)?info/, 'ℹ'],
  [/^(symbol-)?plus/, '＋'],
  [/^(symbol-)?minus/, '－'],
  [/^(symbol-)?(mail|email)/, '✉'],
  [/^(symbol-)?(phone|telephone)/, '☎'],
  [/^(symbol-)?(note|pen|pencil|book)/, '✎'],
  [/^(symbol-)?heart/, '♥'],
  [/^tag/, '●'],
];

const circled = '⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const quarters = '○◔◑◕●';
/** Percent of the programs' progress pictures, by the names both use. */
const taskWords: Readonly<Record<string, number>> = {
  start: 0,
  oct: 12,
  quarter: 25,
  '3oct': 37,
  half: 50,
  '5oct': 63,
  '3quar': 75,
  '7oct': 88,
  done: 100,
};

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
