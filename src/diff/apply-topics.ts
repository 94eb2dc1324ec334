import type { Added, Change, FieldChange, Moved, TopicContent } from './change.js';
import { type Draft, draftOf, draftsUnder, lists } from './draft.js';
import { fields, isFieldKind } from './fields.js';
import { type Insertion, insertAt } from './insertion.js';
import { kindAfterMove } from './topic-changes.js';
import type { Workbench } from './workbench.js';

/** Topics go, come, change place and content. Returns what did not fit. */
export function applyToTopics(bench: Workbench, changes: readonly Change[]): Change[] {
  const refused: Change[] = [];
  const moves = changes.filter((change) => change.kind === 'moved');
  const additions = changes.filter((change) => change.kind === 'added');
  detach(bench, changes, refused);
  for (const { topicId, topic } of additions) bench.newTopics.set(topicId, draftOf(topic));
  insert(bench, [...moves, ...additions], refused);
  rescue(bench, [...moves, ...additions], refused);
  for (const change of changes) {
    if (isFieldChange(change) && !writeField(bench, change)) refused.push(change);
  }
  return refused;
}

const isFieldChange = (change: Change): change is FieldChange => isFieldKind(change.kind);

/** Takes what moved or went out of its list, each list once. */
function detach(bench: Workbench, changes: readonly Change[], refused: Change[]): void {
  const leaving = new Map<Draft, Change>();
  for (const change of changes) {
    if (change.kind !== 'removed' && change.kind !== 'moved') continue;
    const draft = (change.kind === 'removed' ? bench.oldTopics : bench.newTopics).get(change.topicId);
    if (draft) leaving.set(draft, change);
    else if (change.kind === 'removed') refused.push(change);
  }
  keepParents(leaving, refused);
  for (const home of new Set([...leaving.keys()].map((draft) => bench.homes.get(draft)))) {
    if (home) home.splice(0, home.length, ...home.filter((draft) => !leaving.has(draft)));
  }
}

/** A topic is not removed while topics below it stay: a removal that says nothing of them does not fit. */
function keepParents(leaving: Map<Draft, Change>, refused: Change[]): void {
  const removals = [...leaving].filter(([, { kind }]) => kind === 'removed').reverse();
  for (let kept = 1; kept > 0; ) {
    kept = 0;
    for (const [draft, change] of removals) {
      const stays = (child: Draft): boolean => !leaving.has(child);
      if (!leaving.has(draft) || !lists.some((list) => draft[list].some(stays))) continue;
      leaving.delete(draft);
      refused.push(change);
      kept += 1;
    }
  }
}

function insert(bench: Workbench, arrivals: readonly (Added | Moved)[], refused: Change[]): void {
  const byList = new Map<Draft[], Insertion<Draft>[]>();
  for (const change of arrivals) {
    const draft = bench.newTopics.get(change.topicId);
    const list = bench.listAt(change.to);
    if (!draft || (!list && change.kind === 'added')) {
      refused.push(change);
      continue;
    }
    if (!list) continue;
    if (change.kind === 'moved') draft.topic = redrawn(draft.topic, change);
    const insertion = { item: draft, index: change.to.index };
    const insertions = byList.get(list);
    if (insertions) insertions.push(insertion);
    else byList.set(list, [insertion]);
  }
  for (const [list, insertions] of byList) insertAt(list, insertions);
}

const redrawn = (topic: TopicContent, { from, to }: Moved): TopicContent => ({
  ...topic,
  kind: kindAfterMove(topic.kind, from.list, to.list),
});

/**
 * Only changes that do not fit together leave a topic hanging from nothing (two topics each moved below the
 * other, a new topic below a removed one). A moved topic then returns to its old list; nothing is lost.
 */
function rescue(bench: Workbench, arrivals: readonly (Added | Moved)[], refused: Change[]): void {
  const sheets = bench.sheetsInOrder();
  const reached = new Set(draftsUnder(sheets.flatMap(({ root, floating }) => [...root, ...floating])));
  for (const change of arrivals) {
    const draft = bench.newTopics.get(change.topicId);
    if (!draft || reached.has(draft)) continue;
    if (change.kind === 'added') {
      if (bench.listAt(change.to)) refused.push(change);
      continue;
    }
    refused.push(change);
    const list = bench.listAt(change.to);
    list?.splice(list.indexOf(draft), 1);
    if (list) draft.topic = redrawn(draft.topic, { ...change, from: change.to, to: change.from });
    (bench.homes.get(draft) ?? sheets[0]?.floating)?.push(draft);
    for (const one of draftsUnder([draft])) reached.add(one);
  }
}

function writeField(bench: Workbench, change: FieldChange): boolean {
  const draft = bench.newTopics.get(change.topicId);
  if (!draft) return false;
  const { write } = fields[change.kind] as { write: (topic: TopicContent, value: unknown) => TopicContent };
  draft.topic = write(draft.topic, change.to);
  if (change.kind === 'retitled') {
    draft.topic = fields.style.write(draft.topic, {
      ...(draft.topic.style && { style: draft.topic.style }),
      ...(change.runs && { runs: change.runs }),
    });
    if (change.sheetToo) retitleSheet(bench, draft, change.to);
  }
  return true;
}

function retitleSheet(bench: Workbench, root: Draft, title: string): void {
  const draft = bench.sheetsInOrder().find((sheet) => sheet.root.includes(root));
  if (draft) draft.sheet = { ...draft.sheet, title };
}
