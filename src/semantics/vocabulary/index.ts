import { en } from './en.js';
import { ja } from './ja.js';
import { looks } from './looks.js';
import { mergeVocabularies } from './merge.js';
import { programs } from './programs.js';
import type { Vocabulary } from './vocabulary.js';

export { en } from './en.js';
export { ja } from './ja.js';
export { changeVocabulary, emptyVocabulary, mergeVocabularies } from './merge.js';
export type { PartialVocabulary, Vocabulary, VocabularyChanges, WordChanges, Words } from './vocabulary.js';

/** Japanese and English together, and the words programs write by themselves. */
export const defaultVocabulary: Vocabulary = mergeVocabularies(ja, en, programs, looks);
