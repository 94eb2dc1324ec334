import type { Package } from '../../container/zip.js';
import type { Comment, Link } from '../../model/workbook.js';
import { CharacterFlaws } from '../character-flaws.js';
import { PersonalTally } from '../personal-tally.js';
import type { ReadOptions } from '../reading.js';
import type { Draft, TopicDraft } from '../topic-draft.js';
import type { Extras } from './draft.js';
import { MarkerTable } from './marker-table.js';
import { Report } from './report.js';
import { Resources } from './resources.js';
import { Stamps } from './stamps.js';
import type { StyleProperties } from './styles.js';

/** What one reading knows and gathers while it turns topics. */
export interface Context {
  readonly options: ReadOptions;
  readonly report: Report;
  readonly resources: Resources;
  readonly personal: PersonalTally;
  readonly markers: MarkerTable;
  readonly stamps: Stamps;
  /** styles.xml: id → properties. JSON states the properties in place. */
  readonly styles: Map<string, StyleProperties>;
  /** comments.xml: id of the topic → comments; taken out as topics claim them. */
  readonly comments: Map<string, readonly Comment[]>;
  /** Characters taken out of objects of the JSON; empty where the map is XML. */
  forbiddenIn: ReadonlyMap<object, number>;
  readonly flaws: CharacterFlaws<TopicDraft>;
  readonly extras: Map<TopicDraft, Extras>;
  /** Topics turned so far; a topic in a place nobody expects shows in the difference to those in the tree. */
  made: number;
  /** Links within the map, checked when all topics are known. */
  readonly topicLinks: { readonly link: Draft<Link>; readonly topic: TopicDraft }[];
}

export function newContext(pkg: Package | undefined, options: ReadOptions): Context {
  const report = new Report(options.file);
  return {
    options,
    report,
    resources: new Resources(pkg, report),
    personal: new PersonalTally(),
    markers: new MarkerTable(),
    stamps: new Stamps(),
    styles: new Map(),
    comments: new Map(),
    forbiddenIn: new Map(),
    flaws: new CharacterFlaws(),
    extras: new Map(),
    made: 0,
    topicLinks: [],
  };
}

/** The extras of a topic, made on first use. */
export function extrasOf(context: Context, topic: TopicDraft): Extras {
  const known = context.extras.get(topic);
  if (known) return known;
  const extras: Extras = {};
  context.extras.set(topic, extras);
  return extras;
}
