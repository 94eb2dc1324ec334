import type { TopicId } from '../model/workbook.js';
import type { ChangeMarker, Section } from '../semantics/meaning.js';
import type { CheckedMap } from './rule.js';
import { shapeOf } from './section-numbers.js';

/**
 * Numbered sections of one side that have no partner on the other, though sections with numbers of their kind
 * have one. Numbers that are not settled yet are left out, and so are sections that stand in another map, which
 * they link to, that only say where they move to, or that are about to leave.
 */
export function unpairedSections(map: CheckedMap, side: 'contents' | 'body'): readonly Section[] {
  const { furniture, pairs, sections } = map.meaning;
  const kinds = new Set(furniture.map(({ kind }) => kind));
  if (!kinds.has('contents') || !kinds.has('body')) return [];
  const paired = new Set<TopicId>(pairs.map((pair) => pair[side]));
  const numbered = sections.filter(({ part, number }) => part === side && number !== undefined);
  const shapes = new Set(
    numbered.filter(({ topicId }) => paired.has(topicId)).map(({ number }) => shapeOf(number ?? '')),
  );
  const elsewhere = standingElsewhere(map);
  return numbered.filter(
    ({ topicId, number }) =>
      !paired.has(topicId) && !elsewhere.has(topicId) && shapes.has(shapeOf(number ?? '')),
  );
}

function standingElsewhere({ meaning, topics }: CheckedMap): ReadonlySet<TopicId> {
  const moving = meaning.changeMarkers.filter(({ by }) => by === 'title').map(({ statedOn }) => statedOn);
  const leaving = meaning.changeMarkers.filter(isLeaving).map(({ topicId }) => topicId);
  const linked = meaning.sections
    .map(({ topicId }) => topicId)
    .filter((id) => topics.get(id)?.topic.links.some(({ kind }) => kind === 'map' || kind === 'file'));
  return new Set([...moving, ...leaving, ...linked]);
}

const isLeaving = ({ action }: ChangeMarker): boolean => action === 'move' || action === 'delete';
