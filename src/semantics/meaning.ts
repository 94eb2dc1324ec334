import type { MarkerGroup, SheetId, TopicId } from '../model/workbook.js';

/**
 * What a map means: conclusions drawn from the drawing, each with its provenance.
 * Plain, readonly, survives JSON (lists, not Maps).
 */
export interface Meaning {
  /** Legend in force: every convention known for this map, with how often it is used. */
  readonly legend: readonly LegendEntry[];
  /** What each marker, colour or tag on a topic stands for, where that is known. */
  readonly markerUses: readonly MarkerUse[];
  /** Markers and tags that are used and nowhere explained, default names and colour names included; fill or font colours only where the legend explains some. */
  readonly unexplained: readonly UnexplainedMarker[];
  /** Everyone named as owner, in reading order; last, where there is cause, nobody as `name: null`. */
  readonly owners: readonly Owner[];
  /** Owners stated on a topic (not inherited). */
  readonly ownerships: readonly Ownership[];
  /** Revision history, newest first; entries without date keep their drawn order at the end. */
  readonly history: readonly HistoryEntry[];
  /** What the newest entry of the revision history says of the whole map. Absent: nothing that leaves it in work. */
  readonly state?: MapState;
  /** Sections in reading order, with their status. */
  readonly sections: readonly Section[];
  readonly changeMarkers: readonly ChangeMarker[];
  readonly references: readonly Reference[];
  /** Editions of outside documents that a text speaks of in quotation marks, without citing them. */
  readonly mentions: readonly Reference[];
  /** Mentions of printed pages outside change markers (`P184参照`). */
  readonly pageReferences: readonly PageReference[];
  /** Contents ↔ body pairs that were recognised. */
  readonly pairs: readonly SectionPair[];
  /** Topics that stand in a box beside the flow of their section. */
  readonly boxes: readonly Box[];
  /** Topics that are the furniture of the map, not content. */
  readonly furniture: readonly Furniture[];
}

export type Role =
  | 'existing-item'
  | 'new-item'
  | 'owner'
  | 'change'
  | 'reference'
  | 'status'
  | 'level'
  | 'edition'
  | 'other';

/** Where a topic appears: the printed book, an e-book, web pages, or the table of contents. */
export type Medium = 'print' | 'e-book' | 'web' | 'contents';

/** Where a conclusion comes from, strongest first. `owner-tags`: learned from the tags that a marker stands on. */
export type Evidence = 'config' | 'map-legend' | 'program-legend' | 'owner-tags' | 'vocabulary';

export interface LegendEntry {
  /** What it stands for, in the editor's words. */
  readonly label: string;
  readonly role: Role;
  /** What a marker of role `status` says. Absent: no status. */
  readonly status?: Status;
  /** Whose marker it is, for role `owner`. Absent: the legend names nobody. */
  readonly owner?: string;
  /** Where `owner` was learned: how many of that owner's tags there are, and how many carry the marker. */
  readonly learnedFrom?: { readonly carrying: number; readonly tags: number };
  /** For role `edition`: the media that topics with this marker are meant for. Never empty. */
  readonly media?: readonly Medium[];
  /** Keys of the markers it explains: `flag-green`, `fill:#ffcc00`, `font:#ff0000`, `label:要確認`. */
  readonly markers: readonly string[];
  readonly evidence: Evidence;
  /** Topics that carry one of these markers, the legend's own topics left out. */
  readonly uses: number;
  /** The legend's topic. Absent: it is not drawn in the tree. */
  readonly topicId?: TopicId;
  /** Sheet that the explanation belongs to; other sheets use it where they have none of their own. Absent: all sheets. */
  readonly sheetId?: SheetId;
}

export interface UnexplainedMarker {
  /** As in `LegendEntry.markers`. */
  readonly marker: string;
  /** The name that a program or template gave it, or that says only what it looks like. Absent: it has none. */
  readonly defaultName?: string;
  readonly group: MarkerUse['group'];
  /** Topics that carry it. */
  readonly uses: number;
  /** The first of them in reading order. */
  readonly topicId: TopicId;
}

