import { dictionary } from '../../model/dictionary.js';

/** The part of a look that notes give by inline styles. */
export interface CssLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** `#rrggbb`. */
  readonly colour?: string;
}

/** Look from `style` and from `<font color>`. Everything else in a style sheet is left aside. */
export function cssLook(properties: Readonly<Record<string, string>>): CssLook {
  const css = declarations(properties.style ?? '');
  const weight = css.get('font-weight');
  const decoration = `${css.get('text-decoration') ?? ''} ${css.get('text-decoration-line') ?? ''}`;
  const colour = cssColour(css.get('color') ?? properties.color);
  return {
    ...(weight === undefined
      ? {}
      : { bold: weight === 'bold' || weight === 'bolder' || Number(weight) >= 600 }),
    ...(css.has('font-style') ? { italic: css.get('font-style') !== 'normal' } : {}),
    ...(decoration.includes('underline') ? { underline: true } : {}),
    ...(decoration.includes('line-through') ? { strike: true } : {}),
    ...(colour === undefined ? {} : { colour }),
  };
}

function declarations(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) found.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  return found;
}

const names: Readonly<Record<string, string>> = dictionary({
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  purple: '#800080',
  orange: '#ffa500',
  yellow: '#ffff00',
  gray: '#808080',
  grey: '#808080',
  brown: '#a52a2a',
  pink: '#ffc0cb',
  white: '#ffffff',
});

const hexOf = (value: string): string =>
  Math.min(255, Number.parseInt(value, 10)).toString(16).padStart(2, '0');

/** A CSS colour as `#rrggbb`; undefined for what is none we know. */
function cssColour(text: string | undefined): string | undefined {
  const value = text?.trim().toLowerCase();
  if (!value) return undefined;
  if (/^#[0-9a-f]{6}$/.test(value)) return value;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  const rgb = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(value);
  if (rgb) return `#${rgb.slice(1, 4).map(hexOf).join('')}`;
  return names[value];
}
