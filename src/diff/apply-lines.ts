import type { Boundary, Relationship, TopicId } from '../model/workbook.js';
import type { Change } from './change.js';
import type { SheetDraft } from './draft.js';
import type { Workbench } from './workbench.js';

/** Relationships and boundaries. Returns what did not fit. */
export function applyToLines(bench: Workbench, changes: readonly Change[]): Change[] {
  const owners = new Map(changes.filter(speaksOfLine).map((change) => [change, sheetFor(bench, change)]));
  const refused: Change[] = [...owners.keys()].filter((change) => !owners.get(change));
  for (const sheet of new Set([...bench.oldSheets.values(), ...bench.newSheets.values()])) {
    const own = [...owners.keys()].filter((change) => owners.get(change) === sheet);
    applyRelationships(bench, sheet, own, refused);
    applyBoundaries(bench, sheet, own, refused);
  }
  return refused;
}

type LineChange = Extract<Change, { kind: `relationship-${string}` | `boundary-${string}` }>;

const speaksOfLine = (change: Change): change is LineChange =>
  change.kind.startsWith('relationship-') || change.kind.startsWith('boundary-');

/** Lines of a removed sheet are named by its old id, which a new sheet may have taken over. */
function sheetFor(bench: Workbench, change: LineChange): SheetDraft | undefined {
  const gone = bench.goneSheets.get(change.sheetId);
  if (gone && change.kind === 'relationship-removed' && holds(gone.relationships, change.from)) return gone;
  if (gone && change.kind === 'boundary-removed' && holds(gone.boundaries, change.from)) return gone;
  return bench.newSheets.get(change.sheetId) ?? gone;
}

const holds = (lines: readonly { readonly id: string }[], line: { readonly id: string }): boolean =>
  lines.some(({ id }) => id === line.id);

function applyRelationships(
  bench: Workbench,
  sheet: SheetDraft,
  changes: readonly Change[],
  refused: Change[],
): void {
  const lines = new Lines<Relationship>(sheet.relationships, ({ id, from, to, ...rest }) => ({
    ...rest,
    id: bench.lineIds.get(id) ?? id,
    from: bench.translation.id(from),
    to: bench.translation.id(to),
  }));
  for (const change of changes) {
    if (change.kind === 'relationship-added') lines.add(change.to);
    else if (change.kind === 'relationship-removed') lines.remove(change.from.id) || refused.push(change);
    else if (change.kind === 'relationship-changed') {
      lines.replace(change.from.id, change.to) || refused.push(change);
    }
  }
  sheet.relationships = lines.all();
}

function applyBoundaries(
  bench: Workbench,
  sheet: SheetDraft,
  changes: readonly Change[],
  refused: Change[],
): void {
  const lines = new Lines<Boundary>(sheet.boundaries, (boundary) => ({
    ...boundary,
    id: bench.lineIds.get(boundary.id) ?? boundary.id,
    topics: bench.translation.ids(boundary.topics) as TopicId[],
  }));
  for (const change of changes) {
    if (change.kind === 'boundary-added') lines.add(change.to);
    else if (change.kind === 'boundary-removed') lines.remove(change.from.id) || refused.push(change);
    else if (change.kind === 'boundary-changed') {
      lines.replace(change.from.id, change.to) || refused.push(change);
    }
  }
  sheet.boundaries = lines.all();
}

/** Lines of a sheet by their old ids, already written with new ones. */
class Lines<T extends { readonly id: string }> {
  private readonly byOldId = new Map<string, T>();
  private readonly added: T[] = [];

  constructor(old: readonly T[], translate: (line: T) => T) {
    for (const line of old) this.byOldId.set(line.id, translate(line));
  }

  add(line: T): void {
    this.added.push(line);
  }

  remove(oldId: string): boolean {
    return this.byOldId.delete(oldId);
  }

  replace(oldId: string, line: T): boolean {
    if (!this.byOldId.has(oldId)) return false;
    this.byOldId.set(oldId, line);
    return true;
  }

  all(): T[] {
    return [...this.byOldId.values(), ...this.added];
  }
}
