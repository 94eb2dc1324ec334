/**
 * The tree of what was drawn: Workbook ▸ Sheet ▸ Topic.
 *
 * One shape for every source format. Plain, readonly, and survives JSON: what `mapress convert --to json`
 * prints is this very shape (JSON Schema: `schema/workbook.schema.json`), so a name here is a contract.
 * Lists that may be empty are always present; `null` says "none was drawn"; an optional field is absent
 * when the format or the map says nothing about it.
 */

import type { Stamp } from './stamp.js';
import type { TextRun, TextStyle } from './text-run.js';

export type { Stamp } from './stamp.js';
export type { TextRun, TextStyle } from './text-run.js';

/** Id of a topic as its program wrote it (MindManager `OId`, XMind `id`); later duplicates get `#2`, `#3` … */
export type TopicId = string & { readonly __id: 'topic' };
/** Id of a sheet. */
export type SheetId = string & { readonly __id: 'sheet' };
/** Lower-case hexadecimal SHA-256 of a resource's bytes. */
export type ContentHash = string & { readonly __id: 'sha256' };

export const topicId = (text: string): TopicId => text as TopicId;
export const sheetId = (text: string): SheetId => text as SheetId;
export const contentHash = (text: string): ContentHash => text as ContentHash;

export type FormatName = 'mindmanager' | 'xmind' | 'freemind' | 'opml' | 'markdown';

export interface Workbook {
  readonly type: 'workbook';
  readonly format: FormatName;
  /** How the format was packed: a zip of parts, bare XML, or a zip around JSON; `text` for plain outlines. */
  readonly variant: 'zip+xml' | 'xml' | 'zip+json' | 'text';
  /** The program that wrote the file. */
  readonly program: Program;
  readonly document: DocumentData;
  readonly sheets: readonly Sheet[];
  /** Every binary that a topic, note or marker refers to, once per content. Bytes on demand: `Reading.bytes`. */
  readonly resources: readonly Resource[];
  /** What was drawn or stored and this reader does not interpret, with counts; never silently dropped. */
  readonly unread: readonly Unread[];
  /** Personal data the file carries and that the tree leaves out. Kinds and counts only, never the data. */
  readonly personal?: readonly PersonalData[];
}

/** A kind of personal data inside a file: what a source map gives away when it is passed on. */
export interface PersonalData {
  readonly kind: 'path' | 'e-mail' | 'user-name' | 'company' | 'thumbnail' | 'old-revisions';
  readonly count: number;
}

export interface Program {
  /** `MindManager`, `XMind`, …; as written by the file, else the format's usual program. */
  readonly name: string;
  /** Absent: the file does not say. */
  readonly version?: string;
  readonly platform?: string;
}

/** Facts about the whole file. Personal data (paths, e-mail) is left out. */
export interface DocumentData {
  readonly title?: string;
  readonly author?: string;
  readonly description?: string;
  readonly keywords?: string;
  readonly language?: string;
  readonly created?: Stamp;
  readonly modified?: Stamp;
  /** How often the program saved the file (MindManager `Version@Major`). */
  readonly saves?: number;
  /** Topic count the file itself claims, to check ours against (MindManager `Statistics@NumberOfTopics`). */
  readonly claimedTopics?: number;
  /** The review that was held of it in the program (MindManager). Absent: none. */
  readonly review?: DocumentReview;
  /** Earlier states of its sheets that the file keeps, oldest first (XMind up to 8). Absent: none. */
  readonly revisions?: readonly StoredRevision[];
}

/** A review of the whole map: its state and who takes part. */
export interface DocumentReview {
  /** It goes on: the map was sent out and is not yet back. */
  readonly isOpen: boolean;
  /** The program notes changes as comments while it goes on. */
  readonly tracksChanges: boolean;
  /** Names of those who take part, in order; never e-mail addresses. */
  readonly reviewers: readonly string[];
}

/** One earlier state of a sheet inside the file; the state itself is read on demand. */
export interface StoredRevision {
  /** The sheet whose state was kept; it may be gone by now. */
  readonly sheet: SheetId;
  /** Counts from 1 per sheet. XMind thins old revisions, so numbers skip. */
  readonly number: number;
  /** When it was kept. */
  readonly saved: Stamp;
}

export interface Resource {
  readonly hash: ContentHash;
  /** Path of the part inside the package. MindManager renames these on every save: no identity. */
  readonly part: string;
  readonly mediaType: string;
  /** Bytes. 0: the part is there but empty (seen in server-era MindManager files). */
  readonly size: number;
}

export interface Unread {
  /** Vendor's name of the element, key or part. */
  readonly name: string;
  readonly count: number;
  /** Id of the first topic it was met on, when it was on a topic. */
  readonly topicId?: TopicId;
}

