import { align, type Evidence } from './alignment.js';
import type { Pairing } from './pairing.js';
import type { RevisionName } from './tracking.js';
import { isNode, node, withChildren, wordsIn, type XmlChild, type XmlNode } from './xml-tree.js';

type MergeBlocks = (before: readonly XmlNode[], after: readonly XmlNode[], pairing: Pairing) => XmlNode[];

const rowsOf = (table: XmlNode): XmlNode[] =>
  table.children.filter(isNode).filter(({ name }) => name === 'w:tr');
const cellsOf = (row: XmlNode): XmlNode[] =>
  row.children.filter(isNode).filter(({ name }) => name === 'w:tc');
const keyWords = (row: XmlNode): string => wordsIn(cellsOf(row)[0] ?? row).trim();

/** The same row: every word alike, else what it is headed by. */
const evidence: readonly Evidence<XmlNode>[] = [
  { key: (row) => wordsIn(row) },
  { key: (row) => keyWords(row) || undefined },
];

/** A table in both states, with the grid of the new one. */
export function mergeTables(
  before: XmlNode,
  after: XmlNode,
  pairing: Pairing,
  mergeBlocks: MergeBlocks,
): XmlNode {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  // A framed column is one cell that stays whatever stands in it.
  const frame = old.length === 1 && now.length === 1 && cellsOf(old[0] as XmlNode).length === 1;
  const rows = (frame ? [{ before: old[0], after: now[0] }] : align(old, now, evidence)).flatMap(
    (pair): XmlNode[] => {
      if (pair.before && pair.after) return mergeRows(pair.before, pair.after, pairing, mergeBlocks);
      if (pair.before) return [wholeRow(pair.before, 'w:del', pairing, mergeBlocks)];
      return pair.after ? [wholeRow(pair.after, 'w:ins', pairing, mergeBlocks)] : [];
    },
  );
  const others = after.children.filter((child) => !isNode(child) || child.name !== 'w:tr');
  return withChildren(after, [...others, ...rows]);
}

function mergeRows(before: XmlNode, after: XmlNode, pairing: Pairing, mergeBlocks: MergeBlocks): XmlNode[] {
  const old = cellsOf(before);
  if (old.length !== cellsOf(after).length) {
    return [wholeRow(before, 'w:del', pairing, mergeBlocks), wholeRow(after, 'w:ins', pairing, mergeBlocks)];
  }
  let at = 0;
  const children = after.children.map((child): XmlChild => {
    if (!isNode(child) || child.name !== 'w:tc') return child;
    const partner = old[at];
    at += 1;
    return partner ? cellWith(child, mergeBlocks(contentOf(partner), contentOf(child), pairing)) : child;
  });
  return [withChildren(after, children)];
}

const contentOf = (cell: XmlNode): XmlNode[] =>
  cell.children.filter(isNode).filter(({ name }) => name !== 'w:tcPr');

const cellWith = (cell: XmlNode, content: readonly XmlNode[]): XmlNode =>
  withChildren(cell, [
    ...cell.children.filter((child) => isNode(child) && child.name === 'w:tcPr'),
    ...content,
  ]);

/** A row that came or went: its mark is among its properties (17.13.5.12, 17.13.5.17), its words are marked too. */
function wholeRow(row: XmlNode, state: RevisionName, pairing: Pairing, mergeBlocks: MergeBlocks): XmlNode {
  return rowWith(row, state, pairing, (block) =>
    state === 'w:del' ? mergeBlocks([block], [], pairing) : mergeBlocks([], [block], pairing),
  );
}

function rowWith(
  row: XmlNode,
  state: RevisionName,
  { tracking }: Pairing,
  write: (block: XmlNode) => readonly XmlNode[],
): XmlNode {
  const properties = row.children.filter(isNode).find(({ name }) => name === 'w:trPr') ?? node('w:trPr');
  const marked = withChildren(properties, [...properties.children, tracking.mark(state)]);
  const cells = cellsOf(row).map((cell) =>
    cellWith(
      cell,
      contentOf(cell).flatMap((block) => [...write(block)]),
    ),
  );
  return withChildren(row, [marked, ...cells]);
}

/** A table that came or went. */
export const wholeTable = (
  table: XmlNode,
  state: RevisionName,
  pairing: Pairing,
  write: (block: XmlNode) => readonly XmlNode[],
): XmlNode =>
  withChildren(
    table,
    table.children.map((child) =>
      isNode(child) && child.name === 'w:tr' ? rowWith(child, state, pairing, write) : child,
    ),
  );
