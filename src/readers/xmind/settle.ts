import { Refusal } from '../../container/refusal.js';
import type { Boundary, Relationship, Sheet, TopicId } from '../../model/workbook.js';
import { sheetId, topicId } from '../../model/workbook.js';
import { RangeBudget } from '../range-budget.js';
import { joined, type TopicDraft } from '../topic-draft.js';
import { TopicIds } from '../topic-ids.js';
import type { Context } from './context.js';
import type { Extras, Range } from './draft.js';
import { type Legend, markerSetsOf } from './legend.js';
import { isSpreadsheet, settleSpreadsheet } from './spreadsheet.js';

/** A sheet whose topics are read but do not know each other yet. */
export interface SheetDraft {
  readonly id: string;
  readonly title: string;
  readonly root: TopicDraft;
  readonly relationships: readonly Relationship[];
  readonly legend: Legend;
}

/** What one walk over a sheet finds. */
interface Walk {
  readonly floating: TopicDraft[];
  readonly extras: { readonly owner: TopicDraft; readonly extras: Extras }[];
  readonly markers: Set<string>;
}

/** Settles the sheets of one workbook, in order: unique ids, ranges, tables, names of markers, references. */
export class Settling {
  private readonly topics = new TopicIds();
  private readonly sheets = new TopicIds();
  private readonly frames = new TopicIds();
  private visited = 0;
  /** Sheets by the id links use. */
  private readonly roots = new Map<string, TopicDraft>();

  constructor(private readonly context: Context) {}

  sheet(draft: SheetDraft): Sheet {
    draft.root.kind = 'root';
    const { floating, extras, markers } = this.walk(draft.root);
    const boundaries = extras.flatMap((one) => this.framesOf(one.owner, one.extras));
    const id = idIn(this.sheets, draft.id, draft.title);
    this.roots.set(id, draft.root);
    return {
      type: 'sheet',
      id: sheetId(id),
      title: draft.title,
      root: draft.root,
      floating,
      relationships: draft.relationships,
      boundaries,
      markerSets: markerSetsOf(draft.legend, markers, this.context.markers),
      background: [],
    };
  }

  /** Every topic in reading order; floating ones after the tree, wherever in it they hang. */
  private walk(root: TopicDraft): Walk {
    const walk: Walk = { floating: [], extras: [], markers: new Set() };
    const stack = [root];
    /** In step with `stack`. */
    const depths = [0];
    let next = 0;
    for (let topic = stack.pop(); topic; topic = stack.pop() ?? walk.floating[next++]) {
      const depth = depths.pop() ?? 0;
      this.checkDepth(depth);
      this.visit(topic, walk);
      pushReversed(stack, topic.summaries);
      pushReversed(stack, topic.children);
      pushReversed(stack, topic.callouts);
      while (depths.length < stack.length) depths.push(depth + 1);
    }
    return walk;
  }

  /** Elements that stand in each other without the lists between them hold more topics than their depth tells. */
  private checkDepth(depth: number): void {
    const limit = this.context.options.limits.depth;
    if (depth > limit) throw new Refusal('too-deep', { part: 'content.xml', limit });
  }

  private visit(topic: TopicDraft, walk: Walk): void {
    this.visited += 1;
    const unique = idIn(this.topics, topic.id, topic.title);
    if (unique !== topic.id) topic.id = topicId(unique);
    for (const { vendorId } of topic.markers) walk.markers.add(vendorId);
    const extras = this.context.extras.get(topic);
    if (isSpreadsheet(topic)) settleSpreadsheet(topic, extras?.columns ?? []);
    if (!extras) return;
    walk.extras.push({ owner: topic, extras });
    for (const detached of extras.detached ?? []) walk.floating.push(detached);
  }

