import { type Aligned, align, type Evidence } from './alignment.js';
import type { Pairing } from './pairing.js';
import { likeness, mergeParagraphs, styleOf, wholeParagraph } from './paragraph.js';
import { mergeTables, wholeTable } from './table.js';
import { markParagraph } from './tracking.js';
import { bookmarkIn, childNamed, isNode, node, withChildren, wordsIn, type XmlNode } from './xml-tree.js';

/** Below this share of common words two paragraphs are not one that was rewritten. */
const leastLikeness = 0.4;

const evidence: readonly Evidence<XmlNode>[] = [
  { key: bookmarkIn, isUnique: true },
  { key: (block) => textKey(block) },
];

function textKey(block: XmlNode): string | undefined {
  const words = wordsIn(block);
  return words === '' && block.name !== 'w:p' ? undefined : `${block.name} ${styleOf(block)} ${words}`;
}

/**
 * The blocks of a body or cell in both states. The last ones are always a pair: no body and no cell may end with a
 * paragraph that is gone.
 */
export function mergeBlocks(
  before: readonly XmlNode[],
  after: readonly XmlNode[],
  pairing: Pairing,
): XmlNode[] {
  const [oldLast, nowLast] = [before.at(-1), after.at(-1)];
  if (oldLast?.name !== 'w:p' || nowLast?.name !== 'w:p') {
    return settle(align(before, after, evidence), pairing);
  }
  return settle(
    [...align(before.slice(0, -1), after.slice(0, -1), evidence), { before: oldLast, after: nowLast }],
    pairing,
  );
}

/** Blocks without a partner that stand between the same neighbours are paired where they are alike. */
function settle(aligned: readonly Aligned<XmlNode>[], pairing: Pairing): XmlNode[] {
  const result: XmlNode[] = [];
  let gone: XmlNode[] = [];
  let come: XmlNode[] = [];
  const flush = (): void => {
    for (const pair of alike(gone, come, pairing)) append(result, write(pair, pairing), pairing);
    gone = [];
    come = [];
  };
  for (const pair of aligned) {
    if (pair.before && pair.after) {
      flush();
      append(result, write(pair, pairing), pairing);
    } else if (pair.before) gone.push(pair.before);
    else come.push(pair.after);
  }
  flush();
  return result;
}

/** In order, each with the next one of its kind that is like it. */
function alike(before: readonly XmlNode[], after: readonly XmlNode[], pairing: Pairing): Aligned<XmlNode>[] {
  const aligned: Aligned<XmlNode>[] = [];
  let next = 0;
  for (const old of before) {
    const at = after.findIndex((now, i) => i >= next && i < next + reach && isAlike(old, now, pairing));
    if (at < 0) aligned.push({ before: old });
    else {
      for (const now of after.slice(next, at)) aligned.push({ after: now });
      const now = after[at];
      if (now) aligned.push({ before: old, after: now });
      next = at + 1;
    }
  }
  return [...aligned, ...after.slice(next).map((now) => ({ after: now }))];
}

/** How far a partner is looked for, so that two long gaps are not compared each with each. */
const reach = 8;

function isAlike(old: XmlNode, now: XmlNode, pairing: Pairing): boolean {
  if (old.name !== now.name) return false;
  if (old.name === 'w:sdt') return true;
  if (old.name === 'w:tbl')
    return bookmarkIn(old) === bookmarkIn(now) && columnCount(old) === columnCount(now);
  if (isElsewhere(old, now, pairing)) return false;
  return styleOf(old) === styleOf(now) && likeness(old, now, pairing) >= leastLikeness;
}

/** A topic that moved is in both files: what stands at its old place is another one, however alike. */
const isElsewhere = (old: XmlNode, now: XmlNode, { bookmarks }: Pairing): boolean =>
  bookmarks.after.has(bookmarkIn(old) ?? '') || bookmarks.before.has(bookmarkIn(now) ?? '');

const columnCount = (table: XmlNode): number => childNamed(table, 'w:tblGrid')?.children.length ?? 0;

function write({ before, after }: Aligned<XmlNode>, pairing: Pairing): XmlNode[] {
  if (before && after) return [merged(before, after, pairing)].flat();
  if (before) return whole(before, 'w:del', pairing);
  return after ? whole(after, 'w:ins', pairing) : [];
}

function merged(before: XmlNode, after: XmlNode, pairing: Pairing): XmlNode[] {
  if (before.name !== after.name)
    return [...whole(before, 'w:del', pairing), ...whole(after, 'w:ins', pairing)];
  if (before.name === 'w:p') return [mergeParagraphs(before, after, pairing)];
  if (before.name === 'w:tbl') {
    return columnCount(before) === columnCount(after)
      ? [mergeTables(before, after, pairing, mergeBlocks)]
      : [...whole(before, 'w:del', pairing), ...whole(after, 'w:ins', pairing)];
  }
  return before.name === 'w:sdt' ? [mergeContents(before, after, pairing)] : [after];
}

/** The table of contents: its field begins in the first entry and ends in the last, so these are always pairs. */
function mergeContents(before: XmlNode, after: XmlNode, pairing: Pairing): XmlNode {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const [oldFirst, ...oldRest] = old;
  const [nowFirst, ...nowRest] = now;
  if (!oldFirst || !nowFirst) return after;
  const content = [
    ...merged(oldFirst, nowFirst, pairing),
    ...(oldRest.length > 0 && nowRest.length > 0
      ? mergeBlocks(oldRest, nowRest, pairing)
      : [
          ...oldRest.flatMap((entry) => whole(entry, 'w:del', pairing)),
          ...nowRest.flatMap((entry) => whole(entry, 'w:ins', pairing)),
        ]),
  ];
  return withChildren(
    after,
    after.children.map((child) =>
      isNode(child) && child.name === 'w:sdtContent' ? withChildren(child, content) : child,
    ),
  );
}

const entriesOf = (contents: XmlNode): XmlNode[] =>
  (childNamed(contents, 'w:sdtContent')?.children ?? []).filter(isNode);

function whole(block: XmlNode, state: 'w:ins' | 'w:del', pairing: Pairing): XmlNode[] {
  switch (block.name) {
    case 'w:p':
      return [wholeParagraph(block, state, pairing)];
    case 'w:tbl':
      return [wholeTable(block, state, pairing, (inner) => whole(inner, state, pairing))];
    case 'w:sdt':
      // A frame cannot be tracked; its paragraphs can.
      return entriesOf(block).flatMap((entry) => whole(entry, state, pairing));
    default:
      return [];
  }
}

/** Two tables without a paragraph between them are one to Word: one that neither state has keeps them apart. */
function append(into: XmlNode[], blocks: readonly XmlNode[], { tracking }: Pairing): void {
  for (const block of blocks) {
    if (block.name === 'w:tbl' && into.at(-1)?.name === 'w:tbl') {
      into.push(markParagraph(node('w:p'), [tracking.mark('w:ins'), tracking.mark('w:del')]));
    }
    into.push(block);
  }
}
