/** Colour words of markers, as they look on paper; dark enough beside white and light enough beside black. */
export const markerColours = {
  red: '#d83a3a',
  orange: '#ec8a23',
  yellow: '#f0c62e',
  green: '#3f9d4f',
  'dark-green': '#1f6b3a',
  'light-blue': '#5db6dd',
  blue: '#3878c8',
  'dark-blue': '#26418f',
  purple: '#8a4fb3',
  pink: '#dd6fa3',
  brown: '#8a6242',
  gray: '#9a9a9a',
  'dark-gray': '#5c5c5c',
  black: '#1d1d1f',
  white: '#ffffff',
} as const;

export type MarkerColour = keyof typeof markerColours;

const isColour = (word: string): word is MarkerColour => Object.hasOwn(markerColours, word);

/** The colour a word names; `grey` is the same as `gray`. */
export function markerColour(word: string): MarkerColour | undefined {
  const name = word.replace('grey', 'gray');
  return isColour(name) ? name : undefined;
}
