import type { LegendEntry } from '../meaning.js';

/** An entry of a legend before its uses are counted. */
export type EntryDraft = Omit<LegendEntry, 'uses'>;

/** Whose icon a marker is, learned from the tags that it stands on. */
export interface LearnedIcon {
  readonly owner: string;
  /** Tags of the owner, and how many of them carry the marker. */
  readonly learnedFrom: { readonly carrying: number; readonly tags: number };
}
