import { rule } from './rule.js';

/**
 * A map that prepares changes to a book, but does not say when its own editors did what.
 *
 * Asked of maps with numbered sections and change markers.
 *
 * ```text bad
 * Plan
 *   Mission3-1 Food
 *     改訂箇所：Mission3-1(p.98)を改訂
 * ```
 * ```text good
 * Plan
 *   改訂履歴
 *     2026年11月18日 3-1を改訂
 *   Mission3-1 Food
 *     改訂箇所：Mission3-1(p.98)を改訂
 * ```
 */
export const historyMissing = rule('history-missing', ({ meaning }, tell) => {
  const { changeMarkers, sections, furniture } = meaning;
  const prepares = changeMarkers.length > 0 && sections.some(({ number }) => number !== undefined);
  if (prepares && !furniture.some(({ kind }) => kind === 'history')) tell(undefined);
});