export interface Sheet {
  readonly type: 'sheet';
  readonly id: SheetId;
  readonly title: string;
  readonly root: Topic;
  /** Topics drawn beside the tree, each with its own subtree: floating topics and sticky notes. */
  readonly floating: readonly Topic[];
  readonly relationships: readonly Relationship[];
  readonly boundaries: readonly Boundary[];
  /** Marker names the program keeps for this sheet (MindManager marker sets, XMind legend), offered or used. */
  readonly markerSets: readonly MarkerSet[];
  /** Text outside the topic tree (MindManager background objects). */
  readonly background: readonly string[];
}

export type TopicKind = 'root' | 'attached' | 'floating' | 'sticky' | 'callout' | 'summary' | 'label';

export interface Topic {
  readonly type: 'topic';
  readonly id: TopicId;
  readonly kind: TopicKind;
  /** Line breaks are `\n`. Untrimmed. May be empty: an image-only topic, or one that nobody named. */
  readonly title: string;
  /** Present when nobody typed the title: `default` the map's own style default; `unedited` the program says so. */
  readonly titleOrigin?: 'default' | 'unedited';
  /** Formatted stretches of the title, in order, not overlapping. Absent: none. */
  readonly runs?: readonly TextRun[];
  readonly notes: Notes | null;
  readonly links: readonly Link[];
  /** In display order: icons first, then priority and percentage where the format keeps them apart. */
  readonly markers: readonly Marker[];
  /** Tags (MindManager text labels, XMind labels). */
  readonly labels: readonly string[];
  readonly task: Task | null;
  readonly children: readonly Topic[];
  readonly callouts: readonly Topic[];
  readonly summaries: readonly Topic[];
  /** On a summary topic: the children of its parent that it sums up. Absent: the parent itself. */
  readonly covers?: readonly TopicId[];
  readonly image?: Image;
  readonly attachments?: readonly Attachment[];
  readonly comments?: readonly Comment[];
  readonly style?: TopicStyle;
  readonly numbering?: Numbering;
  /** Automatic fill or icon written by a conditional-formatting rule, not by a person. */
  readonly automaticFormat?: true;
  /** Present when a reviewer added this topic in a review (MindManager). */
  readonly review?: Review;
  readonly created?: Stamp;
  readonly modified?: Stamp;
  /** Branch drawn collapsed. View state only: the children are content all the same. */
  readonly folded?: true;
  /** Hidden by a filter. Still content. */
  readonly hidden?: true;
  /** Arrangement of the children in vendor words (`org.xmind.ui.spreadsheet`, `Vertical/Right` …). */
  readonly structure?: string;
  /** The table of a spreadsheet topic. */
  readonly table?: TopicTable;
  /** Custom properties by name, in order. */
  readonly properties?: readonly Property[];
  /** Tag name → name of the tag group it belongs to. Absent: no tag is grouped. */
  readonly labelGroups?: Readonly<Record<string, string>>;
  /** Named anchors on this topic (MindManager bookmarks). */
  readonly anchors?: readonly string[];
}

/**
 * A table drawn on a topic: its size, and the cells that hold text. A few bytes of a file may name a million cells,
 * so empty ones are not made.
 */
export interface TopicTable {
  /** Rows from top to bottom, the one of the headings and empty ones included. */
  readonly rows: number;
  /** Columns from left to right, the one that heads the rows and empty ones included. */
  readonly columns: number;
  /** Cells with text, row by row, from left to right. */
  readonly cells: readonly TableCell[];
}

/** A cell of a table that holds text. */
export interface TableCell {
  /** Counts from 0, which is the row of headings. */
  readonly row: number;
  /** Counts from 0. */
  readonly column: number;
  /** Never empty. Line breaks are `\n`. */
  readonly text: string;
}

/** Colours `#rrggbb`, lower case. Absent: the map's style decides. */
export interface TopicStyle {
  readonly fill?: string;
  readonly line?: string;
  /** Look of the whole title. */
  readonly text?: TextStyle;
}

export interface Notes {
  /** The note as text: paragraphs separated by `\n`. Never shortened. */
  readonly plain: string;
  /** The note with its formatting, as an HTML tree; untrusted. Absent: it was written as plain text. */
  readonly rich?: readonly RichNode[];
  /** Where the links in the formatting lead, in reading order; `href` is that of the `a` elements. Absent: none. */
  readonly links?: readonly Link[];
}

/** A small HTML tree (compatible with hast). Images carry `src` = `resource:<hash>` or a web address. */
export type RichNode = RichElement | RichText;
export interface RichElement {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly children: readonly RichNode[];
}
export interface RichText {
  readonly type: 'text';
  readonly value: string;
}

/**
 * Where a link leads. `href` is the text exactly as stored, quotes, backslashes and typos included.
 * - `web` an address with a scheme that a browser opens; `mail` a mailto address
 * - `topic` a topic of the same map: `topicId` says which
 * - `map` another map (file, and `topicId` when it names a topic in it)
 * - `file` another file; `attachment` a file inside this one (`resource`)
 * - `unknown` anything else; shown, never followed
 */
