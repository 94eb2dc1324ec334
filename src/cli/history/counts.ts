import type { Tally } from '../../diff/index.js';
import type { HistoryWords } from './history-words.js';

/** `3 changed · 2 added · 1 moved`; retitled topics are among the changed ones. Empty: nothing changed. */
export function countsText(counts: Tally, words: HistoryWords): string {
  const shown = (['changed', 'added', 'removed', 'moved', 'other'] as const).filter(
    (name) => counts[name] > 0,
  );
  return shown.map((name) => words.counts[name](counts[name])).join(words.separator);
}
