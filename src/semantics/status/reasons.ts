import type { TopicId } from '../../model/workbook.js';
import { type FurniturePlan, isContainer } from '../furniture.js';
import type { LegendUses } from '../legend/uses.js';
import type { Ownership, Reason, Status } from '../meaning.js';
import type { Spot, Survey } from '../survey.js';
import type { TextCache } from '../text/text-cache.js';
import type { TitleReading } from '../titles.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type Gap, standIn } from './placeholders.js';

/** A reason and the topic whose section it belongs to. */
export interface PlacedReason {
  readonly reason: Reason;
  /** The topic it speaks of. */
  readonly about: TopicId;
  /** True: somebody stated it, so the topic counts as a section itself. False: it is merely unfinished. */
  readonly isStated: boolean;
}

/**
 * Everything that says something about status, in reading order.
 *
 * @param gaps where titles have gaps, as far as it is known
 */
export function findReasons(
  survey: Survey,
  furniture: FurniturePlan,
  titles: readonly TitleReading[],
  legend: LegendUses,
  ownerships: readonly Ownership[],
  vocabulary: Vocabulary,
  gaps: TextCache<Gap | undefined>,
): readonly PlacedReason[] {
  const found: PlacedReason[] = [];
  const hasConvention = titles.some(statesWork);
  for (const spot of survey.spots) {
    if (spot.tree === 'label' || !isContainer(furniture.around[spot.index])) continue;
    const reading = titles[spot.index];
    if (reading) found.push(...wordReasons(spot, reading));
    found.push(...markerReasons(spot, legend));
    const progress = progressReason(spot, legend);
    if (progress) found.push(progress);
    // A topic that only says "nobody yet" or "unfinished" is no missing content.
    if (reading?.speaksOfParent) continue;
    const empty = standIn(spot, hasConvention, vocabulary, gaps);
    if (empty) found.push(placed(empty.kind, empty.found, spot.topic.id, empty.means, spot.topic.id, false));
  }
  return [...found, ...ownershipReasons(ownerships)];
}

function wordReasons({ topic, parent }: Spot, reading: TitleReading): readonly PlacedReason[] {
  const about = reading.speaksOfParent && parent ? parent.topic.id : topic.id;
  return reading.status.flatMap(({ word, means }) =>
    means === 'neutral' ? [] : [placed('word', word, topic.id, means, about, true)],
  );
}

function markerReasons({ topic, index }: Spot, legend: LegendUses): readonly PlacedReason[] {
  return (legend.explained.get(index) ?? []).flatMap(({ role, status, label }) =>
    role === 'status' && status && status !== 'unstated'
      ? [placed('marker', label, topic.id, status, topic.id, true)]
      : [],
  );
}

function progressReason(spot: Spot, legend: LegendUses): PlacedReason | undefined {
  const { topic } = spot;
  const marker = topic.markers.find(({ group, value }) => group === 'percentage' && value !== undefined);
  const share = topic.task?.progress ?? marker?.value;
  if (share === undefined) return undefined;
  const means = share >= 100 ? 'closed' : 'open';
  if (marker && isExplainedOtherwise(marker.id, means, spot, legend)) return undefined;
  return placed('progress', `${share}%`, topic.id, means, topic.id, true);
}

/**
 * The legend says something else of the marker than how much is done: another status, or nothing about status at all.
 * A name in the program says nothing else unless it has a role; it may be `half done` in another language.
 */
function isExplainedOtherwise(marker: string, means: Status, { index }: Spot, legend: LegendUses): boolean {
  const entry = legend.explained.get(index)?.find(({ markers }) => markers.includes(marker));
  if (!entry || (entry.evidence === 'program-legend' && entry.role === 'other')) return false;
  return entry.role !== 'status' || entry.status !== means;
}

/** The title speaks of work on the map, so others may, too. */
const statesWork = ({ owners, changes, status }: TitleReading): boolean =>
  owners.length + changes.length > 0 || status.some(({ means }) => means !== 'neutral');

const ownershipReasons = (ownerships: readonly Ownership[]): readonly PlacedReason[] =>
  ownerships
    .filter(({ owners }) => owners.includes(null))
    .map(({ topicId, statedOn, words }) => placed('owner-wanted', words, statedOn, 'open', topicId, true));

const placed = (
  kind: Reason['kind'],
  found: string,
  topicId: TopicId,
  means: Status,
  about: TopicId,
  isStated: boolean,
): PlacedReason => ({ reason: { kind, found, topicId, means }, about, isStated });

const STRONGEST_FIRST: readonly Status[] = ['frozen', 'comment', 'open', 'closed'];

/** The status that several reasons make: frozen before comment before open; closed only when nothing is open. */
export const statusOf = (reasons: readonly Reason[]): Status =>
  STRONGEST_FIRST.find((status) => reasons.some(({ means }) => means === status)) ?? 'unstated';
