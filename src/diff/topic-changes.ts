import type { Sheet, TopicKind } from '../model/workbook.js';
import type { Added, Change, FieldChange, ListName, Moved, Place, Removed, Retitled } from './change.js';
import { fieldKinds, fields } from './fields.js';
import type { Matching } from './match.js';
import { stayers } from './stays.js';
import { sameText } from './texts.js';
import { contentOf } from './topic-content.js';
import type { Translation } from './translation.js';
import { pathTo, type TreeNode } from './tree-node.js';

/** Removed topics in the old reading order, then what happened to each topic in the new one. */
export function topicChanges(matching: Matching, translation: Translation): Change[] {
  const { topics } = matching;
  const stayed = stayers(matching);
  const changes: Change[] = topics.free(topics.before).map(removed);
  for (const node of topics.after) {
    const old = topics.partner(node);
    if (!old) changes.push(added(node));
    else {
      if (!stayed.has(node)) changes.push(moved(old, node));
      for (const change of contentChanges(old, node, translation)) changes.push(change);
    }
  }
  return changes;
}

const about = (node: TreeNode) => ({ topicId: node.topic.id, path: pathTo(node) });

const added = (node: TreeNode): Added => ({
  kind: 'added',
  ...about(node),
  to: placeOf(node),
  topic: contentOf(node.topic),
});

const removed = (node: TreeNode): Removed => ({
  kind: 'removed',
  ...about(node),
  from: placeOf(node),
  topic: contentOf(node.topic),
});

const moved = (old: TreeNode, node: TreeNode): Moved => ({
  kind: 'moved',
  ...about(node),
  from: placeOf(old),
  to: placeOf(node),
});

const placeOf = (node: TreeNode): Place => ({
  sheetId: node.sheet.id,
  parentId: node.parent?.topic.id ?? null,
  list: node.list,
  index: node.index,
});

function contentChanges(old: TreeNode, node: TreeNode, translation: Translation): FieldChange[] {
  const kind = kindAfterMove(old.topic.kind, old.list, node.list);
  const before = kind === old.topic.kind ? old.topic : { ...old.topic, kind };
  const changed = fieldKinds.filter((kind) => !fields[kind].same(before, node.topic, translation));
  if (changed.length === 0) return [];
  const place = about(node);
  return changed.map((kind) => {
    const values = { from: fields[kind].read(before), to: fields[kind].read(node.topic) };
    const along = kind === 'retitled' ? alongWithTitle(old, node) : {};
    return { kind, ...place, ...values, ...along } as FieldChange;
  });
}

const alongWithTitle = (old: TreeNode, node: TreeNode): Pick<Retitled, 'runs' | 'sheetToo'> => ({
  ...(node.topic.runs && { runs: node.topic.runs }),
  ...(old.list === 'root' &&
    node.list === 'root' &&
    isNamedAfterRoot(old.sheet, node.sheet) && { sheetToo: true }),
});

/** Whether a sheet bears its root's title, before and after: programs without titles of sheets have no other. */
export const isNamedAfterRoot = (before: Sheet, after: Sheet): boolean =>
  sameText(before.title, before.root.title) && sameText(after.title, after.root.title);

/** A topic that comes into another list is drawn as that list's topics are. */
export const kindAfterMove = (kind: TopicKind, from: ListName, to: ListName): TopicKind =>
  from === to ? kind : kinds[to];

const kinds = {
  root: 'root',
  floating: 'floating',
  callouts: 'callout',
  children: 'attached',
  summaries: 'summary',
} as const satisfies Record<ListName, TopicKind>;
