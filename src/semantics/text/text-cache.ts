import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { perVocabulary } from './words.js';

/** Texts whose conclusions are kept before all are forgotten. */
const KEPT = 20_000;

/** What follows from texts alone, worked out once for each: maps and their revisions say the same over and over. */
export class TextCache<T> {
  private readonly conclusions = perVocabulary(() => new Map<string, { readonly value: T }>());

  /** @param conclude the same function for all texts of one cache */
  of(text: string, vocabulary: Vocabulary, conclude: (text: string, vocabulary: Vocabulary) => T): T {
    const known = this.conclusions(vocabulary);
    const found = known.get(text);
    if (found) return found.value;
    const value = conclude(text, vocabulary);
    if (known.size === KEPT) known.clear();
    known.set(text, { value });
    return value;
  }
}
