import type { DocumentData, Sheet, Workbook } from '../model/workbook.js';
import type { Change, DocumentWords } from './change.js';
import type { Matching } from './match.js';
import { documentSameness, sameFields, sheetSameness } from './sameness.js';
import { longestIncreasing } from './sequence.js';
import type { SheetPairing } from './sheet-matching.js';
import { isNamedAfterRoot } from './topic-changes.js';
import { unchanged } from './translation.js';

/** Facts about the whole file that changed. */
export function fileChanges(before: Workbook, after: Workbook): Change[] {
  const changes: Change[] = [];
  if (!sameFields(documentSameness, before.document, after.document)) {
    changes.push({ kind: 'document', from: wordsOf(before.document), to: wordsOf(after.document) });
  }
  const added = without(after.resources, before.resources);
  const removed = without(before.resources, after.resources);
  if (added.length + removed.length > 0) changes.push({ kind: 'resources', added, removed });
  return changes;
}

function without(some: Workbook['resources'], others: Workbook['resources']): Workbook['resources'] {
  const known = new Set(others.map(({ hash }) => hash));
  return some.filter(({ hash }) => !known.has(hash));
}

export const documentWords = ['title', 'author', 'description', 'keywords', 'language'] as const;

function wordsOf(document: DocumentData): DocumentWords {
  const said = documentWords.filter((name) => document[name] !== undefined);
  return Object.fromEntries(said.map((name) => [name, document[name]]));
}

/** Sheets that came, went, changed place, title or what they carry beside topics. */
export function sheetChanges({ sheets, topics }: Matching): Change[] {
  const followsRoot = sheetsFollowingRoot(topics);
  const gone = sheets.freeBefore().map((index): Change => {
    const { id, title } = sheets.before[index] as Sheet;
    return { kind: 'sheet-removed', sheetId: id, sheet: title, index };
  });
  const stayed = sheetsInOrder(sheets);
  const there = sheets.after.flatMap((sheet, index) => {
    const from = sheets.toBefore.get(index);
    const about = { sheetId: sheet.id, sheet: sheet.title };
    if (from === undefined)
      return [{ kind: 'sheet-added', ...about, index } as const, ...ownData(blank, sheet)];
    const moved: Change[] = stayed.has(index) ? [] : [{ kind: 'sheet-moved', ...about, from, to: index }];
    const changes = ownData(sheets.before[from] as Sheet, sheet);
    const told = followsRoot.has(index) ? changes.filter(({ kind }) => kind !== 'sheet-retitled') : changes;
    return [...moved, ...told];
  });
  return [...gone, ...there];
}

/** Sheets that bear their root's title before and after: a new title is told by the root. */
function sheetsFollowingRoot(topics: Matching['topics']): ReadonlySet<number> {
  const following = topics.after.filter((node) => {
    const old = node.list === 'root' ? topics.partner(node) : undefined;
    return old?.list === 'root' && isNamedAfterRoot(old.sheet, node.sheet);
  });
  return new Set(following.map(({ sheetIndex }) => sheetIndex));
}

function sheetsInOrder(sheets: SheetPairing): ReadonlySet<number> {
  const matched = [...sheets.after.keys()].filter((index) => sheets.toBefore.has(index));
  const kept = longestIncreasing(matched.map((index) => sheets.toBefore.get(index) ?? -1));
  return new Set(matched.filter((_, at) => kept.has(at)));
}

type OwnData = Pick<Sheet, 'title' | 'markerSets' | 'background'>;

/** A new sheet's title is told by its coming. */
const blank: Omit<OwnData, 'title'> = { markerSets: [], background: [] };

function ownData(before: Partial<OwnData>, after: Sheet): Change[] {
  const about = { sheetId: after.id, sheet: after.title };
  const { title = after.title, markerSets = [], background = [] } = before;
  const changes: Change[] = [];
  if (!sheetSameness.title(title, after.title, unchanged)) {
    changes.push({ kind: 'sheet-retitled', ...about, from: title, to: after.title });
  }
  if (!sheetSameness.markerSets(markerSets, after.markerSets, unchanged)) {
    changes.push({ kind: 'marker-names', ...about, from: markerSets, to: after.markerSets });
  }
  if (!sheetSameness.background(background, after.background, unchanged)) {
    changes.push({ kind: 'background', ...about, from: background, to: after.background });
  }
  return changes;
}
