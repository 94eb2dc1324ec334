import type { TopicId } from '../../model/workbook.js';
import type { Meaning, Section } from '../../semantics/index.js';
import { fold } from '../../semantics/text/fold.js';

const plain = (text: string): string => fold(text).toLowerCase().replace(/\s+/g, '');

/**
 * Sections that a person may mean: by number (`3-10` is also `Mission3-10`), else by title, else by a part of it.
 * The body goes before the contents; a section inside another one that is meant is left out.
 */
export function sectionTopics(name: string, meaning: Meaning): TopicId[] {
  const asked = plain(name);
  const tests: ((section: Section) => boolean)[] = [
    ({ number }) => number === asked || number?.replace(/^[^\d]+-?/, '') === asked,
    ({ title }) => plain(title) === asked,
    ({ title }) => asked !== '' && plain(title).includes(asked),
  ];
  for (const test of tests) {
    const found = meaning.sections.filter(test);
    const body = found.filter(({ part }) => part !== 'contents');
    if (found.length > 0) return outermost(body.length > 0 ? body : found, meaning);
  }
  return [];
}

function outermost(found: readonly Section[], { sections }: Meaning): TopicId[] {
  const meant = new Set(found.map(({ topicId }) => topicId));
  const parents = new Map(sections.map(({ topicId, parent }) => [topicId, parent] as const));
  const isInside = ({ parent }: Section): boolean => {
    for (let at = parent; at !== undefined; at = parents.get(at)) if (meant.has(at)) return true;
    return false;
  };
  return found.filter((section) => !isInside(section)).map(({ topicId }) => topicId);
}
