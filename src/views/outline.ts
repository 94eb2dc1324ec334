import { type Frame, type Inline, type OutlineItem, text } from '../model/document.js';
import { shortened } from '../model/shortened.js';
import type { Topic, TopicId } from '../model/workbook.js';
import type { ChangeMarker, FurnitureKind } from '../semantics/meaning.js';
import { anchorOf } from './addresses.js';
import { badgesOf, markerInlines } from './badges.js';
import { detailsOf } from './details.js';
import { boundariesAround, framesIn } from './frames.js';
import { titleInlines, type ViewContext } from './inlines.js';
import type { MapEntry } from './library.js';
import { topicLinks } from './links.js';
import { topicNumbers } from './numbering.js';
import { deepestOpen } from './open-depth.js';

export interface OutlineOptions {
  /** Heading level of the outermost branches: 3 below a heading of level 2. */
  readonly firstLevel: number;
  /** Branches this deep head sections even when nothing else says they are headings. */
  readonly headingDepth: number;
}

/** Titles longer than this are text, not headings. */
const longestHeading = 120;
const deepestHeading = 6;

/** Lines drawn beside a name, `ーーー目次ーーー`, `== Contents ==`. Names of furniture are short. */
const ruleBefore = /^\s*[ー－―─━＝=~～＊*＋+＃#｜|＿_-]{2,}\s*/;
const ruleBehind = /\s*[ー－―─━＝=~～＊*＋+＃#｜|＿_-]{2,}\s*$/;

interface Pending {
  readonly topic: Topic;
  readonly into: OutlineItem[];
  /** 1 for the outermost branches. */
  readonly depth: number;
  /** Level a heading here would have; undefined below a point of a list. */
  readonly level: number | undefined;
  readonly kind: OutlineItem['kind'];
}

/** Outline of some topics with everything below them, in drawing order. */
export class OutlineView {
  private readonly changes = new Map<TopicId, ChangeMarker[]>();
  private readonly boundaries: ReturnType<typeof boundariesAround>;
  /** Filled as neighbours come up. */
  private readonly frames = new Map<Topic, readonly Frame[]>();
  private readonly numbers: ReadonlyMap<TopicId, string>;
  private readonly tabled: ReadonlySet<TopicId>;
  private readonly contents: ReadonlySet<TopicId>;
  /** Furniture, whose names are often drawn between rules. */
  private readonly ruled: ReadonlySet<TopicId>;
  /** Lists of siblings in which a heading has come. */
  private readonly headed = new Set<readonly OutlineItem[]>();
  /** Depth from which on branches are closed, so that the page stays readable. */
  private readonly closedFrom: number;
  private readonly boxes: ReadonlyMap<TopicId, OutlineItem['kind']>;

  constructor(
    private readonly map: MapEntry,
    private readonly context: ViewContext,
    private readonly options: OutlineOptions,
  ) {
    for (const change of map.meaning.changeMarkers) {
      const list = this.changes.get(change.topicId);
      if (list) list.push(change);
      else this.changes.set(change.topicId, [change]);
    }
    this.boundaries = boundariesAround(map.workbook);
    this.numbers = topicNumbers(map.workbook);
    const { furniture } = map.meaning;
    const idsOf = (...kinds: FurnitureKind[]) =>
      new Set(furniture.filter(({ kind }) => kinds.includes(kind)).map(({ topicId }) => topicId));
    this.tabled = idsOf('history', 'legend');
    // Contents without a body are all there is of the book.
    this.contents = map.index.contents.size > 0 ? idsOf('contents') : new Set();
    this.ruled = idsOf('contents', 'body', 'history', 'legend', 'links');
    this.closedFrom = deepestOpen(map, new Set([...this.tabled, ...this.contents]));
    this.boxes = new Map(
      map.meaning.boxes.map(({ topicId, kind }) => [topicId, kind === 'numbered' ? 'column' : kind]),
    );
  }

  /** Items for these topics; an explicit stack, since maps may be a thousand levels deep. */
  items(topics: readonly Topic[], kind: OutlineItem['kind'] = 'topic'): OutlineItem[] {
    const items: OutlineItem[] = [];
    const stack: Pending[] = [];
    this.push(stack, topics, { into: items, depth: 1, level: this.options.firstLevel, kind });
    for (let next = stack.pop(); next; next = stack.pop()) this.add(next, stack);
    return items;
  }

  /** One topic without what is below it. */
  item(topic: Topic): OutlineItem {
    return this.itemOf({ topic, into: [], depth: 1, level: undefined, kind: 'topic' }, undefined, []);
  }

  private add(next: Pending, stack: Pending[]): void {
    const { topic, depth } = next;
    const level = this.isHeading(next) ? next.level : undefined;
    const children: OutlineItem[] = [];
    if (level !== undefined) this.headed.add(next.into);
    next.into.push(this.itemOf(next, level, children));
    // Entries of the contents are a list that leads to the body; as headings they would say everything twice.
    const heads = level !== undefined && !this.contents.has(topic.id);
    const below = { into: children, depth: depth + 1, level: heads ? level + 1 : undefined };
    this.push(stack, topic.summaries, { ...below, kind: 'summary', level: undefined });
    this.push(stack, topic.children, { ...below, kind: 'topic' });
    this.push(stack, topic.callouts, { ...below, kind: 'callout', level: undefined });
  }

  /** Last first, so that the stack hands them out in drawing order. */
  private push(stack: Pending[], topics: readonly Topic[], common: Omit<Pending, 'topic'>): void {
    for (const [topic, frames] of framesIn(topics, this.boundaries, this.context))
      this.frames.set(topic, frames);
    for (let i = topics.length - 1; i >= 0; i -= 1) {
      const topic = topics[i];
      if (topic) stack.push({ ...common, topic });
    }
  }

  /**
   * Sections of the book and the outermost branches are headings when they have something below them; a
   * heading stands only under a heading, so that levels never skip. A point behind a heading would read as one of
   * that heading's points, so it is a heading as well.
   */
  private isHeading({ topic, depth, level, kind, into }: Pending): boolean {
    if (level === undefined || level > deepestHeading || kind !== 'topic') return false;
    if (topic.title.length > longestHeading || topic.title.trim() === '') return false;
    const section = this.map.index.sections.get(topic.id);
    if (section?.number !== undefined) return true;
    if (depth <= this.options.headingDepth && topic.children.length > 0) return true;
    return this.headed.has(into) && !this.boxes.has(topic.id);
  }

  private titleOf(topic: Topic): Inline[] {
    const bare = this.ruled.has(topic.id) ? topic.title.replace(ruleBefore, '').replace(ruleBehind, '') : '';
    return bare && bare !== topic.title ? [text(bare)] : titleInlines(topic, this.context, this.map);
  }

  private kindOf({ topic, kind }: Pending): OutlineItem['kind'] {
    if (kind === 'floating' && topic.kind === 'sticky') return 'sticky';
    return kind === 'topic' ? (this.boxes.get(topic.id) ?? 'topic') : kind;
  }

  /**
   * Branches drawn collapsed are shown closed, the outermost ones excepted: editors often save a map with
   * everything collapsed, and a page of closed boxes is no page to read. History and legend have tables, contents
   * are said by the body, and a large map is read from above.
   */
  private closed({ topic, depth }: Pending): boolean {
    if (this.tabled.has(topic.id) || this.contents.has(topic.id)) return true;
    if (topic.folded === true && depth > 1) return true;
    return depth === this.closedFrom && !isShort(topic);
  }

  private itemOf(next: Pending, level: number | undefined, children: OutlineItem[]): OutlineItem {
    const { topic } = next;
    const { context, map } = this;
    const number = this.numbers.get(topic.id);
    const frames = this.frames.get(topic);
    const fill = topic.automaticFormat ? undefined : topic.style?.fill;
    return {
      anchor: anchorOf(topic.id),
      ...(level !== undefined && { level }),
      kind: this.kindOf(next),
      ...(number !== undefined && { number: shortened(number) }),
      title: [...markerInlines(topic, context, map), ...this.titleOf(topic)],
      badges: [
        ...badgesOf(topic, context, map, this.changes.get(topic.id) ?? []),
        ...topicLinks(topic, context, map),
      ],
      ...(fill !== undefined && { fill }),
      ...(frames && { frames }),
      details: detailsOf(topic, context, map),
      folded: this.closed(next),
      children,
    };
  }
}

/** Topics below one that are not worth a line that would open them. */
const fewTopics = 4;

function isShort(topic: Topic): boolean {
  const found: Topic[] = [topic];
  for (let i = 0; i < found.length && found.length <= fewTopics + 1; i += 1) {
    const { callouts = [], children = [], summaries = [] } = found[i] ?? {};
    for (const below of [callouts, children, summaries]) found.push(...below.slice(0, fewTopics + 1));
  }
  return found.length <= fewTopics + 1;
}
