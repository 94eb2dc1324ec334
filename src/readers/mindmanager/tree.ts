import { childOf, type XmlElement } from '../../container/xml.js';
import type { Boundary, Marker, Topic, TopicId, TopicKind } from '../../model/workbook.js';
import { TopicIds } from './ids.js';
import type { MarkerLegend } from './legend.js';
import type { IconPictures } from './markers.js';
import type { StyleDefaults, StyleFamily } from './style.js';
import { draftsIn, type TopicDraft } from './topic.js';
import { filled, none } from './values.js';

/** A topic that waits to be placed in the tree. */
interface Placing {
  readonly draft: TopicDraft;
  readonly kind: TopicKind;
  readonly into: Topic[];
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
  place(draft: TopicDraft, kind: Exclude<TopicKind, 'attached'>): Topic | undefined {
    const top: Topic[] = [];
    const waiting: Placing[] = [
      { draft, kind, into: top, parent: undefined, family: families[kind], level: 0 },
    ];
    for (let placing = waiting.pop(); placing; placing = waiting.pop()) this.placeOne(placing, waiting);
    return top[0];
  }

  private placeOne(placing: Placing, waiting: Placing[]): void {
    const { draft, kind } = placing;
    const callouts = kind === 'root' ? draft.beside.filter((one) => !one.free) : draft.beside;
    const summaries = draft.boundary ? draftsIn(childOf(draft.boundary, 'ap:OneSummaryTopic')) : none;
    const topic = this.topic(placing, callouts.length, summaries.length);
    placing.into.push(topic);
    this.count += 1;
    if (draft.boundary) this.addBoundary(draft.boundary, topic.id);
    for (const anchor of draft.content.anchors ?? none) this.bookmarks.set(anchor, topic.id);
    pushReversed(waiting, summaries, (one) => headed(one, 'summary', topic.summaries, topic.id));
    pushReversed(waiting, draft.children, (one) => below(one, placing, topic));
    pushReversed(waiting, callouts, (one) => headed(one, 'callout', topic.callouts, topic.id));
  }

  private topic(placing: Placing, callouts: number, summaries: number): Topic {
    const { draft, kind, parent } = placing;
    const title = draft.title ?? this.style.title(placing.family, placing.level);
    const id = draft.oid === '' ? this.ids.invent(parent, title) : this.ids.claim(draft.oid);
    this.complete(draft);
    return {
      type: 'topic',
      id,
      kind,
      title,
      ...(draft.title === undefined && { titleOrigin: 'default' as const }),
      ...draft.content,
      children: listFor(draft.children.length),
      callouts: listFor(callouts),
      summaries: listFor(summaries),
    };
  }

  /** What only the legend knows: names of tag groups, pictures of custom icons. */
  private complete({ content, grouped }: TopicDraft): void {
    if (grouped.length > 0) {
      const names = grouped.flatMap(([tag, group]) => {
        const name = this.legend.tagGroups.get(group);
        return name ? [[tag, name] as const] : [];
      });
      if (names.length > 0) content.labelGroups = Object.fromEntries(names);
    }
    if (content.markers.some((marker) => marker.group === 'custom')) {
      content.markers = content.markers.map((marker) => this.withPicture(marker));
    }
  }

  private withPicture(marker: Marker): Marker {
    if (marker.group !== 'custom') return marker;
    const image = this.pictures.get(marker.vendorId) ?? this.legend.pictures.get(marker.vendorId);
    return image ? { ...marker, image } : marker;
  }

  /** A boundary encloses its topic with the whole branch; a brace is one too, with a summary topic at its tip. */
  private addBoundary(boundary: XmlElement, inside: TopicId): void {
    const id = filled(boundary, 'OId') ?? `boundary-${this.boundaries.length + 1}`;
    this.boundaries.push({ id, title: '', topics: [inside] });
  }
}

const listFor = (count: number): readonly Topic[] => (count > 0 ? [] : none);

function headed(
  draft: TopicDraft,
  kind: 'callout' | 'summary',
  into: readonly Topic[],
  parent: TopicId,
): Placing {
  return { draft, kind, into: into as Topic[], parent, family: families[kind], level: 0 };
}

const below = (draft: TopicDraft, parent: Placing, topic: Topic): Placing => ({
  draft,
  kind: 'attached',
  into: topic.children as Topic[],
  parent: topic.id,
  family: parent.family,
  level: parent.level + 1,
});

function pushReversed(
  waiting: Placing[],
  drafts: readonly TopicDraft[],
  placing: (draft: TopicDraft) => Placing,
): void {
  for (let i = drafts.length - 1; i >= 0; i -= 1) {
    const draft = drafts[i];
    if (draft) waiting.push(placing(draft));
  }
}
