import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { TopicId, Workbook } from '../model/workbook.js';
import type { Change, Renumbered, Renumbering } from './change.js';
import { boundariesOf, lineChanges, linesOf, renumberedPairs } from './line-changes.js';
import type { Mapping } from './mapping.js';
import { type DiffOptions, type Matching, mappingOf, matchWorkbooks } from './match.js';
import { fileChanges, sheetChanges } from './sheet-changes.js';
import { topicChanges } from './topic-changes.js';
import { translation } from './translation.js';

export interface Diff {
  /** Which topics are the same, and what says so. */
  readonly mapping: Mapping;
  /** `apply(before, changes)` is the same as `after`. Empty: nothing changed that counts. */
  readonly changes: readonly Change[];
  /** What people should know about the comparison itself. */
  readonly notices: readonly Diagnostic[];
}

/**
 * What happened between two workbooks. Ids of topics must be unique in each of them, as readers leave them.
 * Time grows with the number of topics, not with its square.
 */
export function diff(before: Workbook, after: Workbook, options: DiffOptions = {}): Diff {
  const matching = matchWorkbooks(before, after, options);
  const changes = deriveChanges(before, after, matching);
  return { mapping: mappingOf(matching), changes, notices: matching.notices };
}

function deriveChanges(before: Workbook, after: Workbook, matching: Matching): Change[] {
  const topics = renumberedTopics(matching);
  const removed = new Set<string>(matching.topics.free(matching.topics.before).map((node) => node.topic.id));
  const enclosing = boundariesOf(matching, translation(asMap(topics), removed));
  const boundaries = renumberedPairs(enclosing.values());
  const ids = translation(asMap([...boundaries, ...topics]), removed);
  const lines = linesOf(matching, enclosing, ids);
  const relationships = renumberedPairs(lines.map((one) => one.relationships));
  return [
    ...renumbered({ sheets: renumberedSheets(matching), topics, relationships, boundaries }),
    ...fileChanges(before, after),
    ...sheetChanges(matching),
    ...topicChanges(matching, ids),
    ...lineChanges(lines, ids),
  ];
}

const asMap = (pairs: readonly Renumbering<string>[]): Map<string, string> =>
  new Map(pairs.map(({ from, to }) => [from, to]));

function renumbered(pairs: Omit<Renumbered, 'kind'>): Renumbered[] {
  const { sheets, topics, relationships, boundaries } = pairs;
  const count = sheets.length + topics.length + relationships.length + boundaries.length;
  return count > 0 ? [{ kind: 'renumbered', ...pairs }] : [];
}

function renumberedTopics({ topics }: Matching): Renumbering<TopicId>[] {
  const pairs: Renumbering<TopicId>[] = [];
  for (const node of topics.before) {
    const from = node.topic.id;
    const to = topics.partner(node)?.topic.id ?? from;
    if (to !== from) pairs.push({ from, to });
  }
  return pairs;
}

const renumberedSheets = ({ sheets }: Matching): Renumbered['sheets'] =>
  sheets
    .matches()
    .filter(({ before, after }) => before !== after)
    .map(({ before, after }) => ({ from: before, to: after }));
