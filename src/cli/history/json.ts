import type { Tally } from '../../diff/index.js';
import type { Audit } from '../../history/index.js';
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
  readonly counts?: Tally;
  /** Sections, furniture and main branches that it changed, in the order of the map; gone ones at the end. */
  readonly sections?: readonly string[];
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

export interface AuditJson extends Audit {
  /** Path of the map, as it was asked for. */
  readonly map: string;
  /** The revision or day it was compared with, as it was asked for. */
  readonly since: string;
  /** True: what is claimed and what changed agree. */
  readonly agrees: boolean;
}
