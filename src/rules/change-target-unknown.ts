import type { ChangeMarker, ChangeTarget } from '../semantics/meaning.js';
import { numberText } from '../semantics/sections/number-text.js';
import { type CheckedLibrary, perLibrary, rule } from './rule.js';
import { chapterOf, figuresOf, numbersIn } from './section-numbers.js';

/**
 * A change marker asks to change a section that no map has: it was renumbered, or the number is mistyped.
 *
 * A number is missed only where some map has the rest of its chapter: `3-40` where there is a `3-1`. A section
 * that is to be added need not be there yet, whichever marker adds it, and neither need the place that one moves to.
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
 *   Mission3-3 Beds
 *     改訂箇所：Mission3-40(p.99)を見直し
 * ```
 */
export const changeTargetUnknown = rule('change-target-unknown', ({ meaning }, tell, library) => {
  for (const marker of meaning.changeMarkers) {
    const missing = changedSections(marker).filter((target) => isMissing(target, library));
    if (missing.length > 0)
      tell(marker.statedOn, { names: missing.map(({ name }) => numberText(name)).join(', ') });
  }
});

const changedSections = ({ targets, action }: ChangeMarker): readonly ChangeTarget[] =>
  action === 'add-as' ? [] : targets;

/** Figures of the sections that markers of any map add, or move others to. */
const announced: (library: CheckedLibrary) => ReadonlySet<string> = perLibrary(({ maps }) => {
  const markers = maps.flatMap(({ meaning }) => meaning.changeMarkers);
  const goals = markers.flatMap(({ action, furtherActions, targets, destinations }) => [
    ...(action === 'add-as' || furtherActions.includes('add-as') ? targets : []),
    ...destinations,
  ]);
  return new Set(goals.map(({ name }) => figuresOf(name)));
});

function isMissing({ kind, name, topicId }: ChangeTarget, library: CheckedLibrary): boolean {
  if (kind !== 'section' || topicId !== undefined) return false;
  const { figures, chapters } = numbersIn(library);
  const chapter = chapterOf(name);
  if (chapter === undefined || !chapters.has(chapter)) return false;
  return !figures.has(figuresOf(name)) && !announced(library).has(figuresOf(name));
}
