import type { ChangeKind } from '../diff/index.js';
import { visitTree } from '../model/walk.js';
import type { TopicId, Workbook } from '../model/workbook.js';
import type { Revision } from './revision.js';
import type { Comparison } from './step.js';
import type { Told } from './timeline.js';

/** Who changed a topic last. */
export interface LastChange {
  readonly revision: Revision;
  /** What changed. Empty: the topic is as old as the history that is known. */
  readonly kinds: readonly ChangeKind[];
  /** Whole days from the revision to `now`; never negative. */
  readonly ageDays: number;
}

/**
 * The last change of every topic of the newest revision. Topics are followed through ids that changed, renames and
 * both sides of merges.
 *
 * @param told newest first, as `Revision` lists are
 * @param now ISO 8601
 */
export function blame(newest: Workbook, told: readonly Told[], now: string): Map<TopicId, LastChange> {
  const found = new Map<TopicId, LastChange>();
  /** Topics whose change is still looked for, by content: their id there, and their id now. */
  const pending = new Map<string, Map<TopicId, TopicId>>();
  const [first] = told;
  if (first) pending.set(first.revision.content, topicsOf(newest));
  for (const { revision, step } of told) {
    const topics = pending.get(revision.content);
    if (!topics || !step) continue;
    pending.delete(revision.content);
    const views = step.against.map(viewOf);
    const ageDays = daysBetween(revision.date, now);
    for (const [there, today] of topics) {
      const unchanged = views.find(({ kinds }) => !kinds.has(there));
      if (unchanged) passOn(unchanged.oldId(there), today, unchanged.content, pending);
      else found.set(today, { revision, kinds: views[0]?.kinds.get(there) ?? [], ageDays });
    }
  }
  return found;
}

function topicsOf(workbook: Workbook): Map<TopicId, TopicId> {
  const ids = new Map<TopicId, TopicId>();
  for (const sheet of workbook.sheets) {
    for (const top of [sheet.root, ...sheet.floating]) {
      for (const { topic } of visitTree(top, sheet)) ids.set(topic.id, topic.id);
    }
  }
  return ids;
}

function viewOf({ content, touched, renamed }: Comparison) {
  const oldIds = new Map(renamed);
  const kinds = new Map(touched.map((one) => [one.id, one.kinds] as const));
  return { content, kinds, oldId: (id: TopicId): TopicId => oldIds.get(id) ?? id };
}

function passOn(
  there: TopicId,
  today: TopicId,
  content: string,
  pending: Map<string, Map<TopicId, TopicId>>,
): void {
  const topics = pending.get(content) ?? new Map<TopicId, TopicId>();
  topics.set(there, today);
  pending.set(content, topics);
}

const dayInMs = 86_400_000;

/** Whole days between two points in time; 0 when they are out of order, as clocks of several people may be. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / dayInMs)) || 0;
