import type { ContentHash, Workbook } from '../model/workbook.js';

/** Bytes of a resource; undefined when there are none. A reading's `bytes` is one. */
export type BytesOf = (hash: ContentHash) => Uint8Array | undefined;

export interface Exchange {
  /** File extension without dot. */
  readonly extension: string;
  /** The workbook in this format; same workbook, same bytes. */
  /**
   * Features (names as in `Inspection.features`) that the format has no place for; what it keeps in another shape is
   * said at the head of its writer.
   */
  readonly leaves: readonly string[];
  readonly write: (workbook: Workbook, bytes: BytesOf) => Promise<string | Uint8Array>;
}
