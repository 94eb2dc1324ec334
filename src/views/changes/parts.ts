import type { WordChange } from '../../diff/index.js';
import { type Inline, text } from '../../model/document.js';

/** Words that stayed, came and went, as one text. */
export const partInlines = (parts: readonly WordChange[]): Inline[] =>
  parts.map((part) =>
    part.kind === 'equal' ? lined(part.text) : { type: part.kind, content: [lined(part.text)] },
  );

/** One of the two states of it: the old one marks what went, the new one what came. */
export const sideInlines = (parts: readonly WordChange[], side: 'deleted' | 'inserted'): Inline[] =>
  partInlines(parts.filter(({ kind }) => kind === 'equal' || kind === side));

/** Blank lines would tear a paragraph apart. */
const lined = (value: string) => text(value.replace(/\n{2,}/g, '\n'));
