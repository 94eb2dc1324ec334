import type { Boundary, Marker, Topic, TopicId, TopicKind } from '../../model/workbook.js';
import { TopicIds } from '../topic-ids.js';
import type { BoundaryDraft, ElementDraft } from './draft.js';
import type { MarkerLegend } from './legend.js';
import type { IconPictures } from './markers.js';
import type { StyleDefaults, StyleFamily } from './style.js';
import { none } from './values.js';

/** A topic that waits to be placed in the tree. */
interface Placing {
  readonly draft: ElementDraft;
  readonly kind: TopicKind;
  readonly parent: TopicId | undefined;
  readonly family: StyleFamily;
  /** Steps below the head of its family. */
  readonly level: number;
}

const families: Readonly<Record<Exclude<TopicKind, 'attached'>, StyleFamily>> = {
  root: 'root',
  floating: 'floating',
  sticky: 'sticky',
  callout: 'callout',
  summary: 'floating',
  label: 'floating',
};

/** Turns drafts into topics: kinds, unique ids, default titles. Shared by all trees of one map. */
export class TreeBuilder {
  readonly ids = new TopicIds();
  readonly boundaries: Boundary[] = [];
  /** Topic by bookmark name. */
  readonly bookmarks = new Map<string, TopicId>();
  /** Topics placed so far. */
  count = 0;

  constructor(
    private readonly style: StyleDefaults,
    private readonly legend: MarkerLegend,
    private readonly pictures: IconPictures,
  ) {}

  /** The whole tree under a draft, in reading order and with an explicit stack, so depth is no limit. */
  place(top: ElementDraft, kind: Exclude<TopicKind, 'attached'>): Topic {
    const waiting: Placing[] = [headed(top, kind, undefined)];
    for (let placing = waiting.pop(); placing; placing = waiting.pop()) this.placeOne(placing, waiting);
    return top.topic;
  }

  private placeOne(placing: Placing, waiting: Placing[]): void {
    const { draft, kind } = placing;
    const { topic } = draft;
    this.settle(placing);
    this.count += 1;
    for (const anchor of topic.anchors ?? none) this.bookmarks.set(anchor, topic.id);
    if (draft.boundary) this.addBoundary(draft.boundary, topic.id);
    const summaries = draft.boundary?.summaries ?? none;
    if (summaries.length > 0) topic.summaries = summaries.map(topicOf);
    const callouts = kind === 'root' ? draft.beside.filter((one) => !one.free) : draft.beside;
    if (callouts.length > 0) topic.callouts = callouts.map(topicOf);
    if (draft.children.length > 0) topic.children = draft.children.map(topicOf);
    pushReversed(waiting, summaries, (one) => headed(one, 'summary', topic.id));
    pushReversed(waiting, draft.children, (one) => below(one, placing));
    pushReversed(waiting, callouts, (one) => headed(one, 'callout', topic.id));
  }

  /** What depends on the topic's place, and what only the legend knows. */
  private settle({ draft, kind, parent, family, level }: Placing): void {
    const { topic, oid, title } = draft;
    topic.kind = kind;
    topic.title = title ?? this.style.title(family, level);
    if (title === undefined) topic.titleOrigin = 'default';
    topic.id = oid === '' ? this.ids.invent(parent, topic.title) : this.ids.claim(oid);
    if (draft.grouped.length > 0) this.nameTagGroups(draft);
    if (topic.markers.some((marker) => marker.group === 'custom')) {
      topic.markers = topic.markers.map((marker) => this.withPicture(marker));
    }
  }

  private nameTagGroups({ topic, grouped }: ElementDraft): void {
    const names = grouped.flatMap(([tag, group]) => {
      const name = this.legend.tagGroups.get(group);
      return name ? [[tag, name] as const] : [];
    });
    if (names.length > 0) topic.labelGroups = Object.fromEntries(names);
  }

  private withPicture(marker: Marker): Marker {
    if (marker.group !== 'custom') return marker;
    const image = this.pictures.get(marker.vendorId) ?? this.legend.pictures.get(marker.vendorId);
    return image ? { ...marker, image } : marker;
  }

  /** A boundary encloses its topic with the whole branch; a brace is one too, with a summary topic at its tip. */
  private addBoundary({ oid }: BoundaryDraft, inside: TopicId): void {
    const id = oid ?? `boundary-${this.boundaries.length + 1}`;
    this.boundaries.push({ id, title: '', topics: [inside] });
  }
}

const topicOf = ({ topic }: ElementDraft): Topic => topic;

function headed(
  draft: ElementDraft,
  kind: Exclude<TopicKind, 'attached'>,
  parent: TopicId | undefined,
): Placing {
  return { draft, kind, parent, family: families[kind], level: 0 };
}

const below = (draft: ElementDraft, { draft: parent, family, level }: Placing): Placing => ({
  draft,
  kind: 'attached',
  parent: parent.topic.id,
  family,
  level: level + 1,
});

function pushReversed(
  waiting: Placing[],
  drafts: readonly ElementDraft[],
  placing: (draft: ElementDraft) => Placing,
): void {
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    const draft = drafts[i];
    if (draft) waiting.push(placing(draft));
  }
}
