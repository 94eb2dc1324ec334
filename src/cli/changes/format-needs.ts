import type { Terminal } from '../terminal.js';

/** What a format may need besides the comparison. */
export interface FormatNeeds {
  readonly terminal: Terminal;
  /** Address of the whole, for a text that had to be cut. Absent: none. */
  readonly link: string | undefined;
  /** Most characters of a Markdown text. */
  readonly limit: number;
  /** Bytes of the pictures of either state by asset name. */
  readonly bytes: Readonly<Record<'before' | 'after', (asset: string) => Uint8Array | undefined>>;
}
