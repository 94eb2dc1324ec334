import { shortened } from '../../model/shortened.js';
import { oneLine, topicsById } from '../../model/walk.js';
import type { TopicId, Workbook } from '../../model/workbook.js';

/**
 * What is drawn over several topics, with the first and the last of them, by topic; signs need no words of any
 * language. `} A … C` at a summary, `▢ name: A … C` at the first topic in a boundary. A boundary without a name round
 * a single branch says nothing in words.
 */
export function rangesOf(workbook: Workbook): ReadonlyMap<TopicId, readonly string[]> {
  const topics = topicsById(workbook);
  const lines = new Map<TopicId, string[]>();
  const add = (id: TopicId, line: string): void => {
    const found = lines.get(id);
    if (found) found.push(line);
    else lines.set(id, [line]);
  };
  const rangeOf = (ids: readonly (TopicId | undefined)[]): string => {
    const ends = [...new Set([ids[0], ids.at(-1)])].map((id) => id && topics.get(id)?.topic.title);
    return ends.flatMap((title) => (title ? [shortened(oneLine(title))] : [])).join(' … ');
  };
  for (const { topic, parent } of topics.values()) {
    if (topic.kind !== 'summary') continue;
    const range = rangeOf(topic.covers ?? [parent?.topic.id]);
    if (range) add(topic.id, `} ${range}`);
  }
  for (const { title, topics: inside } of workbook.sheets.flatMap((sheet) => sheet.boundaries)) {
    const range = inside.length > 1 ? rangeOf(inside) : '';
    const said = [shortened(oneLine(title)), range].filter(Boolean).join(': ');
    if (said && inside[0]) add(inside[0], `▢ ${said}`);
  }
  return lines;
}
