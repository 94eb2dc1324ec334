import type { ChangeMarker, ChangeTarget } from '../semantics/meaning.js';
import { type CheckedLibrary, rule } from './rule.js';
import { chapterOf, figuresOf, numbersIn } from './section-numbers.js';

/**
 * A change marker asks to change a section that no map has: it was renumbered, or the number is mistyped.
 *
 * A number is missed only where some map has the rest of its chapter: `3-40` where there is a `3-1`. A section
 * that is to be added need not be there yet, and neither need the place that one moves to.
 *
 * ```text bad
 * Plan
 *   Mission3-1 Food
 *     改訂箇所：Mission3-1, Mission3-40(p.98)を改訂
 * ```
 * ```text good
 * Plan
 *   Mission3-1 Food
 *     改訂箇所：Mission3-1, Mission7-1(p.98)を改訂
 *   Mission3-2 Water
 *     改訂箇所：Mission3-40(p.98)として追加
 * ```
 */
export const changeTargetUnknown = rule('change-target-unknown', ({ meaning }, tell, library) => {
  for (const marker of meaning.changeMarkers) {
    const missing = changedSections(marker).filter((target) => isMissing(target, library));
    if (missing.length > 0) tell(marker.statedOn, { names: missing.map(({ name }) => name).join(', ') });
  }
});

const changedSections = ({ targets, action }: ChangeMarker): readonly ChangeTarget[] =>
  action === 'add-as' ? [] : targets;

function isMissing({ kind, name, topicId }: ChangeTarget, library: CheckedLibrary): boolean {
  if (kind !== 'section' || topicId !== undefined) return false;
  const { figures, chapters } = numbersIn(library);
  const chapter = chapterOf(name);
  return chapter !== undefined && chapters.has(chapter) && !figures.has(figuresOf(name));
}
