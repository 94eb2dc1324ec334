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
  /** A second table below, for people, where it has rows. CSV holds one table only. */
  readonly also?: Pick<TableDefinition, 'head' | 'rows'>;
}
