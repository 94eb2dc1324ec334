import type { Box, BoxKind } from '../meaning.js';
import type { Spot } from '../survey.js';
import { anyWord, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

const boxPatterns = perVocabulary(({ boxes }): readonly (readonly [BoxKind, RegExp])[] => [
  ['column', new RegExp(`^\\s*[【\\[<]\\s*${anyWord(boxes.column)}[^】\\]>]{0,20}[】\\]>]`, 'iu')],
  ['reference', new RegExp(`^\\s*[【\\[<]\\s*${anyWord(boxes.reference)}[^】\\]>]{0,20}[】\\]>]`, 'iu')],
  ['numbered', new RegExp(`^\\s*(?:[【\\[<]\\s*)?${anyWord(boxes.numbered)}\\s?\\d{1,2}(?!\\d)`, 'u')],
  ['remark', new RegExp(`^\\s*${anyWord(boxes.remark)}`, 'iu')],
]);

/** The box that a folded title opens: `【コラム】…`, `【参考】…`, `※…`, `POINT 1`. Absent: ordinary text. */
export const boxKind = (folded: string, vocabulary: Vocabulary): BoxKind | undefined =>
  boxPatterns(vocabulary).find(([, pattern]) => pattern.test(folded))?.[0];

export const columnTest =
  (vocabulary: Vocabulary) =>
  ({ folded }: Spot): boolean =>
    boxKind(folded, vocabulary) === 'column';

/** Every box of a map, in reading order. */
export const findBoxes = (spots: readonly Spot[], vocabulary: Vocabulary): readonly Box[] =>
  spots.flatMap(({ topic, folded }) => {
    const kind = boxKind(folded, vocabulary);
    return kind === undefined ? [] : [{ topicId: topic.id, kind }];
  });
