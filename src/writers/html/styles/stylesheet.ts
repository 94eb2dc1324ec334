import { changes } from './changes.js';
import { media } from './media.js';
import { outline } from './outline.js';
import { page } from './page.js';
import { parts } from './parts.js';
import { text } from './text.js';
import { tokens } from './tokens.js';

/** The one style sheet of a site, for every page, for screens light and dark, and for paper. */
export const stylesheet: string = [tokens, page, text, outline, parts, changes, media].join('');
