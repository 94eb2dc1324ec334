import type { TopicId, Workbook } from '../../model/workbook.js';
import type {
  Evidence,
  HistoryEntry,
  MapState,
  Meaning,
  Medium,
  PlannedWork,
  Reason,
  Reference,
  Role,
  Status,
} from '../../semantics/meaning.js';
import type { PageImpact } from '../../semantics/pages.js';

/*
 * What `--format json` prints, one contract a command. `scripts/schema.mjs` derives the published JSON Schemas
 * from these types, so a name here is a promise.
 */

/** What `mapress status --format json` prints: every section of every map, whatever its status. */
export interface StatusJson {
  /** By map, in reading order. */
  readonly sections: readonly SectionJson[];
  /** The maps whose revision history says, in its newest entry, that they are not finished. */
  readonly maps: readonly MapStateJson[];
}

export interface MapStateJson extends MapState {
  /** Path of the map as it was given. */
  readonly map: string;
}

export interface SectionJson {
  /** Path of the map as it was given. */
  readonly map: string;
  readonly topicId: TopicId;
  /** Titles from the root down to the section, itself included. */
  readonly path: readonly string[];
  /** Title on one line, without owner tags, status words and change markers. */
  readonly title: string;
  readonly status: Status;
  /** Why it has this status. */
  readonly reasons: readonly Reason[];
  /** In force here, inherited ones included; `null` nobody yet. */
  readonly owners: readonly (string | null)[];
  /** Work on it that the map plans and nobody struck off: changes asked for, items to be written. */
  readonly planned: readonly PlannedWork[];
  /** 1 = outermost heading of the book. Absent: the topic heads nothing. */
  readonly level?: number;
  /** Normal form: `3-10`, `information-6-6`. Absent: unnumbered. */
  readonly number?: string;
  /** The number as written: `第3章`. Absent: unnumbered. */
  readonly numberAsWritten?: string;
  /**
   * The section of the body, in the same map, that this entry of the contents or of an overview stands for: both have
   * one status and count once. Absent: it counts by itself.
   */
  readonly sameAs?: TopicId;
}

/** What `mapress owners --format json` prints. */
export interface OwnersJson {
  /** Nobody-yet first, then by open sections. */
  readonly owners: readonly OwnerJson[];
}

export interface OwnerJson {
  /** `null`: nobody. This row stands where a map asks for an owner, or a section with work left has none. */
  readonly name: string | null;
  /** Topics for which the owner is stated. For nobody: those for which one is asked; may be none though sections are without owner. */
  readonly topics: readonly OwnedTopicJson[];
  /**
   * Sections with work left (open, or out for comment), inherited ownership included. For nobody: those without any
   * named owner, whether the map asks for one or not.
   */
  readonly open: number;
}

export interface OwnedTopicJson {
  readonly map: string;
  readonly topicId: TopicId;
}

/** What `mapress legend --format json` prints. */
export interface LegendJson {
  /** By map, strongest evidence first. */
  readonly entries: readonly LegendRowJson[];
  /** Markers that are used and nowhere explained. */
  readonly unexplained: readonly UnexplainedJson[];
}

export interface LegendRowJson {
  readonly label: string;
  readonly role: Role;
  /** `flag-green`, `fill:#ffcc00`, `font:#ff0000`, `label:word`. */
  readonly markers: readonly string[];
  /** Topics that carry one of these markers. */
  readonly uses: number;
  readonly evidence: Evidence;
  /** What a marker of role `status` says. */
  readonly status?: Status;
  /** Whose marker it is, for role `owner`. Absent: the legend names nobody. */
  readonly owner?: string;
  /** Where `owner` was learned: how many of that owner's tags there are, and how many carry the marker. */
  readonly learnedFrom?: { readonly carrying: number; readonly tags: number };
  /** Where the topic appears, for role `edition`. */
  readonly media?: readonly Medium[];
  readonly map: string;
}

export interface UnexplainedJson {
  readonly marker: string;
  /** The name that a program or template gave it, or that says only what it looks like. Absent: it has none. */
  readonly defaultName?: string;
  readonly uses: number;
  /** First topic that carries it. */
  readonly topicId: TopicId;
  readonly map: string;
}

/** What `mapress pages --format json` prints: the page impact table. */
export interface PagesJson {
  /** In the order of the printed book. */
  readonly pages: readonly PageImpact[];
}

/** What `mapress refs --format json` prints. */
export interface RefsJson {
  /** By title, then newest first. */
  readonly references: readonly CitedJson[];
  /** Leads from one map to another, by map, in reading order. Read backwards, they tell what leads to a map. */
  readonly mapLinks: readonly MapLinkJson[];
}

export interface MapLinkJson {
  /** The map that leads to another one. */
  readonly map: string;
  readonly topicId: TopicId;
  /** Title of that topic, on one line. */
  readonly title: string;
  /** The map it leads to. */
  readonly to: string;
  /** The topic there, where the link names one. */
  readonly toTopicId?: TopicId;
  /**
   * `path`, `name`, `code`: a link to a file, and what of it found the map; `published`: a link to where the team
   * publishes it; `mention`: the title names its document code.
   */
  readonly by: 'path' | 'name' | 'code' | 'published' | 'mention';
}

export interface CitedJson extends Reference {
  readonly map: string;
}

/** What `mapress history --format json` prints. */
export interface HistoryJson {
  /** Newest first; entries without a date last. */
  readonly entries: readonly HistoryRowJson[];
}

export interface HistoryRowJson {
  /** `2020-05-28`; several when the entry names several days; empty when it has no date. */
  readonly dates: readonly string[];
  readonly text: string;
  /** Status word as written. */
  readonly status?: string;
  readonly source: HistoryEntry['source'];
  /** What the file itself records: its stamps, states it kept that day. */
  readonly event?: 'created' | 'saved' | 'kept';
  /** How many states the file kept that day, where `event` is `kept`. */
  readonly revisions?: number;
  readonly map: string;
}

/** What `mapress convert --to json --semantics` prints: the workbook, and what it means. */
export interface UnderstoodJson extends Workbook {
  readonly meaning: Meaning;
}
