import type { Workbook } from '../../model/workbook.js';
import type { Origin } from './origin.js';
import type { SheetDraft } from './settle.js';

/** What a form of XMind's files holds, its sheets not settled yet. */
export interface Form {
  readonly variant: Workbook['variant'];
  readonly origin: Origin;
  readonly sheets: readonly SheetDraft[];
}
