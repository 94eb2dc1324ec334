import type {
  Attachment,
  Boundary,
  Comment,
  DocumentData,
  Image,
  Link,
  Marker,
  MarkerSet,
  NamedMarker,
  Notes,
  Relationship,
  RichNode,
  Sheet,
  TableCell,
  Task,
  Topic,
  TopicTable,
} from '../model/workbook.js';
import { sameData, sameList } from './equality.js';
import { sameText } from './texts.js';
import { type Translation, unchanged } from './translation.js';

type Same<V> = (before: V, after: V, translation: Translation) => boolean;
/** For each field of a model type what counts as the same; a new field of the model must be decided here. */
type Sameness<T> = { readonly [F in keyof T]-?: Same<T[F]> };

// Reasons not to compare a field.

/** Compared, but as part of the tree or of another field. */
const elsewhere = (): boolean => true;
/** Written by the program on saving, not by a person. */
const saveNoise = (): boolean => true;
/** How it is shown on the screen, not what it says. */
const viewState = (): boolean => true;
/** Follows from fields that are compared. */
const derived = (): boolean => true;

// Small values

const sameOrder = (a: readonly string[] = [], b: readonly string[] = []): boolean => sameList(a, b, sameText);

const sameTable = (a: TopicTable | undefined, b: TopicTable | undefined): boolean => {
  if (!a || !b) return a === b;
  return a.rows === b.rows && a.columns === b.columns && sameList(a.cells, b.cells, sameCell);
};

const sameCell = (a: TableCell, b: TableCell): boolean =>
  a.row === b.row && a.column === b.column && sameText(a.text, b.text);

const sameReferences = (
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
  translation: Translation,
): boolean => {
  if (!a || !b) return a === b;
  const wanted = new Set(b);
  const found = new Set(translation.ids(a));
  return found.size === wanted.size && [...found].every((id) => wanted.has(id));
};

/** A link to a topic is where it leads; one into the file is what it holds; else the address as written. */
function sameLink(a: Link, b: Link, translation: Translation): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'topic' && a.topicId && b.topicId) return translation.id(a.topicId) === b.topicId;
  if (a.resource && b.resource) return a.resource === b.resource;
  return a.href === b.href && a.topicId === b.topicId && (a.kind === 'map' || sameText(a.title, b.title));
}

const sameMarker = (a: Marker, b: Marker): boolean => a.id === b.id && a.value === b.value;

/** An empty task says nothing. */
function sameTask(a: Task | null, b: Task | null): boolean {
  return sameData(statedIn(a), statedIn(b));
}
const statedIn = (task: Task | null): object => {
  const { resources = [], categories = [], ...rest } = task ?? {};
  return { ...rest, resources: resources.map((name) => name.trim()), categories };
};

const sameImage = (a: Image | undefined, b: Image | undefined): boolean =>
  a === b || (!!a && !!b && a.resource === b.resource && (a.resource !== undefined || a.href === b.href));

const sameAttachment = (a: Attachment, b: Attachment): boolean =>
  sameText(a.name, b.name) && a.resource === b.resource;

const sameComment = (a: Comment, b: Comment): boolean =>
  sameText(a.text, b.text) && sameText(a.author, b.author);

/** Words, links and pictures of a note count; how it is formatted does not, as programs rewrite that. */
const sameNotes = (a: Notes | null, b: Notes | null): boolean =>
  a === b ||
  (sameText(a?.plain, b?.plain) && sameList(addressesIn(a?.rich), addressesIn(b?.rich), Object.is));

function addressesIn(nodes: readonly RichNode[] = []): string[] {
  const found: string[] = [];
  const stack = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'text') continue;
    for (const name of ['href', 'src']) if (node.properties[name]) found.push(node.properties[name]);
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) stack.push(child);
    }
  }
  return found;
}

