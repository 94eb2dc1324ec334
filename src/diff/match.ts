import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import type { Workbook } from '../model/workbook.js';
import { matchByContent } from './content-matching.js';
import { matchByIds, type Repeated } from './id-matching.js';
import type { Mapping, TopicMatch } from './mapping.js';
import { Pairing } from './pairing.js';
import { matchSheets, matchSheetsByContent, type SheetPairing } from './sheet-matching.js';
import { nodesOf } from './tree-node.js';

export interface DiffOptions {
  /** Match by content alone, as if every topic and sheet had a new id. */
  readonly ignoreIds?: boolean;
  /** Where notices say they are about. */
  readonly place?: Place;
}

/** The matching with the topics in hand, for the steps that follow. */
export interface Matching {
  readonly sheets: SheetPairing;
  readonly topics: Pairing;
  readonly notices: readonly Diagnostic[];
}

/** Which topics of two workbooks are the same. Matchers run in order, surest first; see `Evidence`. */
export const matchTopics = (before: Workbook, after: Workbook, options: DiffOptions = {}): Mapping =>
  mappingOf(matchWorkbooks(before, after, options));

export function mappingOf({ sheets, topics }: Matching): Mapping {
  const matches: TopicMatch[] = [];
  for (const node of topics.before) {
    const other = topics.partner(node);
    const evidence = topics.evidence(node);
    if (other && evidence) matches.push({ before: node.topic.id, after: other.topic.id, evidence });
  }
  return { sheets: sheets.matches(), topics: matches };
}

export function matchWorkbooks(before: Workbook, after: Workbook, options: DiffOptions): Matching {
  const sheets = matchSheets(before.sheets, after.sheets, options.ignoreIds === true);
  const topics = new Pairing(nodesOf(before, 'before'), nodesOf(after, 'after'));
  const repeated: Repeated = options.ignoreIds ? new Set() : matchByIds(topics, sheets);
  const notices = hasFreeOnBothSides(topics) ? matchByContent(topics, sheets, repeated, options.place) : [];
  matchSheetsByContent(sheets, topics);
  return { sheets, topics, notices };
}

const hasFreeOnBothSides = (topics: Pairing): boolean =>
  topics.before.some((node) => topics.isFree(node)) && topics.after.some((node) => topics.isFree(node));
