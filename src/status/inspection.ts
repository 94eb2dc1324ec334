import { visitSheet, visitWorkbook } from '../model/walk.js';
import type { Link, Program, Sheet, Topic, TopicKind, Workbook } from '../model/workbook.js';

/** What is in a map, in numbers: for a person who was handed one, and for programs that sort many. */
export interface Inspection {
  readonly format: string;
  readonly variant: string;
  readonly program: Program;
  readonly sheets: readonly SheetCount[];
  readonly topics: number;
  /** Deepest topic; the root is 1. */
  readonly depth: number;
  readonly kinds: Readonly<Partial<Record<TopicKind, number>>>;
  /** Features that occur, by name, with how often. */
  readonly features: Readonly<Record<string, number>>;
  readonly links: Readonly<Partial<Record<Link['kind'], number>>>;
  readonly markers: {
    /** Most used first. */
    readonly used: readonly { readonly id: string; readonly uses: number; readonly name?: string }[];
    /** Named by the program's legend and on no topic. */
    readonly offered: readonly { readonly id: string; readonly name: string }[];
  };
  readonly unread: Workbook['unread'];
  readonly checks: readonly Check[];
  readonly personal: NonNullable<Workbook['personal']>;
}

export interface SheetCount {
  readonly title: string;
  readonly topics: number;
  readonly depth: number;
}

/** A claim of the file held against what was read. */
export interface Check {
  readonly name: 'topic-count' | 'relationship-ends' | 'topic-links' | 'resources';
  readonly ok: boolean;
  /** How many were checked, and how many of them hold. */
  readonly total: number;
  readonly holding: number;
}

export function inspect(workbook: Workbook): Inspection {
  const topics = [...visitWorkbook(workbook)].map((visit) => visit.topic);
  const sheets = workbook.sheets.map(countSheet);
  return {
    format: workbook.format,
    variant: workbook.variant,
    program: workbook.program,
    sheets,
    topics: topics.length,
    depth: Math.max(0, ...sheets.map((sheet) => sheet.depth)),
    kinds: tally(topics.map((topic) => topic.kind)),
    features: features(topics, workbook),
    links: tally(topics.flatMap((topic) => topic.links.map((link) => link.kind))),
    markers: markers(topics, workbook),
    unread: workbook.unread,
    checks: checks(topics, workbook),
    personal: workbook.personal ?? [],
  };
}

function countSheet(sheet: Sheet): SheetCount {
  let topics = 0;
  let depth = 0;
  for (const visit of visitSheet(sheet)) {
    topics += 1;
    depth = Math.max(depth, visit.depth + 1);
  }
  return { title: sheet.title, topics, depth };
}

function tally<K extends string>(words: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** One counter per feature; a feature that does not occur is left out. */
const topicFeatures: Readonly<Record<string, (topic: Topic) => number>> = {
  notes: (topic) => Number(topic.notes !== null),
  richNotes: (topic) => Number(topic.notes?.rich !== undefined),
  links: (topic) => topic.links.length,
  markers: (topic) => topic.markers.length,
  customMarkers: (topic) => topic.markers.filter((marker) => marker.group === 'custom').length,
  labels: (topic) => topic.labels.length,
  tasks: (topic) => Number(topic.task !== null),
  images: (topic) => Number(topic.image !== undefined),
  attachments: (topic) => topic.attachments?.length ?? 0,
  comments: (topic) => topic.comments?.length ?? 0,
  callouts: (topic) => topic.callouts.length,
  summaries: (topic) => topic.summaries.length,
  formattedTitles: (topic) => Number(topic.runs !== undefined),
  colouredTopics: (topic) => Number(topic.style !== undefined),
  tables: (topic) => Number(topic.table !== undefined),
  properties: (topic) => topic.properties?.length ?? 0,
  numberings: (topic) => Number(topic.numbering !== undefined),
  timeStamps: (topic) => Number(topic.modified !== undefined),
  folded: (topic) => Number(topic.folded === true),
  emptyTitles: (topic) => Number(topic.title.trim() === ''),
  defaultTitles: (topic) => Number(topic.titleOrigin === 'default'),
};

function features(topics: readonly Topic[], { sheets, resources }: Workbook): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, count] of Object.entries(topicFeatures)) {
    counts[name] = topics.reduce((sum, topic) => sum + count(topic), 0);
  }
  const perSheet = (count: (sheet: Sheet) => number) => sheets.reduce((sum, sheet) => sum + count(sheet), 0);
  counts.floating = perSheet((sheet) => sheet.floating.length);
  counts.relationships = perSheet((sheet) => sheet.relationships.length);
  counts.boundaries = perSheet((sheet) => sheet.boundaries.length);
  counts.backgroundTexts = perSheet((sheet) => sheet.background.length);
  counts.resources = resources.length;
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function markers(topics: readonly Topic[], workbook: Workbook): Inspection['markers'] {
  const uses = tally(topics.flatMap((topic) => topic.markers.map((marker) => marker.id)));
  const names = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    for (const set of sheet.markerSets) {
      for (const { kind, key, name } of set.markers) if (kind === 'marker') names.set(key, name);
    }
  }
  const used = Object.entries(uses).map(([id, count = 0]) => {
    const name = names.get(id);
    return { id, uses: count, ...(name && { name }) };
  });
  const offered = [...names].filter(([id]) => uses[id] === undefined).map(([id, name]) => ({ id, name }));
  return { used: used.sort((a, b) => b.uses - a.uses || (a.id < b.id ? -1 : 1)), offered };
}

function checks(topics: readonly Topic[], workbook: Workbook): Check[] {
  const ids = new Set<string>(topics.map((topic) => topic.id));
  for (const sheet of workbook.sheets) {
    ids.add(sheet.id);
    for (const boundary of sheet.boundaries) ids.add(boundary.id);
  }
  const hashes = new Set<string>(workbook.resources.filter(({ size }) => size > 0).map(({ hash }) => hash));
  const ends = workbook.sheets.flatMap((sheet) => sheet.relationships.flatMap(({ from, to }) => [from, to]));
  const internal = topics.flatMap((topic) => topic.links.filter((link) => link.kind === 'topic'));
  const images = topics.flatMap((topic) =>
    topic.image && topic.image.href === undefined ? [topic.image] : [],
  );
  const claimed = workbook.document.claimedTopics;
  return [
    ...(claimed === undefined ? [] : [claim(claimed, topics.length)]),
    check('relationship-ends', ends, (id) => ids.has(id)),
    check('topic-links', internal, (link) => link.topicId !== undefined && ids.has(link.topicId)),
    check('resources', images, (image) => image.resource !== undefined && hashes.has(image.resource)),
  ];
}

const claim = (claimed: number, found: number): Check => ({
  name: 'topic-count',
  ok: claimed === found,
  total: claimed,
  holding: found,
});

function check<T>(name: Check['name'], all: readonly T[], holds: (item: T) => boolean): Check {
  const holding = all.filter(holds).length;
  return { name, ok: holding === all.length, total: all.length, holding };
}
