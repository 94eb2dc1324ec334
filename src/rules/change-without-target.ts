import type { TopicId } from '../model/workbook.js';
import type { ChangeMarker } from '../semantics/meaning.js';
import { type CheckedMap, rule } from './rule.js';

/**
 * A change marker that names neither a section nor a page is in nobody's list of pages.
 *
 * One below a numbered section says by its place what it changes. One that stands below the reasons or the gist of
 * the changes, or is listed as a place to change, is about the whole book. Neither is reported.
 *
 * ```text bad
 * Plan
 *   Food
 *     改訂箇所：表現も見直す
 * ```
 * ```text good
 * Plan
 *   Food
 *     改訂箇所：Mission3-10(p.98～109)を改訂
 *   Mission3-11 Water
 *     改訂箇所：表現も見直す
 *   改訂理由
 *     改訂箇所：ことばをそろえる
 * ```
 */
export const changeWithoutTarget = rule('change-without-target', (map, tell) => {
  const { sections, changeMarkers } = map.meaning;
  const numbered = new Set(sections.flatMap(({ topicId, number }) => (number ? [topicId] : [])));
  const silent = changeMarkers.filter((marker) => saysNothing(marker) && !numbered.has(marker.topicId));
  if (silent.length === 0) return;
  const general = topicsAboutAll(map);
  for (const { statedOn, words } of silent) if (!general.has(statedOn)) tell(statedOn, { words });
});

/** Everything below the reasons and the gist of the changes, and what is listed at the top of the places to change. */
function topicsAboutAll({ meaning, topics }: CheckedMap): ReadonlySet<TopicId> {
  const kinds = new Map(meaning.furniture.map(({ topicId, kind }) => [topicId, kind] as const));
  const general = new Set<TopicId>();
  const found = new Set<TopicId>();
  for (const [id, { parent }] of topics) {
    const kind = kinds.get(id);
    const above = parent?.topic.id;
    if (kind === 'change-reason' || kind === 'change-gist' || (above && general.has(above))) general.add(id);
    if (general.has(id) || (above && kinds.get(above) === 'change-place')) found.add(id);
  }
  return found;
}

const saysNothing = ({ by, targets, pages, destinations }: ChangeMarker): boolean =>
  by === 'words' && targets.length === 0 && pages.length === 0 && destinations.length === 0;
