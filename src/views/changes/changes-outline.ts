import type { Block, Inline, OutlineItem, Revision } from '../../model/document.js';
import { text } from '../../model/document.js';
import { oneLine } from '../../model/walk.js';
import { ownerBadge } from '../badges.js';
import { plainParagraphs } from '../details.js';
import { titleInlines } from '../inlines.js';
import type { ChangeContext } from './comparison.js';
import { allTopics, type Delta, moveText, placeName } from './deltas.js';
import { type Fact, factsOf, titleParts } from './facts.js';
import { anchorIn, fateKey, fateOf, ownerKeys } from './filter-keys.js';
import { isGhost, type MergedTopic, shownTopic } from './merged-tree.js';
import { partInlines, sideInlines } from './parts.js';
import type { ChangeName } from './words.js';

/** Inside a closed item nothing is closed again. */
const inClosed = 'closed';

/** Neighbours still to be written. */
interface Pending {
  readonly topics: readonly MergedTopic[];
  readonly into: OutlineItem[];
  /** Heading level that a heading here would have; undefined below a point of a list. */
  readonly level: number | typeof inClosed | undefined;
}

const deepestHeading = 5;
/** Texts longer than this, in characters, are shown old and new beside each other. */
const longText = 60;
/** A single topic without children tells more as itself than as a closed box. */
const leastClosed = 2;

/** The outline of the new map with what came, went and moved; branches without changes are closed. */
export class ChangesOutline {
  private readonly deltas: ReadonlyMap<MergedTopic, Delta>;
  /** Topics with a change on them or below. */
  private readonly alive = new Set<MergedTopic>();
  private readonly size = new Map<MergedTopic, number>();
  private readonly steps = new Map<MergedTopic, Pick<Revision, 'previous' | 'next'>>();

  constructor(
    deltas: readonly Delta[],
    private readonly context: ChangeContext,
  ) {
    this.deltas = new Map(deltas.map((delta) => [delta.topic, delta]));
    const topics = [...allTopics(context.comparison)];
    for (const topic of topics.toReversed()) this.measure(topic);
    this.link(deltas.filter(({ within }) => within === 0));
  }

  /** Sheet by sheet; those in which nothing changed are left out. */
  blocks(): Block[] {
    const { sheets } = this.context.comparison.tree;
    return sheets.flatMap((sheet): Block[] => {
      const tops = [...sheet.roots, ...sheet.floating];
      if (!tops.some((top) => this.alive.has(top))) return [];
      const heading: Block[] =
        sheets.length > 1 ? [{ type: 'heading', level: 3, content: [text(oneLine(sheet.title))] }] : [];
      return [...heading, { type: 'outline', items: this.items(tops, sheets.length > 1 ? 4 : 3) }];
    });
  }

  /** Children are looked at before their parents. */
  private measure(topic: MergedTopic): void {
    let size = 1;
    let alive = this.deltas.has(topic) || topic.fate === 'moved-away';
    for (const child of topic.below) {
      size += this.size.get(child) ?? 1;
      alive ||= this.alive.has(child);
    }
    this.size.set(topic, size);
    if (alive) this.alive.add(topic);
  }

  private link(stops: readonly Delta[]): void {
    for (const [i, { topic }] of stops.entries()) {
      const previous = stops[i - 1];
      const next = stops[i + 1];
      this.steps.set(topic, {
        ...(previous && { previous: anchorIn(previous.topic) }),
        ...(next && { next: anchorIn(next.topic) }),
      });
    }
  }

  /** An explicit stack, so depth is no limit. */
  private items(tops: readonly MergedTopic[], level: number): OutlineItem[] {
    const items: OutlineItem[] = [];
    const stack: Pending[] = [{ topics: tops, into: items, level }];
    for (let next = stack.pop(); next; next = stack.pop()) this.place(next, stack);
    return items;
  }

  /** Neighbours in which nothing changed stand together in one closed item. */
  private place({ topics, into, level }: Pending, stack: Pending[]): void {
    let quiet: MergedTopic[] = [];
    const close = (): void => {
      const count = quiet.reduce((sum, topic) => sum + (this.size.get(topic) ?? 1), 0);
      const inside = count >= leastClosed && level !== inClosed ? this.closed(count, into) : into;
      for (const topic of quiet) this.write(topic, inside, inClosed, stack);
      quiet = [];
    };
    for (const topic of topics) {
      if (this.alive.has(topic)) {
        close();
        this.write(topic, into, level, stack);
      } else quiet.push(topic);
    }
    close();
  }

  /** @returns where the topics of the closed item go */
  private closed(count: number, into: OutlineItem[]): OutlineItem[] {
    const title = [text(this.context.words.unchanged(count))];
    const children: OutlineItem[] = [];
    into.push({ anchor: '', kind: 'unchanged', title, badges: [], details: [], folded: true, children });
    return children;
  }

  private write(topic: MergedTopic, into: OutlineItem[], level: Pending['level'], stack: Pending[]): void {
    const heading = typeof level === 'number' && this.isHeading(topic, level) ? level : undefined;
    const children: OutlineItem[] = [];
    into.push(this.item(topic, heading, children));
    const below = heading === undefined ? (level === inClosed ? inClosed : undefined) : heading + 1;
    stack.push({ topics: topic.below, into: children, level: below });
  }

