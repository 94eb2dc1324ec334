import { type Block, type Inline, text } from '../model/document.js';
import type { Topic } from '../model/workbook.js';
import { titleInRange } from './frames.js';
import type { ViewContext } from './inlines.js';
import type { MapEntry } from './library.js';
import { topicTarget } from './tables.js';

/** What a summary sums up, from the first topic to the last, as a line of links; nothing for other topics. */
export function summaryBlocks(topic: Topic, context: ViewContext, map: MapEntry): Block[] {
  const ends = summedUp(topic, map);
  const link = (end: Topic, words: string): Inline => ({
    type: 'link',
    target: topicTarget(end.id, map, context, true),
    content: [text(words)],
  });
  const content = ends.flatMap((end, i): Inline[] => {
    const title = titleInRange(end, context);
    return i > 0 ? [text(' … '), link(end, title)] : [link(end, context.words.sumsUp(title))];
  });
  return content.length > 0 ? [{ type: 'paragraph', content }] : [];
}

/** The first and the last topic of the range, or the only one. */
function summedUp({ id, kind, covers }: Topic, { index }: MapEntry): readonly Topic[] {
  if (kind !== 'summary') return [];
  const topics = covers
    ? [covers[0], covers.at(-1)].map((end) => end && index.topics.get(end)?.topic)
    : [index.topics.get(id)?.parent?.topic];
  return [...new Set(topics.filter((topic) => topic !== undefined))];
}
