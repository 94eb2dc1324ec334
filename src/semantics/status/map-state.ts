import type { HistoryEntry, MapState } from '../meaning.js';
import type { Survey } from '../survey.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { findStatus } from './words.js';

/**
 * What the newest entry of the revision history says about the whole map: `【2027年5月28日】章を追記【未完】` leaves it in
 * work. Absent: nothing, or that its work is done, which is not the same as a map that is.
 *
 * @param entries newest first
 */
export function stateOfMap(
  entries: readonly HistoryEntry[],
  survey: Survey,
  vocabulary: Vocabulary,
): MapState | undefined {
  const dated = entries.filter(({ source, dates }) => source === 'topic' && dates.length > 0);
  const newest = dated[0]?.dates.at(-1);
  for (const { topicId, dates } of dated) {
    if (dates.at(-1) !== newest) break;
    const spot = topicId && survey.byId.get(topicId);
    for (const { word, means } of spot ? findStatus(spot.folded, spot.topic.title, vocabulary).found : [])
      if (means !== 'neutral' && means !== 'closed' && spot)
        return { status: means, found: word, topicId: spot.topic.id };
  }
  return undefined;
}
