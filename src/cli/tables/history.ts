import { oneLine } from '../../model/walk.js';
import type { HistoryEntry } from '../../semantics/meaning.js';
import type { Library, MapEntry } from '../../views/library.js';
import { eventText } from '../../views/tables.js';
import type { TableDefinition } from './definition.js';
import type { HistoryJson } from './json.js';

interface Dated {
  readonly map: MapEntry;
  readonly entry: HistoryEntry;
}

/** Revision histories of all maps as one timeline, newest first; entries without a date last. */
export const historyTable: TableDefinition = {
  json: (library): HistoryJson => ({
    entries: timeline(library).map(({ map, entry: { dates, text, status, source, event, revisions } }) => ({
      dates,
      text,
      ...(status !== undefined && { status }),
      source,
      ...(event !== undefined && { event }),
      ...(revisions !== undefined && { revisions }),
      map: map.file,
    })),
  }),
  head: (words) => [words.date, words.change, words.status, words.map],
  rows: (library, words) =>
    timeline(library).map(({ map, entry }) => [
      entry.dates.join(words.listSeparator) || words.noDate,
      oneLine(entry.text) || eventText(entry, words),
      entry.status ?? '',
      map.code,
    ]),
  none: (words) => words.historyHint,
};

const timeline = (library: Library): Dated[] =>
  library.maps
    .flatMap((map) => map.meaning.history.map((entry) => ({ map, entry })))
    .map((dated, i) => ({ dated, i, date: dated.entry.dates.at(-1) ?? '' }))
    .sort((a, b) => (a.date === b.date ? a.i - b.i : a.date < b.date ? 1 : -1))
    .map(({ dated }) => dated);