  /** Gives summary topics what they cover; returns the boundaries. */
  private framesOf(owner: TopicDraft, extras: Extras): Boundary[] {
    const texts = new Map(owner.summaries.map((text) => [originalId(text.id), text]));
    const budget = new RangeBudget(owner.children.length);
    for (const range of extras.summaries ?? []) {
      idIn(this.frames, range.id, range.title);
      this.settleSummary(range, owner, texts, budget);
    }
    return (extras.boundaries ?? []).map((range) => ({
      id: idIn(this.frames, range.id, range.title),
      title: range.title,
      topics: this.coveredBy(range, owner, 'boundary', budget) ?? [owner.id],
    }));
  }

  private settleSummary(
    range: Range,
    owner: TopicDraft,
    texts: ReadonlyMap<string, TopicDraft>,
    budget: RangeBudget,
  ): void {
    const { report } = this.context;
    const id = range.topicId;
    if (id === undefined) {
      report.unread('summary without topic', owner);
      return;
    }
    const text = texts.get(id);
    if (!text) {
      report.add('dangling-reference', { what: 'summary', id }, owner);
      return;
    }
    const covers = this.coveredBy(range, owner, 'summary', budget);
    if (covers) text.covers = covers;
  }

  /**
   * Children in the range; undefined when it means the owner itself. A range may reach past the last child
   * after deletions (seen in XMind's own maps); one that covers no child at all is reported, and one that covers
   * more than all of them may stands for the owner.
   */
  private coveredBy(
    { range }: Range,
    owner: TopicDraft,
    what: string,
    budget: RangeBudget,
  ): TopicId[] | undefined {
    const [, from, to] = /^\s*\(\s*(\d+)\s*,\s*(\d*)\s*\)\s*$/.exec(range ?? '') ?? [];
    if (from === undefined) return undefined;
    const last = Math.min(to ? Number(to) + 1 : Infinity, owner.children.length);
    if (!budget.allows(Math.max(0, last - Number(from)))) {
      this.context.report.unread(`range of ${what}`, owner);
      return undefined;
    }
    const covered = owner.children.slice(Number(from), last);
    if (covered.length === 0) {
      this.context.report.add('dangling-reference', { what, id: range ?? '' }, owner);
    }
    return covered.map(({ id }) => id);
  }

  /** Comments that no topic claimed: on a sheet, which are shown on its root, or on what is there no more. */
  private settleComments(): void {
    const { report, comments } = this.context;
    for (const [id, list] of comments) {
      const root = this.roots.get(id);
      if (root) {
        root.comments = joined(root.comments, list);
        continue;
      }
      report.add('dangling-reference', { what: 'comment', id });
      report.unread('comments/comment', undefined, list.length);
    }
  }

  /** Checks what refers to something by id, when all sheets are settled. */
  references(sheets: readonly Sheet[]): void {
    const { report, topicLinks, made } = this.context;
    if (made > this.visited) report.unread('topic out of place', undefined, made - this.visited);
    for (const { link, topic } of topicLinks) {
      const id = link.topicId ?? '';
      if (this.topics.has(id)) continue;
      // A link to a sheet leads to its root.
      const root = this.roots.get(id);
      if (root) link.topicId = root.id;
      else report.add('dangling-reference', { what: 'link', id }, topic);
    }
    for (const sheet of sheets) {
      for (const id of sheet.relationships.flatMap(({ from, to }) => [from, to])) {
        if (this.topics.has(id) || this.frames.has(id)) continue;
        report.add('dangling-reference', { what: 'relationship', id }, sheet.title);
      }
    }
    this.settleComments();
    const repeated = this.topics.repeated();
    if (repeated) report.add('duplicate-id', repeated);
  }
}

/** All but a few foreign writers give everything an id. */
const idIn = (ids: TopicIds, written: string, title: string): string =>
  written === '' ? ids.invent(undefined, title) : ids.claim(written);

const originalId = (id: TopicId): string => id.replace(/#\d+$/, '');

function pushReversed(stack: TopicDraft[], topics: readonly TopicDraft[]): void {
  for (let i = topics.length - 1; i >= 0; i -= 1) {
    const topic = topics[i];
    if (topic) stack.push(topic);
  }
}
