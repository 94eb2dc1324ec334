import { linksOf } from '../../model/links.js';
import type { Boundary, Link, Relationship, TopicKind } from '../../model/workbook.js';
import type { Findings } from '../findings.js';
import { RangeBudget } from '../range-budget.js';
import type { TopicDraft } from '../topic-draft.js';
import { TopicIds } from '../topic-ids.js';
import { type Members, membersOf } from './members.js';
import type { Arrow, NodeDraft } from './node-draft.js';

/** Puts nodes into the tree: unique ids, kinds, groups, and what refers to something by id. */
export class TreeBuilder {
  readonly floating: TopicDraft[] = [];
  readonly boundaries: Boundary[] = [];
  private readonly ids = new TopicIds();
  private readonly arrows: { readonly from: TopicDraft; readonly arrow: Arrow }[] = [];
  private readonly placed: NodeDraft[] = [];

  /** @param copied characters that all copies of topics together may take from their originals */
  constructor(
    private readonly findings: Findings,
    private readonly copied: number,
  ) {}

  /** The root with everything below it; an explicit stack, in reading order. */
  place(top: NodeDraft): TopicDraft {
    this.claim(top, 'root', undefined);
    const stack = [top];
    for (let draft = stack.pop(); draft; draft = stack.pop()) {
      this.placed.push(draft);
      const members = this.adopt(draft, draft === top);
      for (const list of [members.free, members.summaries.map(({ node }) => node), members.children]) {
        for (let i = list.length - 1; i >= 0; i -= 1) {
          const next = list[i];
          if (next) stack.push(next);
        }
      }
    }
    this.settle();
    return top.topic;
  }

  private adopt(draft: NodeDraft, isRoot: boolean): Members {
    const members = membersOf(draft.children, isRoot);
    const { topic } = draft;
    for (const node of members.children) this.claim(node, 'attached', topic);
    const budget = new RangeBudget(members.children.length);
    for (const { node, covered } of members.summaries) {
      this.claim(node, 'summary', topic);
      if (budget.allows(covered.length)) node.topic.covers = covered.map((one) => one.topic.id);
      else this.findings.unread('range of summary', node.topic);
    }
    for (const node of members.free) this.claim(node, 'floating', undefined);
    if (members.children.length > 0) topic.children = members.children.map((one) => one.topic);
    if (members.summaries.length > 0) topic.summaries = members.summaries.map(({ node }) => node.topic);
    this.floating.push(...members.free.map((one) => one.topic));
    this.number(topic, members.children);
    return members;
  }

  private claim(node: NodeDraft, kind: TopicKind, parent: TopicDraft | undefined): void {
    const { topic } = node;
    topic.kind = kind;
    topic.id = node.id === '' ? this.ids.invent(parent?.id, topic.title) : this.ids.claim(node.id);
    for (const arrow of node.arrows) this.arrows.push({ from: topic, arrow });
    if (node.hasCloud) this.boundaries.push({ id: `cloud-${topic.id}`, title: '', topics: [topic.id] });
  }

  private number(topic: TopicDraft, children: readonly NodeDraft[]): void {
    const numbered = children.filter(({ isNumbered }) => isNumbered);
    if (numbered.length === 0) return;
    if (numbered.length === children.length) topic.numbering = { format: 'arabic', depth: 1 };
    else for (const one of numbered) this.findings.unread('node@NUMBERED', one.topic);
  }

  /** What needs all ids: copies, links, and what they tell of each other. */
  private settle(): void {
    const originals = new Map(this.placed.map((draft) => [draft.id, draft]));
    let left = this.copied;
    for (const draft of this.placed) {
      const original = draft.copyOf === undefined ? undefined : originals.get(draft.copyOf);
      if (draft.copyOf !== undefined) this.findings.unread('node@CONTENT_ID', draft.topic);
      if (original && draft.topic.title === '') {
        left -= original.topic.title.length;
        if (left >= 0) draft.topic.title = original.topic.title;
        else this.findings.unread('title of a copy', draft.topic);
      }
      for (const link of linksOf(draft.topic)) this.checkLink(link, draft.topic);
    }
    const repeated = this.ids.repeated();
    if (repeated) this.findings.add('duplicate-id', repeated);
  }

  private checkLink(link: Link, topic: TopicDraft): void {
    if (link.kind !== 'topic' || this.ids.has(link.topicId ?? '')) return;
    this.findings.add('dangling-reference', { what: 'link', id: link.topicId ?? '' }, topic);
  }

  /** The arrows in reading order of their beginnings. */
  relationships(): Relationship[] {
    const used = new Map<string, number>();
    return this.arrows.map(({ from, arrow }) => {
      const { id, destination, title } = arrow;
      if (!this.ids.has(destination)) {
        this.findings.add('dangling-reference', { what: 'relationship', id: destination }, from);
      }
      const own = id || `${from.id}-${destination}`;
      const count = (used.get(own) ?? 0) + 1;
      used.set(own, count);
      const direction = directionOf(arrow);
      return { id: count > 1 ? `${own}#${count}` : own, from: from.id, to: destination, title, direction };
    });
  }
}

function directionOf({ start, end }: Arrow): Relationship['direction'] {
  if (start === undefined && end === undefined) return 'unknown';
  const backward = start !== undefined && !/^none$/i.test(start);
  const forward = end === undefined || !/^none$/i.test(end);
  if (forward) return backward ? 'both' : 'forward';
  return backward ? 'backward' : 'none';
}
