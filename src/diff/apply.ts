import type { Workbook } from '../model/workbook.js';
import { applyToLines } from './apply-lines.js';
import { applyToSheets } from './apply-sheets.js';
import { applyToTopics } from './apply-topics.js';
import type { Change, Renumbered } from './change.js';
import { draftSheets, sheetOf } from './draft.js';
import { type Translation, translation } from './translation.js';
import { type Removed, Workbench } from './workbench.js';

export interface Application {
  readonly workbook: Workbook;
  /** Changes that did not fit: they speak of something that is not there. Empty when they came from `diff`. */
  readonly refused: readonly Change[];
}

/** The workbook after these changes; what does not fit is left out (`applyChanges` says what). */
export const apply = (before: Workbook, changes: readonly Change[]): Workbook =>
  applyChanges(before, changes).workbook;

/** The workbook after these changes, and those that did not fit. */
export function applyChanges(before: Workbook, changes: readonly Change[]): Application {
  const renumbered = changes.filter((change) => change.kind === 'renumbered');
  const removed = removedIn(changes);
  const bench = new Workbench(
    draftSheets(before),
    renumbered,
    translationOf(renumbered, removed.topics),
    removed,
  );
  const refused = [
    ...applyToSheets(bench, changes),
    ...applyToTopics(bench, changes),
    ...applyToLines(bench, changes),
  ];
  const workbook = applyToFile(before, changes);
  return { workbook: { ...workbook, sheets: bench.sheetsInOrder().map(sheetOf) }, refused };
}

const removedIn = (changes: readonly Change[]): Removed => ({
  topics: new Set(changes.flatMap((one) => (one.kind === 'removed' ? [one.topicId] : []))),
  sheets: new Set(changes.flatMap((one) => (one.kind === 'sheet-removed' ? [one.sheetId] : []))),
});

function translationOf(renumbered: readonly Renumbered[], removed: ReadonlySet<string>): Translation {
  const pairs = renumbered.flatMap(({ boundaries, topics }) => [...boundaries, ...topics]);
  return translation(new Map(pairs.map(({ from, to }) => [from, to])), removed);
}

function applyToFile(before: Workbook, changes: readonly Change[]): Workbook {
  let workbook = before;
  for (const change of changes) {
    if (change.kind === 'document') {
      const { created, modified, saves, claimedTopics, revisions, review } = before.document;
      const kept = Object.entries({ created, modified, saves, claimedTopics, revisions, review }).filter(
        ([, value]) => value !== undefined,
      );
      workbook = { ...workbook, document: { ...Object.fromEntries(kept), ...change.to } };
    } else if (change.kind === 'resources') {
      const gone = new Set(change.removed.map(({ hash }) => hash));
      const resources = workbook.resources.filter(({ hash }) => !gone.has(hash));
      workbook = { ...workbook, resources: [...resources, ...change.added] };
    }
  }
  return workbook;
}
