import type { Topic, TopicId } from '../model/workbook.js';
import type { MapEntry } from './library.js';

/** Topics that a page shows before a reader opens branches. */
const roomForTopics = 250;

/**
 * Depth, 1 for the outermost branches, at which the branches of a map are closed so that its page shows no more than
 * a reader takes in. Infinity: a map that has room as it is.
 * @param closed topics that are closed anyway
 */
export function deepestOpen({ workbook }: MapEntry, closed: ReadonlySet<TopicId>): number {
  let level: readonly Topic[] = workbook.sheets.flatMap((sheet) => [...below(sheet.root), ...sheet.floating]);
  let shown = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    shown += level.length;
    if (shown > roomForTopics) return Math.max(1, depth - 1);
    const isOutermost = depth === 1;
    level = level.flatMap((topic) =>
      closed.has(topic.id) || (topic.folded === true && !isOutermost) ? [] : below(topic),
    );
  }
  return Number.POSITIVE_INFINITY;
}

const below = ({ callouts, children, summaries }: Topic): readonly Topic[] => [
  ...callouts,
  ...children,
  ...summaries,
];