export interface Link {
  readonly kind: 'web' | 'mail' | 'topic' | 'map' | 'file' | 'attachment' | 'unknown';
  readonly href: string;
  /** Usable address: quotes stripped, `\` → `/`, `file:` decoded. Absent when it equals `href` or for topic links. */
  readonly target?: string;
  readonly topicId?: TopicId;
  /** Title the program cached for the target. */
  readonly title?: string;
  readonly resource?: ContentHash;
}

/**
 * A small picture on a topic. `id` is neutral across programs: `flag-red`, `priority-1`, `task-half`,
 * `arrow-right`, `smiley-happy`; a custom icon is `custom-<signature or marker id>`.
 */
export interface Marker {
  readonly id: string;
  readonly group: MarkerGroup;
  /** The program's own id: `urn:mindjet:FlagRed`, `flag-red`, `IconSignature`. */
  readonly vendorId: string;
  /** Colour word for flags, stars, people, tags: `red`, `dark-blue`. */
  readonly colour?: string;
  /** Priority 1–9, or percentage 0–100. */
  readonly value?: number;
  /** Picture of a custom marker. */
  readonly image?: ContentHash;
}

export type MarkerGroup =
  | 'priority'
  | 'percentage'
  | 'flag'
  | 'star'
  | 'people'
  | 'arrow'
  | 'smiley'
  | 'symbol'
  | 'month'
  | 'week'
  | 'tag'
  | 'number'
  | 'custom'
  | 'other';

export interface MarkerSet {
  /** Name of the group (`Flags`, `標識`). Empty: ungrouped. */
  readonly name: string;
  readonly markers: readonly NamedMarker[];
}

/** A name the program keeps for a marker, a colour or a tag. */
export interface NamedMarker {
  readonly kind: 'marker' | 'fill' | 'font' | 'label' | 'resource';
  /** Marker id (`flag-red`, `priority-1`), colour `#rrggbb`, tag or person. */
  readonly key: string;
  readonly name: string;
  /** The name is the program's default (weak evidence), not the author's. */
  readonly isDefault: boolean;
  readonly image?: ContentHash;
}

export interface Task {
  /** 1 (highest) – 9. */
  readonly priority?: number;
  /** Share completed, 0–100. Absent: no progress was set, which is not the same as 0. */
  readonly progress?: number;
  /** `2024-09-02` or `2024-09-02T09:00:00`, local, as written. */
  readonly start?: string;
  readonly due?: string;
  /** Minutes of calendar time. */
  readonly durationMinutes?: number;
  readonly effortMinutes?: number;
  readonly milestone?: true;
  readonly resources: readonly string[];
  readonly categories?: readonly string[];
}

export interface Image {
  /** Absent: the picture is linked (`href`) or its part is missing. */
  readonly resource?: ContentHash;
  readonly href?: string;
  /** CSS pixels (1/96 inch): MindManager's millimetres are converted, XMind writes pixels. */
  readonly width?: number;
  readonly height?: number;
}

export interface Attachment {
  /** File name as shown; untrusted, never a path to write to. */
  readonly name: string;
  /** Absent: the part is missing. */
  readonly resource?: ContentHash;
  /** Bytes as the file claims. */
  readonly size?: number;
}

export interface Comment {
  readonly text: string;
  readonly author?: string;
  readonly at?: Stamp;
}

/** Whose remark a topic is, and since when. Both are absent where the map does not say. */
export interface Review {
  /** Name of the reviewer; never an e-mail address. */
  readonly by?: string;
  /** When it was added. */
  readonly at?: Stamp;
}

export interface Property {
  readonly name: string;
  readonly value: string;
}

/** Automatic numbers the program draws before titles; they are not part of the title. */
export interface Numbering {
  /** `arabic`, `roman`, `lower-alpha` … in vendor words; `none` switches numbers off below. */
  readonly format: string;
  /** Levels below this topic that are numbered. Absent: the format's default. */
  readonly depth?: number;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly separator?: string;
  /** The parent's number is not drawn before a topic's own (`2`, not `1.2`). Absent: it is, or nothing says. */
  readonly flat?: true;
}

export interface Relationship {
  readonly id: string;
  /** Id of a topic or boundary; kept even when nothing has this id. */
  readonly from: string;
  readonly to: string;
  /** Empty: no label. */
  readonly title: string;
  /** Which ends carry an arrow head. `unknown`: the map's style decides and does not say. */
  readonly direction: 'none' | 'forward' | 'backward' | 'both' | 'unknown';
  /** The label as a topic, where the program keeps it as one (MindManager). */
  readonly label?: Topic;
}

export interface Boundary {
  readonly id: string;
  /** Empty: no title. */
  readonly title: string;
  /** Outermost topics inside, each with its whole subtree. */
  readonly topics: readonly TopicId[];
}
