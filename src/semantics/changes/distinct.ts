import type { TopicId } from '../../model/workbook.js';
import type { ChangeMarker, Meaning } from '../meaning.js';

/**
 * The changes a map asks for, each once: one that stands in the contents and in the body is one change, which the body
 * asks for.
 */
export function distinctChanges({ changeMarkers, pairs, sections }: Meaning): readonly ChangeMarker[] {
  const bodyOf = new Map<TopicId, TopicId>([
    ...sections.flatMap(({ topicId, sameAs }) => (sameAs ? [[topicId, sameAs] as const] : [])),
    ...pairs.map(({ contents, body }) => [contents, body] as const),
  ]);
  const found = new Map<string, ChangeMarker>();
  for (const marker of changeMarkers) {
    const body = bodyOf.get(marker.topicId);
    const key = keyOf(marker, body ?? marker.topicId);
    if (!found.has(key) || body === undefined) found.set(key, marker);
  }
  const kept = new Set(found.values());
  return changeMarkers.filter((marker) => kept.has(marker));
}

function keyOf(marker: ChangeMarker, place: TopicId): string {
  const { pages, targets, action, furtherActions, qualifier, destinations, words } = marker;
  const names = [targets, destinations].map((list) => list.map(({ kind, name }) => [kind, name]));
  const isSilent = pages.length + targets.length + destinations.length === 0;
  return JSON.stringify([place, pages, names, action, furtherActions, qualifier, isSilent && words]);
}
