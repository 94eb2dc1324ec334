import type { Section } from '../semantics/meaning.js';
import { grouped } from './grouping.js';
import { rule } from './rule.js';

/**
 * Two sections with one number: references to it lead to either.
 *
 * Contents and body share their numbers, so each side is looked at by itself, sheet by sheet; in maps that have
 * neither tree the two spellings of a number (`Mission3-10`, `3-10`) are a pair. Sections with a note such as
 * 再掲 (appears again), and those that say where they move to, repeat a number on purpose.
 *
 * ```text bad
 * Plan
 *   目次
 *     3-1：Food
 *     3-1：Water
 *   以下、本文
 *     3-1：Food
 * ```
 * ```text good
 * Plan
 *   目次
 *     3-1：Food
 *     3-2：Water
 *   以下、本文
 *     3-1：Food
 *     3-2：Water
 *     【再掲】3-1：Food
 * ```
 */
export const numberRepeated = rule('number-repeated', ({ meaning, topics }, tell) => {
  const moving = new Set(
    meaning.changeMarkers.flatMap(({ by, statedOn }) => (by === 'title' ? [statedOn] : [])),
  );
  const inContents = new Set(meaning.pairs.map(({ contents }) => contents));
  const keyOf = ({ topicId, part, number, notes }: Section): string | undefined => {
    if (number === undefined || notes.length > 0 || moving.has(topicId)) return undefined;
    const isEntry = part === 'contents' || inContents.has(topicId);
    return `${topics.get(topicId)?.sheet.id} ${isEntry ? 'contents' : 'body'} ${number}`;
  };
  for (const [first, ...others] of grouped(meaning.sections, keyOf).values()) {
    for (const { topicId, number } of others)
      tell(topicId, { number: number ?? '', first: first?.title ?? '' });
  }
});
