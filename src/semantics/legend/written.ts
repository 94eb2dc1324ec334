import type { Spot } from '../survey.js';
import { fold } from '../text/fold.js';
import { anyText, perVocabulary } from '../text/words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** A marker that a legend calls by its name, and what it stands for. */
export interface WrittenMarker {
  readonly key: string;
  readonly label: string;
}

const markerNames = perVocabulary(({ markers }) => {
  const keyOf = new Map<string, string>();
  for (const [key, names] of Object.entries(markers))
    for (const name of names) keyOf.set(fold(name).toLowerCase(), key);
  return {
    keyOf,
    pattern: new RegExp(
      `^\\s*(?<name>${anyText([...keyOf.keys()])})\\s*(?:[:=]\\s*|\\s)(?<label>\\S.*)$`,
      'iu',
    ),
  };
});

/** A legend in words: `緑の旗：改訂箇所`, `→：既存項目`. */
export function writtenMarker({ topic, folded }: Spot, vocabulary: Vocabulary): WrittenMarker | undefined {
  if (topic.markers.length > 0 || folded.length > 200) return undefined;
  const { keyOf, pattern } = markerNames(vocabulary);
  const match = pattern.exec(folded);
  const key = keyOf.get(match?.groups?.name?.toLowerCase() ?? '');
  const label = match?.groups?.label;
  return key && label ? { key, label: topic.title.slice(topic.title.length - label.length) } : undefined;
}