  private isHeading(topic: MergedTopic, level: number): boolean {
    if (level > deepestHeading || isGhost(topic) || topic.below.length === 0) return false;
    if (topic.list !== 'root' && topic.list !== 'children') return false;
    const id = topic.after?.id;
    const { sections } = this.context.comparison.after.map.index;
    const isSection = id !== undefined && sections.get(id)?.level !== undefined;
    return (isSection || level <= 4) && topic.below.some((child) => this.alive.has(child));
  }

  private item(topic: MergedTopic, level: number | undefined, children: OutlineItem[]): OutlineItem {
    const delta = this.deltas.get(topic);
    const revision = this.revision(topic, delta);
    return {
      anchor: anchorIn(topic),
      ...(level !== undefined && { level }),
      kind: kindOf(topic),
      title: this.title(topic, delta),
      badges: delta && delta.within === 0 ? this.owners(delta) : [],
      details: this.details(topic, delta),
      folded: false,
      children,
      ...(revision && { revision }),
    };
  }

  private title(topic: MergedTopic, delta: Delta | undefined): Inline[] {
    const { comparison, before, after } = this.context;
    const parts = delta ? titleParts(delta) : [];
    if (parts.length > 0) return partInlines(parts);
    const shown = shownTopic(topic);
    if (!shown) return [];
    const inlines = isGhost(topic)
      ? titleInlines(shown, before, comparison.before.map)
      : titleInlines(shown, after, comparison.after.map);
    if (topic.fate === 'added') return [{ type: 'inserted', content: inlines }];
    return topic.fate === 'removed' ? [{ type: 'deleted', content: inlines }] : inlines;
  }

  private owners({ owners }: Delta): Inline[] {
    return owners.map((owner) => ownerBadge(owner, this.context.siteWords));
  }

  private revision(topic: MergedTopic, delta: Delta | undefined): Revision | undefined {
    if (!delta && topic.fate !== 'moved-away') return undefined;
    const fate: ChangeName = topic.fate === 'same' ? 'changed' : topic.fate;
    const owners = delta?.owners ?? [];
    return {
      kind: fate,
      label: this.label(topic, delta, fate),
      shownBy: [fateKey(delta ? fateOf(delta) : fate), ...owners.map(ownerKeys.of)],
      ...this.steps.get(topic),
    };
  }

  /** A move says where from or to, and leads there. */
  private label(topic: MergedTopic, delta: Delta | undefined, fate: ChangeName): Inline[] {
    const { comparison, words } = this.context;
    const name = text(words.fates[fate]);
    const old = topic.before && comparison.tree.before.get(topic.before.id);
    const now = topic.after && comparison.tree.after.get(topic.after.id);
    if (fate === 'moved' && delta && old) {
      return [name, text(' '), linkTo(old, moveText(delta, this.context))];
    }
    if (fate === 'moved-away' && now) {
      const place = placeName(now.parent, this.context);
      const reordered = old?.parent === now.parent;
      return [name, text(' '), linkTo(now, reordered ? words.reordered : words.movedTo(place))];
    }
    return [name];
  }

  private details(topic: MergedTopic, delta: Delta | undefined): Block[] {
    if (!delta) return [];
    const facts = factsOf(delta, this.context);
    const short = facts.filter((fact) => !isLong(fact));
    return [
      ...(short.length > 0 ? [{ type: 'facts', items: short.map(shortFact) } as const] : []),
      ...facts.filter(isLong).map((fact) => this.sides(fact)),
      ...this.ownNote(topic),
    ];
  }

  private sides({ name, parts }: Fact): Block {
    const { words } = this.context;
    const side = (which: 'deleted' | 'inserted', label: string) => ({
      label: `${name}${words.colon}${label}`,
      content: [{ type: 'paragraph', content: sideInlines(parts, which) } as const],
    });
    return { type: 'sides', before: side('deleted', words.before), after: side('inserted', words.after) };
  }

  /** The note of a topic that came or went came or went with it. */
  private ownNote(topic: MergedTopic): Block[] {
    if (topic.fate !== 'added' && topic.fate !== 'removed') return [];
    const plain = shownTopic(topic)?.notes?.plain.trim();
    return plain ? [{ type: 'aside', role: 'note', content: plainParagraphs(plain) }] : [];
  }
}

const linkTo = (topic: MergedTopic, words: string): Inline => ({
  type: 'link',
  target: { type: 'anchor', anchor: anchorIn(topic) },
  content: [text(words)],
});

const shortFact = ({ name, parts }: Fact) => ({ name, value: partInlines(parts) });

const textFields = new Set(['notes', 'table']);
const isLong = ({ kind, parts }: Fact): boolean =>
  textFields.has(kind) && parts.reduce((sum, part) => sum + part.text.length, 0) > longText;

const kinds = {
  root: 'topic',
  floating: 'floating',
  callouts: 'callout',
  children: 'topic',
  summaries: 'summary',
} as const satisfies Record<MergedTopic['list'], OutlineItem['kind']>;

const kindOf = (topic: MergedTopic): OutlineItem['kind'] =>
  topic.list === 'floating' && shownTopic(topic)?.kind === 'sticky' ? 'sticky' : kinds[topic.list];
