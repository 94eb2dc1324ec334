import type { ContentHash } from '../../model/workbook.js';

/** What turning topics into XMind's needs to know. */
export interface Projecting {
  readonly id: (id: string) => string;
  /** The resource, when its bytes are there; it then counts as used. */
  readonly stored: (hash: ContentHash | undefined) => ContentHash | undefined;
  /** The workbook came from XMind, so nothing has to be turned into something else. */
  readonly isNative: boolean;
}
