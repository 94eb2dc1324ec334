import { expect } from 'vitest';
import { asOutline } from '../../src/exchange/outline-projection.js';
import { visitSheet } from '../../src/model/walk.js';
import type { Sheet, Topic, TopicId, Workbook } from '../../src/model/workbook.js';
import { squeezed } from './sameness.js';

/** One topic of an outline: its place, title, and where its links lead, topics by their place. */
interface Line {
  readonly line: string;
  /** Words of the note without spacing. */
  readonly note: string;
  /** The note may go on with what else is said of the topic. */
  readonly isOpen: boolean;
}

function linesOf(root: Topic, links: number, connected: ReadonlySet<string>): Line[] {
  const places = new Map<TopicId, string>();
  const topics: { readonly topic: Topic; readonly place: string }[] = [{ topic: root, place: '' }];
  for (const { topic, place } of topics) {
    places.set(topic.id, place);
    for (const [i, child] of topic.children.entries()) topics.push({ topic: child, place: `${place}/${i}` });
  }
  return topics.map(({ topic, place }) => {
    const led = topic.links
      .slice(0, links)
      .map((one) =>
        one.kind === 'topic' ? places.get(one.topicId as TopicId) : squeezed(one.target ?? one.href),
      );
    return {
      line: `${place} ${squeezed(topic.title)} > ${led.join(' ')}`,
      note: squeezed(topic.notes?.plain).replaceAll(' ', ''),
      isOpen:
        topic.links.length > links ||
        connected.has(topic.id) ||
        !!(topic.comments ?? topic.properties ?? topic.attachments ?? topic.table),
    };
  });
}

/** Topics of which an outline says what they are connected to, what they sum up, or what is drawn round them. */
const endsOf = (sheet: Sheet): string[] => [
  ...sheet.relationships.flatMap(({ from, to, label }) => [from, to, ...(label ? [label.id] : [])]),
  ...sheet.boundaries.flatMap(({ topics }) => topics),
  ...[...visitSheet(sheet)].flatMap(({ topic }) => (topic.kind === 'summary' ? [topic.id] : [])),
];

/** Holds an outline written and read again against the one before. */
export function expectSameOutline(before: Workbook, after: Workbook, links: number): void {
  const connected = new Set(before.sheets.flatMap(endsOf));
  const wanted = linesOf(asOutline(before), links, connected);
  const found = linesOf(asOutline(after), links, connected);
  expect(found.map(({ line }) => line)).toEqual(wanted.map(({ line }) => line));
  const notes = found.map(({ note }, i) => (wanted[i]?.isOpen ? note.slice(0, wanted[i].note.length) : note));
  expect(notes).toEqual(wanted.map(({ note }) => note));
}
