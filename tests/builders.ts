import type {
  Boundary,
  DocumentData,
  Link,
  Marker,
  MarkerGroup,
  MarkerSet,
  NamedMarker,
  Relationship,
  Resource,
  Sheet,
  Task,
  Topic,
  TopicKind,
  TopicStyle,
  Workbook,
} from '../src/model/workbook.js';
import { sheetId, topicId } from '../src/model/workbook.js';

/**
 * Builders that make a test read like the map:
 *
 *     map('Plan', topic('Q3', marker('flag-red'), note('late')), topic('Q4'), floating('Legend'))
 *
 * A topic's id is its title unless `id(…)` says otherwise; a repeated id gets `#2`, `#3` … in reading order.
 * Relationships, boundaries and topic links name topics by that id.
 */
type Writable<T> = { -readonly [K in keyof T]: T[K] };
type TopicDraft = Writable<
  Omit<Topic, 'children' | 'callouts' | 'summaries' | 'links' | 'markers' | 'labels'>
> & {
  children: TopicDraft[];
  callouts: TopicDraft[];
  summaries: TopicDraft[];
  links: Link[];
  markers: Marker[];
  labels: string[];
};
type SheetDraft = Writable<
  Omit<Sheet, 'root' | 'floating' | 'relationships' | 'boundaries' | 'markerSets' | 'background'>
> & {
  root: TopicDraft;
  floating: TopicDraft[];
  relationships: Relationship[];
  boundaries: Boundary[];
  markerSets: MarkerSet[];
  background: string[];
};

/** What may stand in the brackets of a topic. */
export interface TopicPart {
  readonly on: 'topic';
  readonly add: (draft: TopicDraft) => void;
}
/** What may stand in the brackets of a map or sheet, beside topic parts (which go to its root). */
export interface SheetPart {
  readonly on: 'sheet';
  readonly add: (draft: SheetDraft) => void;
}
type Part = TopicPart | SheetPart;

const onTopic = (add: (draft: TopicDraft) => void): TopicPart => ({ on: 'topic', add });
const onSheet = (add: (draft: SheetDraft) => void): SheetPart => ({ on: 'sheet', add });

function draftTopic(kind: TopicKind, title: string, parts: readonly TopicPart[]): TopicDraft {
  const draft: TopicDraft = {
    type: 'topic',
    id: topicId(title),
    kind,
    title,
    notes: null,
    links: [],
    markers: [],
    labels: [],
    task: null,
    children: [],
    callouts: [],
    summaries: [],
  };
  for (const part of parts) part.add(draft);
  return draft;
}

// Topics

export const topic = (title: string, ...parts: readonly TopicPart[]): TopicPart =>
  onTopic((parent) => parent.children.push(draftTopic('attached', title, parts)));
export const callout = (title: string, ...parts: readonly TopicPart[]): TopicPart =>
  onTopic((parent) => parent.callouts.push(draftTopic('callout', title, parts)));
/** A summary topic of everything on its parent. */
export const wholeSummary = (title: string, ...parts: readonly TopicPart[]): TopicPart =>
  onTopic((parent) => parent.summaries.push(draftTopic('summary', title, parts)));
/** A summary topic; `covers` are ids of its parent's children. */
export const summary = (
  title: string,
  covers: readonly string[],
  ...parts: readonly TopicPart[]
): TopicPart =>
  onTopic((parent) => {
    parent.summaries.push({ ...draftTopic('summary', title, parts), covers: covers.map(topicId) });
  });
export const floating = (title: string, ...parts: readonly TopicPart[]): SheetPart =>
  onSheet((sheet) => sheet.floating.push(draftTopic('floating', title, parts)));
export const sticky = (title: string, ...parts: readonly TopicPart[]): SheetPart =>
  onSheet((sheet) => sheet.floating.push(draftTopic('sticky', title, parts)));

// What a topic carries

export const id = (text: string): TopicPart => having({ id: topicId(text) });
export const note = (plain: string): TopicPart => having({ notes: { plain } });
export const label = (...labels: readonly string[]): TopicPart =>
  onTopic((draft) => draft.labels.push(...labels));
export const fill = (colour: string): TopicPart => styled({ fill: colour });
export const fontColour = (colour: string): TopicPart => styled({ text: { colour } });
export const styled = (style: TopicStyle): TopicPart =>
  onTopic((draft) => void Object.assign(draft, { style: { ...draft.style, ...style } }));
/** Any other field of a topic, as the model names it. */
export const having = (
  fields: Partial<Omit<Topic, 'children' | 'callouts' | 'summaries' | 'links' | 'markers' | 'labels'>>,
): TopicPart => onTopic((draft) => void Object.assign(draft, fields));
export const task = (fields: Partial<Task>): TopicPart =>
  onTopic((draft) => void Object.assign(draft, { task: { resources: [], ...draft.task, ...fields } }));
