import type { Block } from '../../model/document.js';
import type { EquationBudget } from '../equations/budget.js';
import type { Typography } from './fonts.js';
import type { NoPicture, WordPicture } from './image-data.js';
import type { LinkSpace } from './links.js';
import type { Lists } from './lists.js';
import type { Blocks } from './markup/xml.js';
import type { Place } from './place.js';
import type { Relations } from './relations.js';
import type { Words } from './words.js';

/** Everything a block or inline needs to know about the document it is written into. */
export interface Scene {
  readonly words: Words;
  readonly typography: Typography;
  readonly links: LinkSpace;
  /** Bytes of an asset by name; undefined when there is none. */
  readonly assets: (name: string) => Uint8Array | undefined;
  readonly relations: Relations;
  readonly lists: Lists;
  /** Counters of this document. */
  readonly counters: Counters;
  /** Absent: equations are shown as they are written. */
  readonly equations?: EquationBudget;
  /** Pictures met so far, by asset: the same one may stand on thousands of topics. */
  readonly pictures: Map<string, WordPicture | NoPicture>;
  /** Anchors whose bookmark is already written. */
  readonly marked: Set<string>;
  /** Writes blocks one after the other. Passed on here, since blocks hold blocks. */
  readonly write: (blocks: readonly Block[], place: Place) => Blocks;
}

export interface Counters {
  bookmark: number;
  drawing: number;
}
