import { oneLine } from '../../model/walk.js';
import type { TopicId } from '../../model/workbook.js';
import type { ChangeMarker, Section } from '../../semantics/meaning.js';
import type { MeaningChange, OwnerChange, StatusChange } from '../../status/meaning-changes.js';
import type { ChangeContext, Comparison } from './comparison.js';
import { isGhost, type MergedTopic, shownTopic, visitMerged } from './merged-tree.js';

/** Everything that happened to one topic, with where it stands and whose it is. */
export interface Delta {
  readonly topic: MergedTopic;
  /** Owner and status, which follow from what was drawn. */
  readonly meaning: readonly (OwnerChange | StatusChange)[];
  /** The nearest section above, else the outermost branch, else the root. Absent: it is a root itself. */
  readonly group: MergedTopic | undefined;
  /** The same, but of a numbered section itself that section. */
  readonly section: MergedTopic | undefined;
  /** Owners in force, inherited ones included; `null` nobody yet, empty: nothing says. */
  readonly owners: readonly (string | null)[];
  /** How deep it lies in a branch that came or went as a whole; 0 for its top and for everything else. */
  readonly within: number;
}

/** Consecutive changes of one group. */
export interface DeltaGroup {
  /** Absent: the changed topic is a root. */
  readonly group: MergedTopic | undefined;
  readonly deltas: readonly Delta[];
}

/** What is known of a topic's surroundings, passed down the tree. */
interface Surroundings {
  readonly section: MergedTopic | undefined;
  readonly branch: MergedTopic | undefined;
  readonly owners: readonly (string | null)[];
  readonly within: number;
  readonly group: MergedTopic | undefined;
  readonly isNumbered: boolean;
}

/**
 * Changed topics in reading order of the merged tree; old places of moved topics are told by the topics
 * themselves. Linear.
 */
export function deltasOf(comparison: Comparison): Delta[] {
  const around = new Map<MergedTopic, Surroundings>();
  const meaning = meaningByTopic(comparison.meaning);
  const readers = { before: readerOf(comparison.before.map), after: readerOf(comparison.after.map) };
  const deltas: Delta[] = [];
  for (const topic of allTopics(comparison)) {
    const above = topic.parent && around.get(topic.parent);
    const here = surroundings(topic, above, isGhost(topic) ? readers.before : readers.after);
    around.set(topic, here);
    const own = topic.after && !isGhost(topic) ? (meaning.get(topic.after.id) ?? []) : [];
    if (topic.fate === 'moved-away' || (topic.fate === 'same' && own.length === 0)) continue;
    const { group, owners, within } = here;
    const section = here.isNumbered && within === 0 ? topic : group;
    deltas.push({ topic, meaning: own, group, section, owners, within });
  }
  return deltas;
}

export function* allTopics({ tree }: Comparison): Generator<MergedTopic> {
  for (const sheet of tree.sheets) yield* visitMerged([...sheet.roots, ...sheet.floating]);
}

interface Reader {
  readonly section: (id: TopicId) => Section | undefined;
  readonly owners: (id: TopicId) => readonly (string | null)[] | undefined;
}

const readerOf = ({ index }: Comparison['after']['map']): Reader => ({
  section: (id) => {
    const section = index.sections.get(id);
    return section?.number !== undefined || section?.level !== undefined ? section : undefined;
  },
  owners: (id) => {
    const stated = index.ownerships.get(id);
    return stated && [...new Set(stated.flatMap(({ owners }) => owners))];
  },
});

function surroundings(topic: MergedTopic, above: Surroundings | undefined, reader: Reader): Surroundings {
  const id = shownTopic(topic)?.id;
  const owners = (id && reader.owners(id)) ?? above?.owners ?? [];
  const isSection = id !== undefined && topic.parent !== undefined && reader.section(id) !== undefined;
  const isInside = (topic.fate === 'added' || topic.fate === 'removed') && topic.parent?.fate === topic.fate;
  return {
    section: isSection ? topic : above?.section,
    isNumbered: isSection && reader.section(id)?.number !== undefined,
    branch: above?.branch ?? (topic.parent ? topic : undefined),
    owners,
    within: isInside ? (above?.within ?? 0) + 1 : 0,
    // Strictly above the topic; what came or went as a whole stays with the top of its branch.
    group: isInside ? above?.group : (above?.section ?? above?.branch ?? topic.parent),
  };
}