export interface MarkerUse {
  readonly topicId: TopicId;
  /** As in `LegendEntry.markers`. */
  readonly marker: string;
  readonly group: MarkerGroup | 'fill' | 'font' | 'label';
  readonly role: Role;
  readonly label: string;
  /** For role `edition`, as in `LegendEntry.media`. */
  readonly media?: readonly Medium[];
  readonly evidence: Evidence;
}

export interface Owner {
  /**
   * `null`: nobody. There is such a row where the map asks for an owner somewhere (`担当：？`), or has a section with
   * work left that no owner is stated or inherited for.
   */
  readonly name: string | null;
  /** True for "everyone" (`専門員全員`). */
  readonly everyone: boolean;
  /**
   * Topics for which the owner is stated. For nobody: those for which one is asked, empty where the map asks for none,
   * however many sections are without.
   */
  readonly topics: readonly TopicId[];
  /**
   * Sections with work left (open, or out for comment) that are theirs, inherited ownership included. For nobody:
   * those without any named owner, asked for or not.
   */
  readonly open: number;
}

export interface Ownership {
  /** The topic that is owned. */
  readonly topicId: TopicId;
  /** Names; `null` for nobody yet. */
  readonly owners: readonly (string | null)[];
  /** Earlier owners of a hand-over, first to last. */
  readonly handedOverFrom: readonly string[];
  /** The topic that says so: the same, or an owner topic below it. */
  readonly statedOn: TopicId;
  /** The words or marker that say so. */
  readonly words: string;
  readonly evidence: 'tag' | 'task' | 'marker';
  /** Where `evidence` is `marker`: as in `LegendEntry.markers`. */
  readonly marker?: string;
}

export interface HistoryEntry {
  /** `2020-05-28`; several when the entry names several days; empty when it has no date. */
  readonly dates: readonly string[];
  /** What was done, date and status word left out. */
  readonly text: string;
  /** Status word as written (`未完`). */
  readonly status?: string;
  /** Absent: from the file's own stamps and revisions. */
  readonly topicId?: TopicId;
  readonly source: 'topic' | 'document' | 'revision';
  /** What the file itself records (`source` is `document` or `revision`): its stamps, states it kept that day. */
  readonly event?: 'created' | 'saved' | 'kept';
  /** How many states the file kept that day. Present when `event` is `kept`. */
  readonly revisions?: number;
  /** Person of a stamp. Absent: unknown. */
  readonly by?: string;
}

/** `comment`: out for public comment. `unstated`: the map says nothing, which is not the same as closed. */
export type Status = 'open' | 'frozen' | 'comment' | 'closed' | 'unstated';

/** The newest entry of the revision history says that the map itself is not finished. */
export interface MapState {
  readonly status: 'open' | 'frozen' | 'comment';
  /** The word, as written. */
  readonly found: string;
  /** The entry. */
  readonly topicId: TopicId;
}

/** A change that the map asks for, or an item that it announces and nothing is written for. */
export interface PlannedWork {
  readonly kind: 'change' | 'new-item';
  /** The topic that says so. */
  readonly statedOn: TopicId;
  /** As written, on one line. */
  readonly words: string;
  /** As in `ChangeMarker`. */
  readonly action: ChangeAction | null;
  readonly pages: readonly PageRange[];
}

export interface Reason {
  readonly kind:
    | 'word'
    | 'placeholder'
    | 'default-title'
    | 'empty-title'
    | 'progress'
    | 'marker'
    | 'owner-wanted';
  /** The word, number or marker found. */
  readonly found: string;
  /** The topic that carries it: the section itself or one below it. */
  readonly topicId: TopicId;
  /** What the reason alone would mean. */
  readonly means: Status;
}

