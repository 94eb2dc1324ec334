import type { Change, SheetAdded } from './change.js';
import type { SheetDraft } from './draft.js';
import type { Insertion } from './insertion.js';
import type { Workbench } from './workbench.js';

/** Sheets come, go and change place; titles, marker names and background texts are set. Returns what did not fit. */
export function applyToSheets(bench: Workbench, changes: readonly Change[]): Change[] {
  const refused: Change[] = [];
  const placed: Insertion<SheetDraft>[] = [];
  for (const change of changes) {
    if (change.kind === 'sheet-added') {
      placed.push({ item: addSheet(bench, change), index: change.index });
    } else if (change.kind === 'sheet-removed') {
      if (!bench.removeSheet(change.sheetId)) refused.push(change);
    } else if (change.kind === 'sheet-moved') {
      const item = bench.newSheets.get(change.sheetId);
      if (item) placed.push({ item, index: change.to });
      else refused.push(change);
    } else if (!setOwnData(bench, change)) refused.push(change);
  }
  bench.placeSheets(placed);
  return refused;
}

function addSheet(bench: Workbench, { sheetId, sheet }: SheetAdded): SheetDraft {
  const own = { type: 'sheet', id: sheetId, title: sheet, markerSets: [], background: [] } as const;
  const draft: SheetDraft = { sheet: own, root: [], floating: [], relationships: [], boundaries: [] };
  bench.newSheets.set(sheetId, draft);
  return draft;
}

/** False: the change speaks of a sheet's own data, and the sheet is not there. */
function setOwnData(bench: Workbench, change: Change): boolean {
  if (change.kind !== 'sheet-retitled' && change.kind !== 'marker-names' && change.kind !== 'background') {
    return true;
  }
  const draft = bench.newSheets.get(change.sheetId);
  if (!draft) return false;
  if (change.kind === 'sheet-retitled') draft.sheet = { ...draft.sheet, title: change.to };
  else if (change.kind === 'marker-names') draft.sheet = { ...draft.sheet, markerSets: change.to };
  else draft.sheet = { ...draft.sheet, background: change.to };
  return true;
}