function meaningByTopic(
  changes: readonly MeaningChange[],
): ReadonlyMap<TopicId, (OwnerChange | StatusChange)[]> {
  const found = new Map<TopicId, (OwnerChange | StatusChange)[]>();
  for (const change of changes) {
    if (change.kind !== 'owner' && change.kind !== 'status') continue;
    const list = found.get(change.topicId);
    if (list) list.push(change);
    else found.set(change.topicId, [change]);
  }
  return found;
}

/** Changes by group, each group at the place of its first change. */
export function groupsOf(
  deltas: readonly Delta[],
  by: (delta: Delta) => MergedTopic | undefined = ({ group }) => group,
): DeltaGroup[] {
  const groups = new Map<MergedTopic | undefined, Delta[]>();
  for (const delta of deltas) {
    const list = groups.get(by(delta));
    if (list) list.push(delta);
    else groups.set(by(delta), [delta]);
  }
  return [...groups].map(([group, members]) => ({ group, deltas: members }));
}

/** Title on one line. */
export function titleOf(topic: MergedTopic | undefined, { words }: ChangeContext): string {
  return topic ? oneLine(shownTopic(topic)?.title ?? '') || words.untitled : words.wholeMap;
}

/** Titles from below the root down to a topic, itself left out. */
export function contextOf(
  topic: MergedTopic,
  until: MergedTopic | undefined,
  context: ChangeContext,
): string[] {
  const titles: string[] = [];
  for (let at = topic.parent; at && at !== until && at.parent; at = at.parent)
    titles.push(titleOf(at, context));
  return titles.reverse();
}

/** The short name of a place: the number of its section, else the title. */
export function placeName(topic: MergedTopic | undefined, context: ChangeContext): string {
  const { comparison } = context;
  for (let at = topic; at?.parent; at = at.parent) {
    const id = shownTopic(at)?.id;
    const map = isGhost(at) ? comparison.before.map : comparison.after.map;
    const number = id === undefined ? undefined : map.index.sections.get(id)?.number;
    if (number !== undefined) return number;
  }
  return shortTitle(titleOf(topic, context));
}

const longestPlace = 30;

const shortTitle = (title: string): string =>
  [...title].length > longestPlace ? `${[...title].slice(0, longestPlace - 1).join('')}…` : title;

/** `from 3-12 to 3-8`, or that only the order changed. */
export function moveText({ topic }: Delta, context: ChangeContext): string {
  const { words, comparison } = context;
  const old = topic.before && comparison.tree.before.get(topic.before.id);
  if (!old || old.parent === topic.parent) return words.reordered;
  const from = placeName(old.parent, context);
  const to = placeName(topic.parent, context);
  if (from !== to) return words.movedFromTo(from, to);
  return words.movedFromTo(
    shortTitle(titleOf(old.parent, context)),
    shortTitle(titleOf(topic.parent, context)),
  );
}

/** Owners in force on any topic of the merged tree: those of the nearest topic that states some. */
export function ownersOn(topic: MergedTopic | undefined, { comparison }: ChangeContext): Delta['owners'] {
  const { before, after } = comparison;
  for (let at = topic; at; at = at.parent) {
    const reader = readerOf(isGhost(at) ? before.map : after.map);
    const id = shownTopic(at)?.id;
    const owners = id === undefined ? undefined : reader.owners(id);
    if (owners) return owners;
  }
  return [];
}

/** Pages of the printed book that change markers on a topic name. */
export function pagesOf(
  topic: MergedTopic | undefined,
  { comparison }: ChangeContext,
): ChangeMarker['pages'] {
  const id = topic && shownTopic(topic)?.id;
  const { map } = topic && isGhost(topic) ? comparison.before : comparison.after;
  return map.meaning.changeMarkers.filter(({ topicId }) => topicId === id).flatMap(({ pages }) => pages);
}
