import { grouped } from '../model/grouped.js';
import type { Ownership } from '../semantics/meaning.js';
import { rule } from './rule.js';

/**
 * Two statements about the owner of one topic that do not fit together leave each side thinking it is the other's.
 *
 * A statement is what one topic says in one way: with its tags, its task, or the icons that the legend gives to
 * owners. Two statements fit when one of them names everyone whom the other names.
 *
 * ```text bad
 * Plan
 *   Food [Owner: Mori] {@Sato}
 * ```
 * ```text good
 * Plan
 *   Food [Owner: Mori, Sato] {@Sato}
 * ```
 */
export const ownerContradiction = rule('owner-contradiction', ({ meaning }, tell) => {
  for (const ownerships of grouped(meaning.ownerships, ({ topicId }) => topicId).values()) {
    const [first, ...others] = statements(ownerships);
    const second = first && others.find((other) => !fits(first.owners, other.owners));
    if (first && second) tell(second.topicId, { first: first.words, second: second.words });
  }
});

interface Statement extends Pick<Ownership, 'topicId' | 'words'> {
  readonly owners: ReadonlySet<string | null>;
}

const statements = (ownerships: readonly Ownership[]): readonly Statement[] =>
  [...grouped(ownerships, ({ statedOn, evidence }) => `${evidence} ${statedOn}`).values()].map(
    (together) => ({
      topicId: together[0]?.statedOn ?? ('' as Ownership['topicId']),
      words: together.map(({ words }) => words).join(' '),
      owners: new Set(together.flatMap(({ owners }) => owners)),
    }),
  );

const fits = (a: Statement['owners'], b: Statement['owners']): boolean => {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  return [...fewer].every((name) => more.has(name));
};
