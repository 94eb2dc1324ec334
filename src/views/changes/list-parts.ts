import { type WordChange, words as wordChanges } from '../../diff/index.js';
import { oneLine } from '../../model/walk.js';
import type { ChangeContext } from './comparison.js';

/** A short value that was put in another's place. */
export function replaced(from: string, to: string, { words }: ChangeContext): readonly WordChange[] {
  if (from === to) return [{ kind: 'equal', text: to || words.formatting }];
  const deleted = from === '' ? [] : [{ kind: 'deleted', text: from } as const];
  const inserted = to === '' ? [] : [{ kind: 'inserted', text: to } as const];
  return [...deleted, ...inserted];
}

/** Entries of a list that went, then those that came; the same ones in another order say so. */
export function lists<T>(
  { from, to }: { readonly from: readonly T[]; readonly to: readonly T[] },
  show: (value: T) => string,
  { words }: ChangeContext,
): readonly WordChange[] {
  const old = from.map((value) => oneLine(show(value)));
  const now = to.map((value) => oneLine(show(value)));
  const deleted = without(old, now);
  const inserted = without(now, old);
  const rewritten =
    deleted.length === 1 && inserted.length === 1 ? rewrite(deleted[0], inserted[0]) : undefined;
  if (rewritten) return rewritten;
  if (deleted.length + inserted.length === 0) {
    return [{ kind: 'equal', text: from.length > 1 ? words.order : words.formatting }];
  }
  const part = (kind: WordChange['kind'], texts: readonly string[]): WordChange[] =>
    texts.length > 0 ? [{ kind, text: texts.join(words.separator) }] : [];
  return [...part('deleted', deleted), ...part('inserted', inserted)];
}

/** A single entry that was only corrected, such as an address, tells by words what changed in it. */
function rewrite(from = '', to = ''): readonly WordChange[] | undefined {
  const parts = wordChanges(from, to);
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === 'equal' ? text.length : 0), 0);
  return kept * 2 > Math.max(from.length, to.length) ? parts : undefined;
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return some.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
