import type { Refusal } from '../../container/refusal.js';
import type { XmlElement } from '../../container/xml.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { diagnostic, diagnosticOf } from '../../diagnostics/diagnostic.js';
import type { ContentHash, Link } from '../../model/workbook.js';
import { PersonalTally } from '../personal-tally.js';
import type { TopicDraft } from '../topic-draft.js';
import { type IconPictures, MarkerPalette } from './markers.js';
import type { ResourceStore } from './resources.js';
import { UnreadLog } from './unread.js';

/** A link to a bookmark (`#name`), which may stand anywhere in the map: resolved when all topics are known. */
export interface BookmarkLink {
  /** The list the link stands in, shared with its topic. */
  readonly links: Link[];
  readonly index: number;
  readonly bookmark: string;
}

/** A topic that was added in a review. */
export interface TopicReview {
  readonly topic: TopicDraft;
  /** Address of the reviewer, by which the map's list of reviewers tells the name. Never kept in the tree. */
  readonly email: string;
}

/** What is gathered while topics are converted one by one. */
export class ReaderContext {
  readonly unread = new UnreadLog();
  readonly diagnostics: Diagnostic[] = [];
  readonly bookmarkLinks: BookmarkLink[] = [];
  /** Links to topics of this map: OId of the topic that has the link, OId it points to. */
  readonly topicLinks: (readonly [from: string, to: string])[] = [];
  /** Topics read so far, wherever in the file they stand. */
  topics = 0;
  /** Topics that a reviewer added, whose name stands elsewhere, by the address. */
  readonly reviews: TopicReview[] = [];
  readonly personal = new PersonalTally();
  readonly palette = new MarkerPalette();
  /** Pictures of custom icons that stand on topics. */
  readonly iconPictures: IconPictures = new Map();
  private readonly missing = new Set<string>();

  constructor(
    readonly file: string,
    readonly resources: ResourceStore,
  ) {}

  /** The binary an element holds; its absence is reported once per part, with the first topic that needs it. */
  resource(element: XmlElement | undefined, oid?: string): ContentHash | undefined {
    return this.resources.of(element, (name, reason) => this.reportMissing(name, reason, oid));
  }

  resourceAt(uri: string, oid?: string): ContentHash | undefined {
    return this.resources.atUri(uri, (name, reason) => this.reportMissing(name, reason, oid));
  }

  /** @param name of the part or the address that leads to no bytes */
  reportMissing(name: string, reason?: Refusal, oid?: string): void {
    if (this.missing.has(name)) return;
    this.missing.add(name);
    const place = { file: this.file, ...(oid && { topicId: oid }) };
    this.diagnostics.push(
      reason ? diagnosticOf(reason, place) : diagnostic('missing-resource', place, { name }),
    );
  }
}
