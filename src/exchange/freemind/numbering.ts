import { visitSheet } from '../../model/walk.js';
import type { Sheet, Topic, TopicId } from '../../model/workbook.js';

/** Topics whose children carry numbers: those with a numbering, and below them as many levels as it says. */
export function numberedParents(sheet: Sheet): Set<TopicId> {
  const numbered = new Set<TopicId>();
  for (const { topic } of visitSheet(sheet)) {
    const { numbering } = topic;
    if (!numbering || numbering.format === 'none') continue;
    const stack = [{ topic, levels: numbering.depth ?? numbering.format.split('*').length }];
    for (let next = stack.pop(); next; next = stack.pop()) {
      numbered.add(next.topic.id);
      if (next.levels > 1) stack.push(...deeper(next.topic, next.levels - 1));
    }
  }
  return numbered;
}

const deeper = (topic: Topic, levels: number): { topic: Topic; levels: number }[] =>
  topic.children.filter(({ numbering }) => !numbering).map((child) => ({ topic: child, levels }));
