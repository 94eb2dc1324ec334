import type { Library } from '../../views/library.js';
import type { Words } from '../../views/words.js';

/** A table that a command prints: for people as rows, for programs as JSON. */
export interface TableDefinition {
  /** What `--format json` prints; documented in `schema/tables.schema.json`. */
  readonly json: (library: Library) => unknown;
  readonly head: (words: Words) => readonly string[];
  /** Rows for people. `all`: also those that are usually of no interest. */
  readonly rows: (library: Library, words: Words, all: boolean) => readonly (readonly string[])[];
  /** One line that sums it up. Absent: none. */
  readonly total?: (library: Library, words: Words) => string;
  /** What to say when there are no rows. */
  readonly none: (words: Words) => string;
}

export type TableName = 'status' | 'owners' | 'legend' | 'pages' | 'refs' | 'history';

/** One table lists the tables; each is loaded only when asked for. */
export const tables: Readonly<Record<TableName, () => Promise<TableDefinition>>> = {
  status: async () => (await import('./status.js')).statusTable,
  owners: async () => (await import('./owners.js')).ownersTable,
  legend: async () => (await import('./legend.js')).legendTable,
  pages: async () => (await import('./pages.js')).pagesTable,
  refs: async () => (await import('./refs.js')).refsTable,
  history: async () => (await import('./history.js')).historyTable,
};
