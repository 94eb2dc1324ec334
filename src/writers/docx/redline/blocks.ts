import { type Aligned, align, type Evidence } from './alignment.js';
import { type Draft, finish, live } from './drafts.js';
import type { Pairing } from './pairing.js';
import { canChangeInto, likeness, styleOf } from './paragraph.js';
import { mergeTables, wholeTable } from './table.js';
import type { RevisionName } from './tracking.js';
import { bookmarkIn, childNamed, isNode, withChildren, wordsIn, type XmlNode } from './xml-tree.js';

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
export const mergeBlocks = (
  before: readonly XmlNode[],
  after: readonly XmlNode[],
  pairing: Pairing,
): XmlNode[] => finish(draftsOf(before, after, pairing), pairing);

function draftsOf(before: readonly XmlNode[], after: readonly XmlNode[], pairing: Pairing): Draft[] {
  const [oldLast, nowLast] = [before.at(-1), after.at(-1)];
  if (oldLast?.name !== 'w:p' || nowLast?.name !== 'w:p') {
    return settle(align(before, after, evidence), pairing);
  }
  return [
    ...settle(align(before.slice(0, -1), after.slice(0, -1), evidence), pairing),
    ...merged(oldLast, nowLast, pairing),
  ];
}

/** Blocks without a partner that stand between the same neighbours are paired where they are alike. */
function settle(aligned: readonly Aligned<XmlNode>[], pairing: Pairing): Draft[] {
  const drafts: Draft[] = [];
  let gone: XmlNode[] = [];
  let come: XmlNode[] = [];
  const add = (pair: Aligned<XmlNode>): void => {
    for (const draft of write(pair, pairing)) drafts.push(draft);
  };
  const flush = (): void => {
    for (const pair of alike(gone, come, pairing)) add(pair);
    gone = [];
    come = [];
  };
  for (const { before, after } of aligned) {
    if (before && after && canChangeInto(before, after, pairing)) {
      flush();
      add({ before, after });
    } else {
      if (before) gone.push(before);
      if (after) come.push(after);
    }
  }
  flush();
  return drafts;
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
  if (isElsewhere(old, now, pairing) || !canChangeInto(old, now, pairing)) return false;
  return styleOf(old) === styleOf(now) && likeness(old, now, pairing) >= leastLikeness;
}

/** A topic that moved is in both files: what stands at its old place is another one, however alike. */
const isElsewhere = (old: XmlNode, now: XmlNode, { bookmarks }: Pairing): boolean =>
  bookmarks.after.has(bookmarkIn(old) ?? '') || bookmarks.before.has(bookmarkIn(now) ?? '');

const columnCount = (table: XmlNode): number => childNamed(table, 'w:tblGrid')?.children.length ?? 0;

function write({ before, after }: Aligned<XmlNode>, pairing: Pairing): Draft[] {
  if (before && after) return merged(before, after, pairing);
  if (before) return whole(before, 'w:del', pairing);
  return after ? whole(after, 'w:ins', pairing) : [];
}

function merged(before: XmlNode, after: XmlNode, pairing: Pairing): Draft[] {
  if (before.name === after.name) {
    if (before.name === 'w:p') {
      return [live(before, after, pairing)];
    }
    if (before.name === 'w:sdt') return [{ type: 'other', node: mergeContents(before, after, pairing) }];
    if (columnCount(before) === columnCount(after)) {
      return [{ type: 'other', node: mergeTables(before, after, pairing, mergeBlocks) }];
    }
  }
  return [...whole(before, 'w:del', pairing), ...whole(after, 'w:ins', pairing)];
}

/** The table of contents: its field begins in the first entry and ends in the last, so these are always pairs. */
function mergeContents(before: XmlNode, after: XmlNode, pairing: Pairing): XmlNode {
  const [oldFirst, ...oldRest] = entriesOf(before);
  const [nowFirst, ...nowRest] = entriesOf(after);
  if (!oldFirst || !nowFirst) return after;
  const drafts = [...merged(oldFirst, nowFirst, pairing), ...draftsOf(oldRest, nowRest, pairing)];
  const content = finish(drafts, pairing);
  return withChildren(
    after,
    after.children.map((child) =>
      isNode(child) && child.name === 'w:sdtContent' ? withChildren(child, content) : child,
    ),
  );
}

const entriesOf = (contents: XmlNode): XmlNode[] =>
  (childNamed(contents, 'w:sdtContent')?.children ?? []).filter(isNode);

const withoutField = (entry: XmlNode): XmlNode =>
  withChildren(
    entry,
    entry.children.filter((child) => !isNode(child) || !childNamed(child, 'w:fldChar')),
  );

function whole(block: XmlNode, state: RevisionName, pairing: Pairing): Draft[] {
  switch (block.name) {
    case 'w:p':
      return [{ type: 'whole', node: block, state }];
    case 'w:tbl': {
      const content = (inner: XmlNode) => finish(whole(inner, state, pairing), pairing);
      return [{ type: 'other', node: wholeTable(block, state, pairing, content) }];
    }
    case 'w:sdt':
      // Neither a frame nor a field that runs through paragraphs can be tracked; the entries can.
      return entriesOf(block).flatMap((entry) => whole(withoutField(entry), state, pairing));
    default:
      return [];
  }
}
