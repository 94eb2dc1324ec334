import type { Limits } from '../container/limits.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ContentHash, Workbook } from '../model/workbook.js';

/** What came of reading one file. A malformed map never throws. */
export interface Reading {
  /** Absent: nothing was readable, and the diagnostics hold an error. */
  readonly workbook?: Workbook;
  readonly diagnostics: readonly Diagnostic[];
  /** Bytes of a resource of this workbook; undefined when it has none of this hash. */
  bytes(hash: ContentHash): Uint8Array | undefined;
}

/** What opens a protected XMind map. */
export interface Key {
  /** Absent: not known. */
  readonly password?: string;
  /**
   * Asked about a protected map that `password` does not open, and again after a wrong answer. Undefined gives up:
   * the map is refused. Absent: nobody can be asked.
   *
   * @param file the map, as in `ReadOptions`
   */
  readonly askPassword?: (file: string) => Promise<string | undefined>;
}

/** The key among other options, to be passed on. */
export const keyOf = ({ password, askPassword }: Key): Key => ({
  ...(password !== undefined && { password }),
  ...(askPassword && { askPassword }),
});

export interface ReadOptions extends Key {
  /** Path for messages, with `/`. */
  readonly file: string;
  readonly limits: Limits;
}
