import type { Change, Diff, FieldChange, ListName, Moved } from '../../diff/index.js';
import type { Sheet, Topic, TopicId, Workbook } from '../../model/workbook.js';

/**
 * Both states of a map in one tree: the topics of the new one, and at their old places those that were removed or
 * moved away.
 */
export interface MergedTree {
  /** Sheets of the new workbook, then those that are gone. */
  readonly sheets: readonly MergedSheet[];
  /** By id in the new workbook. */
  readonly after: ReadonlyMap<TopicId, MergedTopic>;
  /** By id in the old workbook, at the place where the topic stood. */
  readonly before: ReadonlyMap<TopicId, MergedTopic>;
}

export interface MergedSheet {
  readonly title: string;
  /** The root, and before it one that is gone. */
  readonly roots: readonly MergedTopic[];
  readonly floating: readonly MergedTopic[];
}

/** `moved-away`: where a moved topic stood; its content is at its new place. `same`: as it was, here. */
export type Fate = 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'moved-away';

export interface MergedTopic {
  readonly fate: Fate;
  /** Absent: it is new. */
  readonly before?: Topic;
  /** Absent: it is gone. At `moved-away` the topic at its new place. */
  readonly after?: Topic;
  readonly list: ListName;
  readonly parent: MergedTopic | undefined;
  /** What happened to its content; a moved topic may have changed too. */
  readonly changes: readonly FieldChange[];
  /** Callouts, children, summaries, in this order. */
  readonly below: readonly MergedTopic[];
}

interface Draft extends MergedTopic {
  readonly below: Draft[];
  readonly parent: Draft | undefined;
}

/** The topic that a merged topic speaks of: as it is, or as it was when it is gone from here. */
export const shownTopic = ({ fate, before, after }: MergedTopic): Topic | undefined =>
  fate === 'removed' || fate === 'moved-away' ? before : (after ?? before);

/** Whether a merged topic stands where something was and no longer is. */
export const isGhost = ({ fate }: MergedTopic): boolean => fate === 'removed' || fate === 'moved-away';

/** Linear in the topics of both workbooks; explicit stacks, so depth is no limit. */
export function mergeTrees(before: Workbook, after: Workbook, { mapping, changes }: Diff): MergedTree {
  return new Merging(before, after, mapping, changes).merge();
}

type Lists = Record<ListName, Draft[]>;

class Merging {
  private readonly facts: ReturnType<typeof factsOf>;
  private readonly partnerOfOld: ReadonlyMap<TopicId, TopicId>;
  private readonly oldOfNew: ReadonlyMap<TopicId, TopicId>;
  private readonly oldTopics = new Map<TopicId, Topic>();
  private readonly after = new Map<TopicId, Draft>();
  private readonly before = new Map<TopicId, Draft>();
  /** Topics by the parent (or sheet) and list they stand in. */
  private readonly lists = new Map<Draft | Sheet, Lists>();

  constructor(
    private readonly old: Workbook,
    private readonly now: Workbook,
    private readonly mapping: Diff['mapping'],
    changes: readonly Change[],
  ) {
    this.facts = factsOf(changes);
    this.partnerOfOld = new Map(mapping.topics.map((match) => [match.before, match.after]));
    this.oldOfNew = new Map(mapping.topics.map((match) => [match.after, match.before]));
  }

  merge(): MergedTree {
    for (const sheet of this.old.sheets) {
      for (const spot of spotsOf(sheet)) this.oldTopics.set(spot.topic.id, spot.topic);
    }
    for (const sheet of this.now.sheets) this.addNew(sheet);
    const gone = this.old.sheets.filter((sheet) => this.sheetNow(sheet) === undefined);
    for (const sheet of this.old.sheets) this.addGhosts(sheet);
    for (const [owner, lists] of this.lists) if ('fate' in owner) fill(owner, lists);
    return {
      sheets: [...this.now.sheets, ...gone].map((sheet) => this.sheetOf(sheet)),
      after: this.after,
      before: this.before,
    };
  }

  private sheetOf(sheet: Sheet): MergedSheet {
    const { root, floating } = this.listsOf(sheet);
    return { title: sheet.title, roots: root, floating };
  }

  private sheetNow(sheet: Sheet): Sheet | undefined {
    const match = this.mapping.sheets.find(({ before }) => before === sheet.id);
    return match && this.now.sheets.find(({ id }) => id === match.after);
  }

  private listsOf(owner: Draft | Sheet): Lists {
    const found = this.lists.get(owner) ?? noLists();
    this.lists.set(owner, found);
    return found;
  }

  private addNew(sheet: Sheet): void {
    for (const { topic, parent, list } of spotsOf(sheet)) {
      const above = parent && this.after.get(parent.id);
      const draft = this.draftOf(topic, above, list);
      this.after.set(topic.id, draft);
      if (draft.before && draft.fate !== 'moved') this.before.set(draft.before.id, draft);
      this.listsOf(above ?? sheet)[list].push(draft);
    }
  }

  private draftOf(topic: Topic, parent: Draft | undefined, list: ListName): Draft {
    const oldId = this.oldOfNew.get(topic.id);
    const before = oldId === undefined ? undefined : this.oldTopics.get(oldId);
    const changes = this.facts.changed.get(topic.id) ?? [];
    const fate = !before
      ? 'added'
      : this.facts.moved.has(topic.id)
        ? 'moved'
        : changes.length > 0
          ? 'changed'
          : 'same';
    return { fate, after: topic, ...(before && { before }), list, parent, changes, below: [] };
  }

