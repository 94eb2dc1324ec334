import type { ChangeMarker } from '../semantics/meaning.js';
import { rule } from './rule.js';

/**
 * A change marker that names neither a section nor a page is in nobody's list of pages.
 *
 * One below a numbered section says by its place what it changes, and is not reported.
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
 * ```
 */
export const changeWithoutTarget = rule('change-without-target', ({ meaning }, tell) => {
  const numbered = new Set(meaning.sections.flatMap(({ topicId, number }) => (number ? [topicId] : [])));
  for (const marker of meaning.changeMarkers) {
    if (saysNothing(marker) && !numbered.has(marker.topicId)) tell(marker.statedOn, { words: marker.words });
  }
});

const saysNothing = ({ by, targets, pages, destinations }: ChangeMarker): boolean =>
  by === 'words' && targets.length === 0 && pages.length === 0 && destinations.length === 0;
