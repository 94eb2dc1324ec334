import { withoutCredentials } from './credentials.js';
import type { Sheet, Topic, TopicId, Workbook } from './workbook.js';

/** A topic and the way to it. */
export interface Visit {
  readonly topic: Topic;
  /** 0 at the root of the sheet and at each floating topic. */
  readonly depth: number;
  /** Undefined at the root and at floating topics. */
  readonly parent: Visit | undefined;
  readonly sheet: Sheet;
}

/**
 * Every topic of a sheet in reading order: the root's tree, then floating topics, then relationship labels.
 * Within a topic: its callouts, its children, its summaries. An explicit stack, so depth is no limit.
 */
export function* visitSheet(sheet: Sheet): Generator<Visit> {
  const starts = [sheet.root, ...sheet.floating];
  for (const relationship of sheet.relationships) if (relationship.label) starts.push(relationship.label);
  for (const start of starts) yield* visitTree(start, sheet);
}

/** Every topic of one tree in reading order, the top one included. */
export function* visitTree(top: Topic, sheet: Sheet): Generator<Visit> {
  const stack: Visit[] = [{ topic: top, depth: 0, parent: undefined, sheet }];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    yield visit;
    const depth = visit.depth + 1;
    for (const list of [visit.topic.summaries, visit.topic.children, visit.topic.callouts]) {
      for (let i = list.length - 1; i >= 0; i -= 1) {
        const topic = list[i];
        if (topic) stack.push({ topic, depth, parent: visit, sheet });
      }
    }
  }
}

/** Every topic of every sheet. */
export function* visitWorkbook(workbook: Workbook): Generator<Visit> {
  for (const sheet of workbook.sheets) yield* visitSheet(sheet);
}

/** Titles from the top of the tree down to this topic, for people to find it by; addresses without passwords. */
export function pathOf(visit: Visit): string[] {
  const path: string[] = [];
  for (let at: Visit | undefined = visit; at; at = at.parent)
    path.push(withoutCredentials(oneLine(at.topic.title)));
  return path.reverse();
}

/** Topics by id, first occurrence wins (readers make ids unique, so there is only one). */
export function topicsById(workbook: Workbook): Map<TopicId, Visit> {
  const found = new Map<TopicId, Visit>();
  for (const visit of visitWorkbook(workbook)) {
    if (!found.has(visit.topic.id)) found.set(visit.topic.id, visit);
  }
  return found;
}

/**
 * A title on one line: white space of any kind, line breaks included, becomes one space, and so do control
 * characters, which could otherwise steer the terminal they are printed on.
 */
export const oneLine = (title: string): string =>
  title.replace(/[\s\u00a0\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim();
