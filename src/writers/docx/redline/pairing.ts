import type { SeemingMoves } from './seeming-moves.js';
import type { AddressOf } from './tokens.js';
import type { Tracking } from './tracking.js';
import type { XmlNode } from './xml-tree.js';

/** The two files that become one. */
export interface Pairing {
  readonly tracking: Tracking;
  readonly before: { readonly addressOf: AddressOf };
  readonly after: { readonly addressOf: AddressOf };
  /** Names of all bookmarks of each file: the topics it has. */
  readonly bookmarks: Readonly<Record<'before' | 'after', ReadonlySet<string>>>;
  readonly moves: SeemingMoves;
  /** What stood in the old file, in the numbers of the new one: links, pictures, lists, drawings. */
  readonly fromBefore: (element: XmlNode) => XmlNode;
}
