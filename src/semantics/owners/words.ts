import { fold } from '../text/fold.js';
import { anyText, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

const CAPITALS = /^[A-Z]{2,}$/;

interface OwnerWords {
  readonly whole: RegExp;
  /** Words in capitals, lower case. */
  readonly capitals: ReadonlySet<string>;
}

const ownerWords = perVocabulary(({ owners }): OwnerWords => {
  const capitals = owners.words.map(fold).filter((word) => CAPITALS.test(word));
  return {
    whole: new RegExp(`^${anyText(owners.words)}$`, 'iu'),
    capitals: new Set(capitals.map((word) => word.toLowerCase())),
  };
});

/** A word that was found whatever its letter case: one in capitals counts as spelled, `PIC` and not `pic`. */
export const isSpelled = (word: string, vocabulary: Vocabulary): boolean =>
  CAPITALS.test(word) || !ownerWords(vocabulary).capitals.has(word.toLowerCase());

/** True for a text that is only a word for owners: `担当`, `Owner`. */
export function isOwnerWord(text: string, vocabulary: Vocabulary): boolean {
  const word = fold(text).trim();
  return ownerWords(vocabulary).whole.test(word) && isSpelled(word, vocabulary);
}
