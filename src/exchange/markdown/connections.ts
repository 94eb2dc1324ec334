import { oncePer } from '../../model/once-per.js';
import { shortened } from '../../model/shortened.js';
import { oneLine, topicsById } from '../../model/walk.js';
import type { Relationship, Topic, TopicId, Workbook } from '../../model/workbook.js';

/** Arrows as seen from the start and from the end of a relationship; they need no words of any language. */
const arrows: Readonly<Record<Relationship['direction'], readonly [string, string]>> = {
  none: ['–', '–'],
  unknown: ['–', '–'],
  forward: ['→', '←'],
  backward: ['←', '→'],
  both: ['↔', '↔'],
};

/** Once for a topic, as many relationships may lead to one with a long title. */
const titleOf = oncePer(({ title }: Topic) => shortened(oneLine(title)));

/** `→ title (label)` for each end of each relationship, by topic; at a label, both ends. An end at a boundary is its first topic's. */
export function connectionsOf(workbook: Workbook): ReadonlyMap<TopicId, readonly string[]> {
  const topics = topicsById(workbook);
  const framed = new Map<string, TopicId | undefined>(
    workbook.sheets.flatMap(({ boundaries }) => boundaries.map(({ id, topics: [first] }) => [id, first])),
  );
  const topicAt = (id: string): Topic | undefined => topics.get((framed.get(id) ?? id) as TopicId)?.topic;
  const lines = new Map<TopicId, string[]>();
  const add = (at: Topic, arrow: string, other: Topic, label: string): void => {
    const title = titleOf(other);
    if (title === '' && label === '') return;
    const line = `${arrow} ${[title, label && `(${label})`].filter(Boolean).join(' ')}`;
    const found = lines.get(at.id);
    if (found) found.push(line);
    else lines.set(at.id, [line]);
  };
  for (const { from, to, title, direction, label } of workbook.sheets.flatMap(
    (sheet) => sheet.relationships,
  )) {
    const [start, end] = [topicAt(from), topicAt(to)];
    if (!start || !end || start === end) continue;
    const [there, back] = arrows[direction];
    if (label) lines.set(label.id, [`${titleOf(start)} ${there} ${titleOf(end)}`.trim()]);
    add(start, there, end, oneLine(title));
    add(end, back, start, oneLine(title));
  }
  return lines;
}
