import { dictionary } from '../../model/dictionary.js';

/** Colours on paper, `RRGGBB` as Word writes them. */
export const ink = {
  text: '1A1A1A',
  accent: '2B3A67',
  quiet: '595959',
  hairline: 'BFC3CC',
  rule: '8A93A8',
  tint: 'EEF0F5',
  link: '1F4788',
  alert: '9C2A1F',
  work: '7A5200',
  done: '2E6B3A',
  cold: '355C7D',
} as const;

/** Colour words of markers, dark enough to be read on paper. */
const words: Readonly<Record<string, string>> = dictionary({
  red: 'B3261E',
  'dark-red': '8C1D18',
  orange: 'A85400',
  yellow: '7D6500',
  green: '2E6B3A',
  'dark-green': '1E4D29',
  'light-green': '4B7A1E',
  blue: '1F4FA3',
  'dark-blue': '1B3A75',
  'light-blue': '22708F',
  purple: '6A3093',
  pink: 'A8326E',
  brown: '6B4423',
  gray: '595959',
  grey: '595959',
  'dark-gray': '404040',
  black: '1A1A1A',
  white: '595959',
});

type Channels = readonly [number, number, number];

/** `#rrggbb` as channels; undefined for anything else. */
function channelsOf(colour: string): Channels | undefined {
  const hex = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!hex) return undefined;
  const [, r = '', g = '', b = ''] = hex;
  return [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)];
}

const hexOf = (channels: Channels): string =>
  channels
    .map((value) => Math.round(value).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();

/** Relative luminance, WCAG 2.2. */
function luminance(channels: Channels): number {
  const [r = 0, g = 0, b = 0] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrastOnWhite = (channels: Channels): number => 1.05 / (luminance(channels) + 0.05);
const mix = (channels: Channels, share: number, target: number): Channels => {
  const [r, g, b] = channels;
  const blend = (value: number) => value * (1 - share) + target * share;
  return [blend(r), blend(g), blend(b)];
};

/**
 * A text colour of the map (a word or `#rrggbb`) darkened until it has a contrast of 4.5:1 on white paper.
 * Undefined for what is no colour, and for white, which was meant for a dark ground.
 */
export function inkFor(colour: string | undefined): string | undefined {
  if (colour === undefined) return undefined;
  const word = words[colour.toLowerCase()];
  if (word) return word;
  let channels = channelsOf(colour);
  if (!channels || isWhite(channels)) return undefined;
  for (let step = 0; step < 40 && contrastOnWhite(channels) < 4.5; step += 1)
    channels = mix(channels, 0.06, 0);
  return hexOf(channels);
}

/** A ground colour of the map as a pale tint that dark text can stand on. Undefined for white and for no colour. */
export function tintFor(colour: string | undefined): string | undefined {
  let channels = colour === undefined ? undefined : channelsOf(colour);
  if (!channels || isWhite(channels)) return undefined;
  for (let step = 0; step < 60 && !isPale(channels); step += 1) channels = mix(channels, 0.06, 255);
  return hexOf(channels);
}

/** Light enough for black text, and quiet. */
const isPale = (channels: Channels): boolean =>
  luminance(channels) >= 0.78 && Math.max(...channels) - Math.min(...channels) <= 80;

/** White, or so near to it that paper shows no difference. */
const isWhite = (channels: Channels): boolean => Math.min(...channels) > 240;
