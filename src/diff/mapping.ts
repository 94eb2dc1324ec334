import type { SheetId, TopicId } from '../model/workbook.js';

/** Which topics and sheets of two workbooks are the same thing, and what says so. */
export interface Mapping {
  readonly sheets: readonly SheetMatch[];
  /** In reading order of the old workbook. Topics that occur in none are new or gone. */
  readonly topics: readonly TopicMatch[];
}

export interface SheetMatch {
  readonly before: SheetId;
  readonly after: SheetId;
  /** `only`: the one sheet that was left on each side. */
  readonly by: 'id' | 'title' | 'content' | 'only';
}

export interface TopicMatch {
  readonly before: TopicId;
  readonly after: TopicId;
  readonly evidence: Evidence;
}

/** What says that two topics are the same, surest first. Shares are 0–1. */
export type Evidence =
  /** The same id, used once in each workbook. */
  | { readonly by: 'id' }
  /** Inside equal branches of this many topics. */
  | { readonly by: 'branch'; readonly topics: number }
  /** The same title under the same parent. */
  | { readonly by: 'title' }
  /** Likeness of the titles, of the surroundings, and share of children in common. */
  | { readonly by: 'likeness'; readonly text: number; readonly place: number; readonly children: number }
  /** The only candidate at this place, between the same neighbours. */
  | { readonly by: 'place' };