/** A title nobody typed. */
export const untitled = (origin: 'default' | 'unedited'): TopicPart => having({ titleOrigin: origin });
export const marker = (markerId: string, fields: Partial<Marker> = {}): TopicPart =>
  onTopic((draft) => draft.markers.push(namedMarker(markerId, fields)));
export const priority = (value: number): TopicPart =>
  marker(`priority-${value}`, { group: 'priority', value });
export const percentage = (value: number): TopicPart =>
  marker(`task-${value}`, { group: 'percentage', value });

export const web = (href: string): TopicPart => linked({ kind: 'web', href });
export const topicLink = (target: string): TopicPart =>
  linked({ kind: 'topic', href: `#${target}`, topicId: topicId(target) });
export const linked = (link: Link): TopicPart => onTopic((draft) => draft.links.push(link));

const GROUPS: Readonly<Record<string, MarkerGroup>> = {
  priority: 'priority',
  task: 'percentage',
  flag: 'flag',
  star: 'star',
  people: 'people',
  arrow: 'arrow',
  smiley: 'smiley',
  symbol: 'symbol',
  month: 'month',
  week: 'week',
  tag: 'tag',
  custom: 'custom',
};
const COLOURED = new Set<MarkerGroup>(['flag', 'star', 'people', 'tag']);

function namedMarker(markerId: string, fields: Partial<Marker>): Marker {
  const dash = markerId.indexOf('-');
  const group = GROUPS[markerId.slice(0, dash)] ?? 'other';
  const colour = COLOURED.has(group) ? { colour: markerId.slice(dash + 1) } : {};
  return { id: markerId, group, vendorId: markerId, ...colour, ...fields };
}

// What a sheet carries

export const relationship = (
  from: string,
  to: string,
  title = '',
  direction: Relationship['direction'] = 'forward',
): SheetPart =>
  onSheet((sheet) =>
    sheet.relationships.push({
      id: `relationship-${sheet.relationships.length + 1}`,
      from,
      to,
      title,
      direction,
    }),
  );
export const boundary = (title: string, ...topics: readonly string[]): SheetPart =>
  onSheet((sheet) =>
    sheet.boundaries.push({
      id: `boundary-${sheet.boundaries.length + 1}`,
      title,
      topics: topics.map(topicId),
    }),
  );
/** Names the program keeps: `markerSet('Flags', named('flag-green', 'Yes', true))`. */
export const markerSet = (name: string, ...markers: readonly NamedMarker[]): SheetPart =>
  onSheet((sheet) => sheet.markerSets.push({ name, markers }));
export const named = (
  key: string,
  name: string,
  isDefault = false,
  kind: NamedMarker['kind'] = 'marker',
): NamedMarker => ({ kind, key, name, isDefault });

// Sheets and workbooks

export interface SheetBuilder {
  readonly build: (position: number) => SheetDraft;
}

/** One sheet whose root has this title. */
export const sheet = (title: string, ...parts: readonly Part[]): SheetBuilder => ({
  build: (position) => {
    const draft: SheetDraft = {
      type: 'sheet',
      id: sheetId(`sheet-${position + 1}`),
      title,
      root: draftTopic('root', title, []),
      floating: [],
      relationships: [],
      boundaries: [],
      markerSets: [],
      background: [],
    };
    for (const part of parts) part.on === 'topic' ? part.add(draft.root) : part.add(draft);
    return draft;
  },
});

export interface WorkbookFields {
  readonly format?: Workbook['format'];
  readonly document?: DocumentData;
  readonly resources?: readonly Resource[];
  readonly unread?: Workbook['unread'];
}

/** Several sheets, and facts of the whole file. */
export function workbook(fields: WorkbookFields, ...sheets: readonly SheetBuilder[]): Workbook {
  const format = fields.format ?? 'mindmanager';
  const drafts = sheets.map((one, position) => one.build(position));
  const used = new Map<string, number>();
  for (const draft of drafts) nameTopics(draft, used);
  return {
    type: 'workbook',
    format,
    variant: format === 'xmind' ? 'zip+json' : format === 'mindmanager' ? 'zip+xml' : 'text',
    program: { name: format === 'xmind' ? 'XMind' : 'MindManager' },
    document: fields.document ?? {},
    sheets: drafts,
    resources: fields.resources ?? [],
    unread: fields.unread ?? [],
  };
}

/** A workbook of one sheet. */
export const map = (title: string, ...parts: readonly Part[]): Workbook =>
  workbook({}, sheet(title, ...parts));

function nameTopics(draft: SheetDraft, used: Map<string, number>): void {
  const stack = [draft.root, ...draft.floating].reverse();
  for (let at = stack.pop(); at; at = stack.pop()) {
    const count = (used.get(at.id) ?? 0) + 1;
    used.set(at.id, count);
    if (count > 1) at.id = topicId(`${at.id}#${count}`);
    stack.push(...[...at.callouts, ...at.children, ...at.summaries].reverse());
  }
}
