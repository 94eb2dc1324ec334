import type { Box, BoxKind } from '../meaning.js';
import type { Spot } from '../survey.js';
import { HEAD_BRACKET, inHeadBrackets, inTextBrackets } from '../text/brackets.js';
import { anyText, anyWord, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** `【コラム】…`, and `コラム：…` but not `Column: …`, which is the head of a table as well. */
function named(words: readonly string[]): RegExp {
  const wide = words.filter((word) => !/[A-Za-z]/.test(word));
  const bracketed = `${inTextBrackets(anyWord(words))}|${inHeadBrackets(anyWord(wide))}`;
  return new RegExp(`^\\s*(?:${bracketed}|${anyWord(wide)}\\s?\\d{0,2}\\s?:)`, 'iu');
}

const boxPatterns = perVocabulary(({ boxes, sections }): readonly (readonly [BoxKind, RegExp])[] => [
  ['column', named(boxes.column)],
  ['reference', named(boxes.reference)],
  [
    'numbered',
    new RegExp(
      `^\\s*(?:${HEAD_BRACKET}\\s*)?${anyText(boxes.numbered)}\\s?\\d{1,2}(?!\\d|${anyText([...sections.counters, ...sections.mentions])})`,
      'u',
    ),
  ],
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
