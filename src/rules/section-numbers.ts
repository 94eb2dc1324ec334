import { type CheckedLibrary, perLibrary } from './rule.js';

/** `6-6` for `information-6-6`: targets may name a section with or without its word. */
export const figuresOf = (number: string): string => number.replace(/^\D+-(?=\d)/, '');

/** Everything before the last part: the chapter that `3-10` belongs to is `3`. Absent: it has one part only. */
export const chapterOf = (number: string): string | undefined => /^(.+)-[^-]+$/.exec(figuresOf(number))?.[1];

/** The kind of number: `#-#` for `3-10`, `information-#-#` for `information-6-6`, `#-@` for `3-A`. */
export const shapeOf = (number: string): string => number.replace(/\d+/g, '#').replace(/-[A-Z]$/, '-@');

export interface LibraryNumbers {
  readonly figures: ReadonlySet<string>;
  readonly chapters: ReadonlySet<string>;
}

/** Every section number of a library, without words. */
export const numbersIn: (library: CheckedLibrary) => LibraryNumbers = perLibrary(({ maps }) => {
  const numbers = maps.flatMap(({ meaning }) => meaning.sections.flatMap(({ number }) => number ?? []));
  return {
    figures: new Set(numbers.map(figuresOf)),
    chapters: new Set(numbers.flatMap((number) => chapterOf(number) ?? [])),
  };
});
