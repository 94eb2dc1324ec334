import type { SeemingMoves } from './seeming-moves.js';
import type { AddressOf } from './tokens.js';
import type { Tracking } from './tracking.js';
import type { XmlNode } from './xml-tree.js';

/** What is asked of one of the two files. */
export interface FileFacts {
  readonly addressOf: AddressOf;
  /** The look and the start of a numbered list, the same text for lists that count alike. */
  readonly listForm: (numId: string) => string;
}

/** The two files that become one. */
export interface Pairing {
  readonly tracking: Tracking;
  readonly before: FileFacts;
  readonly after: FileFacts;
  /** Names of all bookmarks of each file: the topics it has. */
  readonly bookmarks: Readonly<Record<'before' | 'after', ReadonlySet<string>>>;
  readonly moves: SeemingMoves;
  /** What stood in the old file, in the numbers of the new one: links, pictures, lists, drawings. */
  readonly fromBefore: (element: XmlNode) => XmlNode;
}
