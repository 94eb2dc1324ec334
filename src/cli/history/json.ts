import type { TopicId } from '../../model/workbook.js';

/*
 * What `log`, `blame` and `audit` print with `--format json`, a contract each: `schema/log.schema.json` and so on
 * are made of these types.
 */

export interface LogJson {
  /** Path of the map, as it was asked for. */
  readonly map: string;
  /** Where the revisions come from: git, or the map file itself. */
  readonly source: 'git' | 'map';
  /** True: the repository is a shallow clone, so older revisions may be missing. */
  readonly shallow: boolean;
  /** Newest first. */
  readonly revisions: readonly LogRevisionJson[];
}

export interface LogRevisionJson {
  /** Commit, or number of a revision inside the file. `null`: what is in the working folder, not recorded yet. */
  readonly rev: string | null;
  /** ISO 8601, with the author's time zone where it is known. */
  readonly date: string;
  /** Name only. `null`: unknown. */
  readonly author: string | null;
  /** First line of the commit's message. Empty: none. */
  readonly subject: string;
  /** Path of the map then. */
  readonly path: string;
  /** False: the map could not be read then, and nothing is known of what changed. */
  readonly readable: boolean;
  /** Topics of the map then. */
  readonly topics?: number;
  /** What this revision changed; all 0 for the first one. */
  readonly counts?: TallyJson;
  /** Sections, furniture and main branches that it changed, in the order of the map; gone ones at the end. */
  readonly sections?: readonly string[];
}

/** How much changed. */
export interface TallyJson {
  /** Topics that came. */
  readonly added: number;
  /** Topics that went. */
  readonly removed: number;
  /** Topics that stand elsewhere; those below them are not counted. */
  readonly moved: number;
  /** Topics whose title reads differently. */
  readonly retitled: number;
  /** Topics whose content changed, however much of it; retitled ones included. */
  readonly changed: number;
  /** Changes that are about no topic: sheets, relationships, boundaries, marker names, the file. */
  readonly other: number;
}

export interface BlameJson {
  /** Path of the map, as it was asked for. */
  readonly map: string;
  /** ISO 8601: when ages were counted. */
  readonly now: string;
  /** In reading order. */
  readonly topics: readonly BlamedTopicJson[];
}

export interface BlamedTopicJson {
  readonly topicId: TopicId;
  /** On one line. */
  readonly title: string;
  /** 0: the top of what is listed. */
  readonly depth: number;
  /** Revision of the last change, as in `mapress log`. Absent, with all that follows: nothing is known. */
  readonly rev?: string | null;
  /** ISO 8601. */
  readonly date?: string;
  /** `null`: unknown. */
  readonly author?: string | null;
  /** Whole days from the change to `now`. */
  readonly ageDays?: number;
  /** What changed, as `kind` in `mapress diff`. Empty: the topic is as old as the history that is known. */
  readonly kinds?: readonly string[];
}

export interface AuditJson {
  /** Path of the map, as it was asked for. */
  readonly map: string;
  /** The revision or day it was compared with, as it was asked for. */
  readonly since: string;
  /** True: what is claimed and what changed agree. */
  readonly agrees: boolean;
  /** Sections that are changed, or claimed to be, in reading order; sections that are gone at the end. */
  readonly sections: readonly AuditedSectionJson[];
  /** Days on which content was changed, newest first. */
  readonly days: readonly AuditedDayJson[];
  /** False: the map has no change markers, so there is no claim to hold sections against. */
  readonly marked: boolean;
}

export interface AuditedSectionJson {
  /** Id in the newest map; of a section that is gone, in the old one. */
  readonly topicId: TopicId;
  readonly title: string;
  /** `null`: nobody yet. */
  readonly owners: readonly (string | null)[];
  /** `unchanged`: claimed, but nothing in it was changed; `unmarked`: changed, and nothing claims it. */
  readonly verdict: 'agrees' | 'unchanged' | 'unmarked';
  /** Changes of the section itself, without the sections in it. */
  readonly counts: TallyJson;
  /** Words of the markers that claim it, as written. */
  readonly marks: readonly string[];
  /** Pages of the printed book that these markers name. */
  readonly pages: readonly AuditedPagesJson[];
}

export interface AuditedPagesJson {
  readonly from: number;
  /** Absent: one page. */
  readonly to?: number;
  /** From there on. */
  readonly openEnded: boolean;
}

export interface AuditedDayJson {
  /** By the authors' calendars: `2026-01-04`. */
  readonly day: string;
  readonly authors: readonly string[];
  /** Places whose content was changed. */
  readonly places: readonly string[];
  /** The history's entry for this day. Absent: there is none. */
  readonly entry?: string;
  /** An entry that could be written. Absent: there is one. */
  readonly proposed?: string;
}
