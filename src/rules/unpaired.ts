import type { TopicId } from '../model/workbook.js';
import type { Section } from '../semantics/meaning.js';
import type { CheckedMap } from './rule.js';
import { shapeOf } from './section-numbers.js';

/**
 * Numbered sections of one side that have no partner on the other, though sections with numbers of their kind
 * have one. Numbers that are not settled yet are left out.
 */
export function unpairedSections({ meaning }: CheckedMap, side: 'contents' | 'body'): readonly Section[] {
  const kinds = new Set(meaning.furniture.map(({ kind }) => kind));
  if (!kinds.has('contents') || !kinds.has('body')) return [];
  const paired = new Set<TopicId>(meaning.pairs.map((pair) => pair[side]));
  const numbered = meaning.sections.filter(({ part, number }) => part === side && number !== undefined);
  const shapes = new Set(
    numbered.filter(({ topicId }) => paired.has(topicId)).map(({ number }) => shapeOf(number ?? '')),
  );
  return numbered.filter(({ topicId, number }) => !paired.has(topicId) && shapes.has(shapeOf(number ?? '')));
}
