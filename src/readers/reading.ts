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

export interface ReadOptions {
  /** Path for messages, with `/`. */
  readonly file: string;
  readonly limits: Limits;
  /** Opens a password-protected XMind map. Absent: such a map is refused. */
  readonly password?: string;
}
