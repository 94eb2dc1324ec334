import { type Block, type Inline, text } from '../model/document.js';
import { oncePer } from '../model/once-per.js';
import { shortened } from '../model/shortened.js';
import { oneLine } from '../model/walk.js';
import type { Relationship, Topic, TopicId } from '../model/workbook.js';
import { plainTitle, type ViewContext } from './inlines.js';
import type { MapEntry } from './library.js';
import { topicTarget } from './tables.js';
import type { ConnectionWay } from './words.js';

/** A relationship with the topics at its ends; undefined where nothing has the id. */
interface Line {
  readonly relationship: Relationship;
  readonly from: Topic | undefined;
  readonly to: Topic | undefined;
}

interface End {
  readonly way: ConnectionWay;
  readonly other: Topic;
  /** Label of the relationship; may be empty. */
  readonly label: string;
}

/** The relationships of a map that say something: a line without a label between two untitled shapes does not. */
const linesOf = oncePer((map: MapEntry): readonly Line[] => {
  const { sheets } = map.workbook;
  const framed = new Map<string, TopicId | undefined>(
    sheets.flatMap(({ boundaries }) => boundaries.map(({ id, topics }) => [id, topics[0]] as const)),
  );
  // An end at a boundary is said of the first topic inside.
  const topicAt = (id: string): Topic | undefined =>
    map.index.topics.get((framed.get(id) ?? id) as TopicId)?.topic;
  return sheets
    .flatMap(({ relationships }) => relationships)
    .map((relationship) => ({
      relationship,
      from: topicAt(relationship.from),
      to: topicAt(relationship.to),
    }))
    .filter(({ relationship, from, to }) => relationship.title.trim() || isTitled(from) || isTitled(to));
});

const isTitled = (topic: Topic | undefined): boolean => topic !== undefined && topic.title.trim() !== '';

/** What each topic is connected to, in the order of drawing. */
const endsOf = oncePer((map: MapEntry): ReadonlyMap<TopicId, readonly End[]> => {
  const ends = new Map<TopicId, End[]>();
  const note = (topic: Topic, end: End): void => {
    const list = ends.get(topic.id);
    if (list) list.push(end);
    else ends.set(topic.id, [end]);
  };
  for (const { relationship, from, to } of linesOf(map)) {
    if (!from || !to || from === to) continue;
    const label = oneLine(relationship.title);
    const [there, back] = waysOf[relationship.direction];
    if (isTitled(to) || label) note(from, { way: there, other: to, label });
    if (isTitled(from) || label) note(to, { way: back, other: from, label });
  }
  return ends;
});

/** As seen from the start and from the end of the line. */
const waysOf: Readonly<Record<Relationship['direction'], readonly [ConnectionWay, ConnectionWay]>> = {
  none: ['refers', 'refers'],
  unknown: ['refers', 'refers'],
  forward: ['sends', 'receives'],
  backward: ['receives', 'sends'],
  both: ['both', 'both'],
};

/** Where a topic sends to and what it receives from, as one line of links. */
export function relationshipBlocks(topic: Topic, context: ViewContext, map: MapEntry): Block[] {
  const ends = endsOf(map).get(topic.id) ?? [];
  if (ends.length === 0) return [];
  const links = ends.map(
    ({ way, other, label }): Inline => ({
      type: 'link',
      target: topicTarget(other.id, map, context, true),
      content: [text(context.words.connection(way, shortened(plainTitle(other, context)), label))],
    }),
  );
  const content = links.flatMap((link, i) => (i > 0 ? [text(' · '), link] : [link]));
  return [{ type: 'paragraph', content }];
}

/** All relationships of a map with their labels. */
export function relationshipTables(map: MapEntry, context: ViewContext): Block[] {
  const { words } = context;
  const rows = linesOf(map).map(({ relationship, from, to }) => [
    [endInline(from, map, context)],
    [text(`${arrows[relationship.direction]} ${oneLine(relationship.title)}`.trim())],
    [endInline(to, map, context)],
  ]);
  if (rows.length === 0) return [];
  const columns = [
    { heading: words.from, rowHeading: true },
    { heading: words.label },
    { heading: words.to },
  ];
  return [{ type: 'table', caption: words.relationships, columns, rows }];
}

const arrows: Readonly<Record<Relationship['direction'], string>> = {
  none: '–',
  forward: '→',
  backward: '←',
  both: '↔',
  unknown: '–',
};

const endInline = (topic: Topic | undefined, map: MapEntry, context: ViewContext): Inline =>
  topic
    ? {
        type: 'link',
        target: topicTarget(topic.id, map, context, true),
        content: [text(shortened(plainTitle(topic, context)))],
      }
    : text(context.words.untitled);
