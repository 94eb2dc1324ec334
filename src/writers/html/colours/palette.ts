import type { Document } from '../../../model/document.js';
import { styleOf } from '../rich/style.js';
import { contrast, type Oklch, toHex, toOklch } from './oklch.js';

/**
 * Colours of text. A map's colours were chosen for the map's background; on a page each keeps its hue and becomes as
 * dark, or on dark ground as light, as it must be to read. Classes, because the pages carry no inline styles.
 */

/** The grounds that text stands on, those of least contrast: a topic that a link led to. */
export const grounds = { light: '#eceefa', dark: '#262b47' } as const;

/** Asked for between text and ground (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5;

/** Class of a text of this colour (`#rrggbb`). Undefined: black, white or near them: what ink and paper are for. */
export function textColourClass(colour: string): string | undefined {
  const hex = colour.toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(hex)) return undefined;
  const { lightness, chroma } = toOklch(hex);
  const neutral = chroma < 0.03 && (lightness < 0.4 || lightness > 0.85);
  return neutral ? undefined : `c-${hex.slice(1)}`;
}

/** The colour nearest to this one that reads on the ground. */
export function readable(colour: string, ground: keyof typeof grounds): string {
  const own = colour.toLowerCase();
  if (contrast(own, grounds[ground]) >= leastContrast) return own;
  const wished: Oklch = toOklch(own);
  const step = ground === 'light' ? -0.01 : 0.01;
  let hex = own;
  for (let lightness = wished.lightness; lightness >= 0 && lightness <= 1; lightness += step) {
    hex = toHex({ ...wished, lightness });
    if (contrast(hex, grounds[ground]) >= leastContrast) break;
  }
  return hex;
}

/** Rules for every colour of text in these documents, to be added to the style sheet; sorted, so that order says nothing. */
export function paletteCss(documents: readonly Document[]): string {
  const colours = [...coloursIn(documents)].filter((colour) => textColourClass(colour) !== undefined).sort();
  const rules = (ground: keyof typeof grounds): string =>
    colours.map((colour) => `.c-${colour.slice(1)} { color: ${readable(colour, ground)}; }\n`).join('');
  return colours.length === 0
    ? ''
    : `${rules('light')}@media screen and (prefers-color-scheme: dark) {\n${rules('dark')}}\n`;
}

/** Wherever text stands in a Document, it is an object with its colour on it; so every object is looked at once. */
function coloursIn(documents: readonly Document[]): ReadonlySet<string> {
  const found = new Set<string>();
  const stack: unknown[] = [...documents];
  while (stack.length > 0) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null) continue;
    const colour = colourOf(value);
    if (colour !== undefined) found.add(colour.toLowerCase());
    for (const inner of Object.values(value)) if (typeof inner === 'object') stack.push(inner);
  }
  return found;
}

function colourOf(value: object): string | undefined {
  if (!('type' in value)) return undefined;
  if (value.type === 'text' && 'colour' in value && typeof value.colour === 'string') return value.colour;
  return value.type === 'element' && 'properties' in value && isProperties(value.properties)
    ? styleOf(value.properties).colour
    : undefined;
}

const isProperties = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null;
