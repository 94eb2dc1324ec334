import type { LegendEntry } from '../meaning.js';

/** An entry of a legend before its uses are counted. */
export type EntryDraft = Omit<LegendEntry, 'uses'>;
