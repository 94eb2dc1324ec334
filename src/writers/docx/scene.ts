import type { Paragraph, Table } from 'docx';
import type { Block } from '../../model/document.js';
import type { ListNumbers } from '../../model/list-numbers.js';
import type { EquationBudget } from '../equations/budget.js';
import type { Raster } from '../pictures/png.js';
import type { Typography } from './fonts.js';
import type { LinkSpace } from './links.js';
import type { Place } from './place.js';
import type { Words } from './words.js';

/** What stands in the body of a Word file. */
export type Piece = Paragraph | Table;

/** Everything a block or inline needs to know about the document it is written into. */
export interface Scene {
  readonly words: Words;
  readonly typography: Typography;
  readonly links: LinkSpace;
  /** Bytes of an asset by name; undefined when there is none. */
  readonly assets: (name: string) => Uint8Array | undefined;
  /** Counters of this document; the package's own ones run on from document to document. */
  readonly counters: Counters;
  /** Absent: equations are shown as they are written. */
  readonly equations?: EquationBudget;
  /** Ordered lists written so far that count in a way of their own. */
  readonly ownLists: ListNumbers[];
  /** Drawings turned into pixels so far, by asset; undefined where one could not be. */
  readonly rasters: Map<string, Raster | undefined>;
  /** Anchors whose bookmark is already written. */
  readonly marked: Set<string>;
  /** Writes blocks one after the other. Passed on here, since blocks hold blocks. */
  readonly write: (blocks: readonly Block[], place: Place) => Piece[];
}

export interface Counters {
  bookmark: number;
  drawing: number;
  list: number;
}
