import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.js';
import { matchByBranches } from './branch-matching.js';
import type { Pair } from './candidates.js';
import { matchByChildren } from './child-matching.js';
import type { Clues } from './clues.js';
import { Fingerprints } from './fingerprint.js';
import type { Repeated } from './id-matching.js';
import { IdTrust } from './id-trust.js';
import { textLikeness } from './likeness.js';
import { matchAnywhere } from './likeness-matching.js';
import type { Pairing } from './pairing.js';
import { matchByPlace } from './place-matching.js';
import { round } from './shares.js';
import { matchSheetsByContent, matchSheetsInOrder, type SheetPairing } from './sheet-matching.js';
import { matchBelow, matchLists } from './sibling-matching.js';
import type { TreeNode } from './tree-node.js';

/**
 * What ids left over. Where ids speak (most topics of a sheet kept theirs), a new id means a new topic, or a
 * branch that was cut and pasted: only telling equal branches, and what was edited in them, are matched.
 */
export function matchByContent(
  topics: Pairing,
  sheets: SheetPairing,
  repeated: Repeated,
  place: Place = {},
): Diagnostic[] {
  const trust = new IdTrust(topics, sheets, repeated);
  const byId = countMatched(topics);
  const clues: Clues = { topics, trust, prints: new Fingerprints(topics.before, topics.after) };
  matchByBranches(clues);
  matchSheetsByContent(sheets, topics);
  matchSheetsInOrder(sheets);
  matchByChildren(clues, 'titles');
  matchRoots(clues, sheets);
  const limited = [
    matchBelow(clues, openPairs(topics)),
    matchFloating(clues, sheets),
    matchRest(clues),
    matchBelow(clues, matchByPlace(clues, openPairs(topics))),
  ].includes(true);
  const count = countMatched(topics) - byId;
  return [
    ...(limited ? [diagnostic('comparison-limited', place)] : []),
    ...(trust.lost && count > 0
      ? [diagnostic('ids-lost', place, { count, total: topics.before.length })]
      : []),
  ];
}

const countMatched = (topics: Pairing): number => topics.before.length - topics.free(topics.before).length;

/** Roots of the same sheet, if their titles resemble each other. */
function matchRoots({ topics, trust }: Clues, sheets: SheetPairing): void {
  const roots = new Map(rootsOf(topics.after).map((node) => [node.sheetIndex, node]));
  for (const node of rootsOf(topics.before)) {
    const other = roots.get(sheets.toAfter.get(node.sheetIndex) ?? -1);
    if (!other || trust.idsSpeak(node, other)) continue;
    const text = textLikeness(node.title, other.title);
    if (node.title === other.title) topics.match(node, other, { by: 'title' });
    else if (text >= 0.5)
      topics.match(node, other, { by: 'likeness', text: round(text), place: 1, children: 0 });
  }
}

const rootsOf = (nodes: readonly TreeNode[]): TreeNode[] => nodes.filter((node) => node.list === 'root');

function matchFloating(clues: Clues, sheets: SheetPairing): boolean {
  const { topics, trust } = clues;
  const before = floating(topics.free(topics.before)).filter((node) => !trust.speaksBefore(node));
  const after = floating(topics.free(topics.after)).filter((node) => !trust.speaksAfter(node));
  let limited = false;
  for (const sheet of new Set(before.map(({ sheetIndex }) => sheetIndex))) {
    const own = before.filter(({ sheetIndex }) => sheetIndex === sheet);
    const others = after.filter(({ sheetIndex }) => sheetIndex === sheets.toAfter.get(sheet));
    limited = matchLists(clues, own, others) || limited;
  }
  return matchBelow(clues, pairsOf(topics, before)) || limited;
}

const floating = (nodes: readonly TreeNode[]): TreeNode[] => nodes.filter(({ list }) => list === 'floating');

/** Matched topics that still have free ones below, on the old side, in reading order. */
function openPairs(topics: Pairing): Pair[] {
  const parents = new Set(topics.free(topics.before).flatMap(({ parent }) => (parent ? [parent] : [])));
  return pairsOf(topics, [...parents]);
}

const pairsOf = (topics: Pairing, nodes: readonly TreeNode[]): Pair[] =>
  nodes.flatMap((node): Pair[] => {
    const other = topics.partner(node);
    return other ? [[node, other]] : [];
  });

/** Equal branches that became the only ones of their kind, parents of the same children, likeness anywhere. */
function matchRest(clues: Clues): boolean {
  const { topics, trust } = clues;
  matchByBranches(clues);
  const found = matchBelow(clues, matchByChildren(clues, 'children'));
  const before = topics.free(topics.before).filter((node) => !trust.speaksBefore(node));
  const after = topics.free(topics.after).filter((node) => !trust.speaksAfter(node));
  const { matched, limited } = matchAnywhere(topics, before, after);
  return matchBelow(clues, matched) || found || limited;
}