export interface Section {
  readonly topicId: TopicId;
  /** Titles from the root down to the section, itself included. */
  readonly path: readonly string[];
  /** Title on one line, without owner tags, status words and change markers. */
  readonly title: string;
  /** Normal form: `3-10`, `mission-4`, `information-6-6`, `付-1`. Absent: unnumbered. */
  readonly number?: string;
  /** The number as written: `第3章`, `Mission3-10`. Absent: unnumbered. */
  readonly numberAsWritten?: string;
  /** The topic that heads its book, where the map holds several. Absent: it belongs to the map's own. */
  readonly book?: TopicId;
  /**
   * The section of the body that this entry of the contents, or of an overview, leads to and that has the same status:
   * both count as one. Absent: it counts by itself.
   */
  readonly sameAs?: TopicId;
  /** 1 = outermost heading of the book. Absent: the topic heads nothing, but states a status, owner or change. */
  readonly level?: number;
  readonly status: Status;
  readonly reasons: readonly Reason[];
  /** In force here, inherited ones and those shared by contents and body included; `null` nobody yet. */
  readonly owners: readonly (string | null)[];
  /** Work on it that the map plans and nobody struck off. It does not make the section open. */
  readonly planned: readonly PlannedWork[];
  readonly part: 'contents' | 'body' | 'other';
  /** Neutral notes as written (`再掲`, `私見`, `案`). */
  readonly notes: readonly string[];
  /** The nearest section around this one. Absent: outermost. */
  readonly parent?: TopicId;
  /** Sections below this one by status, itself left out. */
  readonly below: StatusCounts;
}

export type StatusCounts = Readonly<Record<Status, number>>;

export interface SectionPair {
  readonly contents: TopicId;
  readonly body: TopicId;
  /** Surest first; `title`: both bear the same title, which no other section bears. */
  readonly by: 'number' | 'relationship' | 'link' | 'title';
}

export interface ChangeMarker {
  /** The topic that asks for the change (the marker's parent, or itself). */
  readonly topicId: TopicId;
  /** The topic that carries the words. */
  readonly statedOn: TopicId;
  /** As written. */
  readonly words: string;
  readonly targets: readonly ChangeTarget[];
  readonly pages: readonly PageRange[];
  readonly action: ChangeAction | null;
  /** `必要に応じて` and the like, as written. */
  readonly qualifier?: string;
  /** Actions after the first one, in order: `改訂、必要に応じて追加` is `revise`, then `add`. */
  readonly furtherActions: readonly ChangeAction[];
  /** Where sections move to, are joined or divided into (`【Mission03-C⇒Mission6.6】`). Empty: nobody says. */
  readonly destinations: readonly ChangeTarget[];
  /** `words`: written out; `marker`: drawn as a marker that the legend explains as a change; `title`: a move in a title. */
  readonly by: 'words' | 'marker' | 'title';
}

export type ChangeAction =
  | 'revise'
  | 'add'
  | 'add-after'
  | 'add-as'
  | 'delete'
  | 'move'
  | 'merge'
  | 'split'
  | 'review';

export interface ChangeTarget {
  readonly kind: 'section' | 'title' | 'column';
  /** Normal section number, quoted title, or the column's word. */
  readonly name: string;
  /** Resolved section of this map. Absent: none has this number or title. */
  readonly topicId?: TopicId;
  /** Its own pages, where the marker names as many ranges as targets. Absent: every range may be about it. */
  readonly pages?: PageRange;
}

/** Pages of the printed book. `to` absent: one page. `openEnded`: from there on. */
export interface PageRange {
  readonly from: number;
  readonly to?: number;
  readonly openEnded: boolean;
}

export interface Reference {
  readonly title: string;
  readonly publisher?: string;
  /** `2019-12-19`, `2019-12` or `2019`. */
  readonly date?: string;
  /** `第3版`, `Ver2.0`. */
  readonly edition?: string;
  readonly url?: string;
  readonly topicId: TopicId;
}

export interface PageReference {
  readonly topicId: TopicId;
  /** As written. */
  readonly words: string;
  readonly pages: readonly PageRange[];
}

export interface Furniture {
  readonly topicId: TopicId;
  readonly kind: FurnitureKind;
}

/**
 * What a piece of furniture holds. Only what it uses is no content: the entries of a `history`, the explanations of a
 * `legend`, the editions under `links`. Everything else below it is content, and so are `contents`, `body` and the
 * branches about changes.
 */
export type FurnitureKind =
  | 'history'
  | 'links'
  | 'legend'
  | 'contents'
  | 'body'
  | 'change-reason'
  | 'change-gist'
  | 'change-place';

/** What a topic is beside the flow of a section: `【コラム】…`, `【参考】…`, `※…`, `POINT 1`. */
export type BoxKind = 'column' | 'reference' | 'remark' | 'numbered';

export interface Box {
  readonly topicId: TopicId;
  readonly kind: BoxKind;
}
