import { oncePer } from '../../model/once-per.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { fold, normalForm } from './fold.js';

/** A value built from a vocabulary once, then kept as long as the vocabulary lives. */
export const perVocabulary: <T>(build: (vocabulary: Vocabulary) => T) => (vocabulary: Vocabulary) => T =
  oncePer;

export const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const LATIN_START = /^[A-Za-z0-9]/;
const LATIN_END = /[A-Za-z0-9]$/;

/** Pattern source for one word; Latin letters at its ends must not continue, `done` is not in `abandoned`. */
function wordPattern(word: string): string {
  const folded = fold(word);
  const before = LATIN_START.test(folded) ? '(?<![A-Za-z0-9])' : '';
  const after = LATIN_END.test(folded) ? '(?![A-Za-z0-9])' : '';
  return before + escaped(folded) + after;
}

/** Pattern source that matches any of the words in folded text, longest first; matches nothing when there is none. */
export const anyWord = (words: readonly string[]): string => alternatives(words, wordPattern);

/** The same without looking at what stands around: for words that numbers follow, `Mission3`, `p8`. */
export const anyText = (words: readonly string[]): string =>
  alternatives(words, (word) => escaped(fold(word)));

function alternatives(words: readonly string[], pattern: (word: string) => string): string {
  const sorted = words.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  return sorted.length === 0 ? '(?!)' : `(?:${sorted.map(pattern).join('|')})`;
}

/** The words in the form in which spellings are compared. */
export const normalSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(normalForm));
