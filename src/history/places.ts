import { oneLine, topicsById, type Visit } from '../model/walk.js';
import type { TopicId, Workbook } from '../model/workbook.js';
import { type Meaning, type Section, type UnderstandOptions, understand } from '../semantics/index.js';

/** Where something stands, in the words of the map's editors. */
export interface NamedPlace {
  readonly topicId: TopicId;
  /** Title of the section, of the furniture (`改訂履歴`), or of the main branch. */
  readonly name: string;
  readonly kind: 'section' | 'furniture' | 'branch';
  /** Of a section. */
  readonly section?: Section;
}

export interface Outline {
  readonly topics: ReadonlyMap<TopicId, Visit>;
  readonly meaning: Meaning;
  /** The nearest place around a topic; undefined when the map has no such topic. */
  readonly placeOf: (id: TopicId) => NamedPlace | undefined;
  /** Every place once, in the order of the map. */
  readonly places: readonly NamedPlace[];
}

/** Names the places of a map: its sections, its furniture, and its main branches where there are neither. */
export function outlineOf(workbook: Workbook, options: UnderstandOptions): Outline {
  const topics = topicsById(workbook);
  const { meaning } = understand(workbook, options);
  const landmarks = landmarksOf(meaning);
  const places = new Map<TopicId, NamedPlace>();
  // Reading order visits a topic after its parent, so the parent's place is known.
  for (const [id, visit] of topics) places.set(id, placeAt(visit, landmarks, places));
  return {
    topics,
    meaning,
    placeOf: (id) => places.get(id),
    places: [...new Set(places.values())],
  };
}

type Landmark = { readonly section: Section } | 'furniture';

function landmarksOf({ sections, furniture }: Meaning): ReadonlyMap<TopicId, Landmark> {
  const found = new Map<TopicId, Landmark>();
  for (const section of sections) found.set(section.topicId, { section });
  for (const { topicId, kind } of furniture) {
    if (kind === 'history' || kind === 'legend' || kind === 'links') found.set(topicId, 'furniture');
  }
  return found;
}

/** A place of its own, else that of its parent; a main branch is a place where the parent is only the root. */
function placeAt(
  { topic, depth, parent }: Visit,
  landmarks: ReadonlyMap<TopicId, Landmark>,
  places: ReadonlyMap<TopicId, NamedPlace>,
): NamedPlace {
  const landmark = landmarks.get(topic.id);
  const around = parent && places.get(parent.topic.id);
  if (landmark === undefined && around && (depth > 1 || around.kind !== 'branch')) return around;
  const title = oneLine(topic.title);
  if (landmark === undefined) return { topicId: topic.id, name: title, kind: 'branch' };
  if (landmark === 'furniture') return { topicId: topic.id, name: title, kind: 'furniture' };
  const { section } = landmark;
  return { topicId: topic.id, name: section.title || title, kind: 'section', section };
}