/** What counts on a topic. Colours and title formatting are compared together, see `sameLook`. */
export const topicSameness: Sameness<Topic> = {
  type: derived,
  id: elsewhere,
  kind: Object.is,
  title: sameText,
  titleOrigin: derived,
  runs: elsewhere,
  notes: sameNotes,
  links: (a, b, translation) => sameList(a, b, (x, y) => sameLink(x, y, translation)),
  markers: (a, b) => sameList(a, b, sameMarker),
  labels: sameOrder,
  task: sameTask,
  children: elsewhere,
  callouts: elsewhere,
  summaries: elsewhere,
  covers: sameReferences,
  image: sameImage,
  attachments: (a = [], b = []) => sameList(a, b, sameAttachment),
  comments: (a = [], b = []) => sameList(a, b, sameComment),
  style: elsewhere,
  numbering: sameData,
  automaticFormat: elsewhere,
  // Who reviewed what is the program's record, as its stamps are.
  review: saveNoise,
  created: saveNoise,
  modified: saveNoise,
  folded: viewState,
  hidden: viewState,
  structure: viewState,
  table: sameTable,
  properties: (a = [], b = []) =>
    sameList(a, b, (x, y) => sameText(x.name, y.name) && sameText(x.value, y.value)),
  labelGroups: (a = {}, b = {}) => sameData(a, b),
  anchors: sameOrder,
};

/**
 * Colours and formatting, unless a rule of the map painted them. Offsets into a title that itself changed say
 * nothing: the new formatting then travels with the new title.
 */
export const sameLook = (a: Topic, b: Topic): boolean =>
  a.automaticFormat === true ||
  b.automaticFormat === true ||
  (sameData(a.style, b.style) &&
    (!topicSameness.title(a.title, b.title, unchanged) || sameData(a.runs, b.runs)));

/** What counts on a relationship. Ids are matched, ends are translated. */
const relationshipSameness: Sameness<Relationship> = {
  id: elsewhere,
  from: (a, b, translation) => translation.id(a) === b,
  to: (a, b, translation) => translation.id(a) === b,
  title: sameText,
  direction: Object.is,
  label: (a, b) => sameLabel(a, b),
};

/** A label without words says as much as none. */
const sameLabel = (a: Topic | undefined, b: Topic | undefined): boolean => {
  const saysA = a !== undefined && !sameText(a.title, '');
  const saysB = b !== undefined && !sameText(b.title, '');
  return saysA && saysB ? sameContent(a, b) : saysA === saysB;
};

const boundarySameness: Sameness<Boundary> = {
  id: elsewhere,
  title: sameText,
  topics: sameReferences,
};

const namedMarkerSameness: Sameness<NamedMarker> = {
  kind: Object.is,
  key: Object.is,
  name: sameText,
  isDefault: derived,
  image: Object.is,
};

const markerSetSameness: Sameness<MarkerSet> = {
  name: sameText,
  markers: (a, b) => sameList(a, b, (x, y) => sameFields(namedMarkerSameness, x, y)),
};

/** What counts on a sheet beside its topics. */
export const sheetSameness: Sameness<Sheet> = {
  type: derived,
  id: elsewhere,
  title: sameText,
  root: elsewhere,
  floating: elsewhere,
  relationships: elsewhere,
  boundaries: elsewhere,
  markerSets: (a, b) => sameList(a, b, (x, y) => sameFields(markerSetSameness, x, y)),
  background: sameOrder,
};

/** What people write about a file counts; counters, stamps and what follows from the topics do not. */
export const documentSameness: Sameness<DocumentData> = {
  title: sameText,
  author: sameText,
  description: sameText,
  keywords: sameText,
  language: sameText,
  created: saveNoise,
  revisions: saveNoise,
  review: saveNoise,
  modified: saveNoise,
  saves: saveNoise,
  claimedTopics: derived,
};

/** Whether every field counts as the same. */
export function sameFields<T>(
  table: Sameness<T>,
  before: T,
  after: T,
  translation: Translation = unchanged,
): boolean {
  for (const field in table) {
    if (!table[field](before[field], after[field], translation)) return false;
  }
  return true;
}

/** Whether two topics say the same, the topics around them aside. */
export const sameContent = (before: Topic, after: Topic, translation: Translation = unchanged): boolean =>
  sameFields(topicSameness, before, after, translation) && sameLook(before, after);

export const sameRelationship = (
  a: Relationship,
  b: Relationship,
  translation: Translation = unchanged,
): boolean => sameFields(relationshipSameness, a, b, translation);

export const sameBoundary = (a: Boundary, b: Boundary, translation: Translation = unchanged): boolean =>
  sameFields(boundarySameness, a, b, translation);