  /** Old siblings in order: what stayed keeps its place, what went is put behind the last one that stayed. */
  private addGhosts(sheet: Sheet): void {
    const followers = new Followers();
    const home = this.sheetNow(sheet) ?? sheet;
    for (const { topic, parent, list } of spotsOf(sheet)) {
      const stayed = this.before.get(topic.id);
      const above = parent && this.placeNow(parent.id);
      const lists = this.listsOf(above ?? home);
      const key = parent ?? sheet;
      if (stayed) {
        followers.pass(key, list, stayed);
        continue;
      }
      const ghost = this.ghostOf(topic, above, list);
      this.before.set(topic.id, ghost);
      followers.add(key, list, ghost, lists);
    }
    followers.settle();
  }

  /** Where the children of an old topic are looked for: at its new place, or where it was when it is gone. */
  private placeNow(id: TopicId): Draft | undefined {
    const partner = this.partnerOfOld.get(id);
    return partner === undefined ? this.before.get(id) : this.after.get(partner);
  }

  private ghostOf(topic: Topic, parent: Draft | undefined, list: ListName): Draft {
    const partner = this.partnerOfOld.get(topic.id);
    const after = partner === undefined ? undefined : this.after.get(partner)?.after;
    const fate = after ? 'moved-away' : 'removed';
    return { fate, before: topic, ...(after && { after }), list, parent, changes: [], below: [] };
  }
}

/** Ghosts of one sheet, by the sibling they stand behind, until all are known. */
class Followers {
  private readonly last = new Map<Topic | Sheet, Partial<Record<ListName, Draft>>>();
  private readonly behind = new Map<Draft[], Map<Draft | undefined, Draft[]>>();

  pass(owner: Topic | Sheet, list: ListName, topic: Draft): void {
    this.last.set(owner, { ...this.last.get(owner), [list]: topic });
  }

  add(owner: Topic | Sheet, list: ListName, ghost: Draft, lists: Lists): void {
    const siblings = lists[list];
    const queues = this.behind.get(siblings) ?? new Map<Draft | undefined, Draft[]>();
    this.behind.set(siblings, queues);
    const last = this.last.get(owner)?.[list];
    const queue = queues.get(last);
    if (queue) queue.push(ghost);
    else queues.set(last, [ghost]);
  }

  settle(): void {
    for (const [siblings, queues] of this.behind) {
      const woven = [undefined, ...siblings].flatMap((topic) => [
        ...(topic ? [topic] : []),
        ...(queues.get(topic) ?? []),
      ]);
      siblings.length = 0;
      for (const topic of woven) siblings.push(topic);
    }
  }
}

interface Spot {
  readonly topic: Topic;
  readonly parent: Topic | undefined;
  readonly list: ListName;
}

/** Every topic of a sheet with its place, parents first; labels of relationships belong to these. */
function* spotsOf(sheet: Sheet): Generator<Spot> {
  const stack: Spot[] = [];
  push(stack, sheet.floating, undefined, 'floating');
  stack.push({ topic: sheet.root, parent: undefined, list: 'root' });
  for (let spot = stack.pop(); spot; spot = stack.pop()) {
    yield spot;
    push(stack, spot.topic.summaries, spot.topic, 'summaries');
    push(stack, spot.topic.children, spot.topic, 'children');
    push(stack, spot.topic.callouts, spot.topic, 'callouts');
  }
}

function push(stack: Spot[], topics: readonly Topic[], parent: Topic | undefined, list: ListName): void {
  for (let i = topics.length - 1; i >= 0; i -= 1) {
    const topic = topics[i];
    if (topic) stack.push({ topic, parent, list });
  }
}

const noLists = (): Lists => ({ root: [], floating: [], callouts: [], children: [], summaries: [] });

function fill(owner: Draft, { callouts, children, summaries }: Lists): void {
  for (const list of [callouts, children, summaries]) for (const topic of list) owner.below.push(topic);
}

/** The engine's facts by topic of the new workbook. */
function factsOf(changes: readonly Change[]): {
  readonly moved: ReadonlyMap<TopicId, Moved>;
  readonly changed: ReadonlyMap<TopicId, FieldChange[]>;
} {
  const moved = new Map<TopicId, Moved>();
  const changed = new Map<TopicId, FieldChange[]>();
  for (const change of changes) {
    if (change.kind === 'moved') moved.set(change.topicId, change);
    else if ('topicId' in change && change.kind !== 'added' && change.kind !== 'removed') {
      const list = changed.get(change.topicId);
      if (list) list.push(change);
      else changed.set(change.topicId, [change]);
    }
  }
  return { moved, changed };
}

/** Every merged topic in reading order. An explicit stack, so depth is no limit. */
export function* visitMerged(tops: readonly MergedTopic[]): Generator<MergedTopic> {
  const stack = tops.toReversed();
  for (let topic = stack.pop(); topic; topic = stack.pop()) {
    yield topic;
    for (let i = topic.below.length - 1; i >= 0; i -= 1) {
      const child = topic.below[i];
      if (child) stack.push(child);
    }
  }
}
