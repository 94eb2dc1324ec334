import { type Diagnostic, diagnostic, type Place } from '../diagnostics/diagnostic.js';
import { matchByBranches } from './branch-matching.js';
import type { Pair } from './candidates.js';
import type { Clues } from './clues.js';
import { Fingerprints } from './fingerprint.js';
import { IdTrust } from './id-trust.js';
import { textLikeness } from './likeness.js';
import { matchAnywhere, matchByChildren } from './likeness-matching.js';
import type { Pairing } from './pairing.js';
import { round } from './shares.js';
import { matchSheetsByContent, matchSheetsInOrder, type SheetPairing } from './sheet-matching.js';
import { matchBelow, matchLists } from './sibling-matching.js';
import { plainText } from './texts.js';
import type { TreeNode } from './tree-node.js';

/**
 * What ids left over. Where ids speak (most topics of a sheet kept theirs), a new id means a new topic, or a
 * branch that was cut and pasted: only telling equal branches, and what was edited in them, are matched.
 */
export function matchByContent(topics: Pairing, sheets: SheetPairing, place: Place = {}): Diagnostic[] {
  const trust = new IdTrust(topics, sheets);
  const byId = countMatched(topics);
  const clues: Clues = { topics, trust, prints: new Fingerprints(topics.before, topics.after) };
  matchByBranches(clues);
  matchSheetsByContent(sheets, topics);
  matchSheetsInOrder(sheets);
  matchByChildren(clues);
  matchRoots(clues, sheets);
  const limited = [
    matchBelow(clues, pairsOf(topics, topics.before)),
    matchFloating(clues, sheets),
    matchRest(clues),
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
    const text = textLikeness(node.topic.title, other.topic.title);
    if (plainText(node.topic.title) === plainText(other.topic.title))
      topics.match(node, other, { by: 'title' });
    else if (text >= 0.5)
      topics.match(node, other, { by: 'likeness', text: round(text), place: 1, children: 0 });
  }
}

const rootsOf = (nodes: readonly TreeNode[]): TreeNode[] => nodes.filter((node) => node.list === 'root');

function matchFloating(clues: Clues, sheets: SheetPairing): boolean {
  let limited = false;
  for (const [own, other] of sheets.toAfter) {
    const before = floatingOf(clues.topics.before, own).filter((node) => !clues.trust.speaksBefore(node));
    const after = floatingOf(clues.topics.after, other).filter((node) => !clues.trust.speaksAfter(node));
    limited = matchLists(clues, before, after) || limited;
    limited = matchBelow(clues, pairsOf(clues.topics, before)) || limited;
  }
  return limited;
}

const floatingOf = (nodes: readonly TreeNode[], sheet: number): TreeNode[] =>
  nodes.filter((node) => node.list === 'floating' && node.sheetIndex === sheet);

const pairsOf = (topics: Pairing, nodes: readonly TreeNode[]): Pair[] =>
  nodes.flatMap((node): Pair[] => {
    const other = topics.partner(node);
    return other ? [[node, other]] : [];
  });

/** Where ids do not speak: equal branches that became the only ones of their kind, then likeness anywhere. */
function matchRest(clues: Clues): boolean {
  const { topics, trust } = clues;
  matchByBranches(clues);
  const before = topics.free(topics.before).filter((node) => !trust.speaksBefore(node));
  const after = topics.free(topics.after).filter((node) => !trust.speaksAfter(node));
  const { matched, limited } = matchAnywhere(topics, before, after);
  return matchBelow(clues, matched) || limited;
}
