import type {
  Attachment,
  Boundary,
  Comment,
  DocumentData,
  Image,
  Link,
  Marker,
  MarkerSet,
  Notes,
  Numbering,
  Property,
  Relationship,
  Resource,
  SheetId,
  Task,
  TextRun,
  Topic,
  TopicId,
  TopicKind,
  TopicStyle,
  TopicTable,
} from '../model/workbook.js';

/**
 * What happened between two workbooks, one value per fact. Plain JSON; written format:
 * `schema/diff.schema.json`. Applying all of them to the first workbook gives the second one, as far as
 * `sameness.ts` tells them apart.
 *
 * Order: facts about the whole file, removed topics in their old reading order, then everything about the
 * topics of the new workbook in its reading order, then relationships, boundaries and sheets' own data.
 */
export type Change =
  | Renumbered
  | DocumentChanged
  | ResourcesChanged
  | SheetAdded
  | SheetRemoved
  | SheetMoved
  | SheetRetitled
  | MarkerNamesChanged
  | BackgroundChanged
  | Added
  | Removed
  | Moved
  | FieldChange
  | RelationshipAdded
  | RelationshipRemoved
  | RelationshipChanged
  | BoundaryAdded
  | BoundaryRemoved
  | BoundaryChanged;

export type ChangeKind = Change['kind'];
export type TopicChange = Added | Removed | Moved | FieldChange;

/** Which list of its parent (or of its sheet) a topic stands in. */
export type ListName = 'root' | 'floating' | 'callouts' | 'children' | 'summaries';

/** Where a topic stands. */
export interface Place {
  readonly sheetId: SheetId;
  /** `null` for the root and for floating topics, which belong to the sheet. */
  readonly parentId: TopicId | null;
  readonly list: ListName;
  /** From 0, in the list as it is in the workbook that this place speaks of. */
  readonly index: number;
}

/** A topic without the topics around it, which have changes of their own. */
export type TopicContent = Omit<Topic, 'children' | 'callouts' | 'summaries'>;

interface AboutTopic {
  /** Id in the new workbook; of a removed topic, in the old one. */
  readonly topicId: TopicId;
  /** Titles from the top of its tree down to the topic itself, each on one line, in the same workbook. */
  readonly path: readonly string[];
}

/** A topic that is new. Each topic of a new branch has its own. */
export interface Added extends AboutTopic {
  readonly kind: 'added';
  readonly to: Place;
  readonly topic: TopicContent;
}

/** A topic that is gone. Each topic of a lost branch has its own; what was rescued from it has `moved`. */
export interface Removed extends AboutTopic {
  readonly kind: 'removed';
  readonly from: Place;
  readonly topic: TopicContent;
}

/** A topic that changed its parent, its list, or its order among the siblings that stayed. */
export interface Moved extends AboutTopic {
  readonly kind: 'moved';
  /** In ids of the old workbook. */
  readonly from: Place;
  /** In ids of the new workbook. */
  readonly to: Place;
}

/** What each kind of content change carries as old and new value. `null` and empty lists: none was drawn. */
export interface FieldValues {
  readonly retitled: string;
  /** Formatting of the title and colours of the topic. */
  readonly style: Style | null;
  readonly notes: Notes | null;
  readonly links: readonly Link[];
  readonly markers: readonly Marker[];
  readonly labels: readonly string[];
  /** Tag → its group. */
  readonly 'label-groups': Readonly<Record<string, string>>;
  readonly task: Task | null;
  readonly image: Image | null;
  readonly attachments: readonly Attachment[];
  readonly comments: readonly Comment[];
  readonly numbering: Numbering | null;
  readonly properties: readonly Property[];
  readonly table: TopicTable | null;
  readonly anchors: readonly string[];
  /** On a summary: what it sums up. `null`: its parent. */
  readonly covers: readonly TopicId[] | null;
  /** Drawn as another kind of topic than its new place explains: a floating topic became a sticky note. */
  readonly redrawn: TopicKind;
}
export type FieldKind = keyof FieldValues;

export interface Style {
  readonly style?: TopicStyle;
  readonly runs?: readonly TextRun[];
}

interface FieldChangeOf<K extends FieldKind> extends AboutTopic {
  readonly kind: K;
  readonly from: FieldValues[K];
  readonly to: FieldValues[K];
}
export interface Retitled extends FieldChangeOf<'retitled'> {
  /** Formatting of the new title, as its offsets belong to the new text. Absent: none. */
  readonly runs?: readonly TextRun[];
  /** The sheet bears its root's title before and after, so it was retitled along with it. */
  readonly sheetToo?: true;
}
export type FieldChange =
  | Retitled
  | { [K in Exclude<FieldKind, 'retitled'>]: FieldChangeOf<K> }[Exclude<FieldKind, 'retitled'>];

/** The same thing under another id, as after conversion by another program. */
export interface Renumbering<Id extends string> {
  readonly from: Id;
  readonly to: Id;
}

/** Once per comparison, when ids changed though the things are the same. */
export interface Renumbered {
  readonly kind: 'renumbered';
  readonly sheets: readonly Renumbering<SheetId>[];
  readonly topics: readonly Renumbering<TopicId>[];
  readonly relationships: readonly Renumbering<string>[];
  readonly boundaries: readonly Renumbering<string>[];
}

/** Facts about the file that people write; stamps and counters of the saving program are left out. */
export type DocumentWords = Pick<DocumentData, 'title' | 'author' | 'description' | 'keywords' | 'language'>;

export interface DocumentChanged {
  readonly kind: 'document';
  readonly from: DocumentWords;
  readonly to: DocumentWords;
}

/** Binaries that came or went; which topics show them is told by `image`, `attachments` and so on. */
export interface ResourcesChanged {
  readonly kind: 'resources';
  readonly added: readonly Resource[];
  readonly removed: readonly Resource[];
}

interface AboutSheet {
  /** Id in the new workbook; of a removed sheet, in the old one. */
  readonly sheetId: SheetId;
  /** Title of the sheet in the same workbook. */
  readonly sheet: string;
}
export interface SheetAdded extends AboutSheet {
  readonly kind: 'sheet-added';
  readonly index: number;
}
export interface SheetRemoved extends AboutSheet {
  readonly kind: 'sheet-removed';
  readonly index: number;
}
export interface SheetMoved extends AboutSheet {
  readonly kind: 'sheet-moved';
  readonly from: number;
  readonly to: number;
}
export interface SheetRetitled extends AboutSheet {
  readonly kind: 'sheet-retitled';
  readonly from: string;
  readonly to: string;
}
export interface MarkerNamesChanged extends AboutSheet {
  readonly kind: 'marker-names';
  readonly from: readonly MarkerSet[];
  readonly to: readonly MarkerSet[];
}
export interface BackgroundChanged extends AboutSheet {
  readonly kind: 'background';
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export interface RelationshipAdded extends AboutSheet {
  readonly kind: 'relationship-added';
  readonly to: Relationship;
}
export interface RelationshipRemoved extends AboutSheet {
  readonly kind: 'relationship-removed';
  readonly from: Relationship;
}
export interface RelationshipChanged extends AboutSheet {
  readonly kind: 'relationship-changed';
  readonly from: Relationship;
  readonly to: Relationship;
}
export interface BoundaryAdded extends AboutSheet {
  readonly kind: 'boundary-added';
  readonly to: Boundary;
}
export interface BoundaryRemoved extends AboutSheet {
  readonly kind: 'boundary-removed';
  readonly from: Boundary;
}
export interface BoundaryChanged extends AboutSheet {
  readonly kind: 'boundary-changed';
  readonly from: Boundary;
  readonly to: Boundary;
}
