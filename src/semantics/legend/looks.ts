import { fold } from '../text/fold.js';
import { anyWord, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** Names of looks are short; a limit keeps hostile labels cheap. */
const LONGEST = 40;
const ONLY_LOOKS = /^[\s._\d-]*$/u;

const lookWords = perVocabulary(({ looks }) => new RegExp(anyWord(looks), 'giu'));

/** True for a label that only says what a marker looks like (`赤`, `Red flag`, `红旗`), which explains nothing. */
export const namesLook = (label: string, vocabulary: Vocabulary): boolean =>
  label.length <= LONGEST && ONLY_LOOKS.test(fold(label).replace(lookWords(vocabulary), ''));
