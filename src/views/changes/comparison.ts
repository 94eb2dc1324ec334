import { type Diff, diff, type Tally, tally } from '../../diff/index.js';
import type { UiLang } from '../../model/document.js';
import { type MeaningChange, meaningChanges } from '../../status/meaning-changes.js';
import { type ViewContext, viewContext } from '../inlines.js';
import type { Library, MapEntry } from '../library.js';
import { type Words, wordsOf } from '../words.js';
import { type MergedTree, mergeTrees } from './merged-tree.js';
import { type ChangeWords, changeWords } from './words.js';

/** One of the two states that are compared. */
export interface State {
  /** How people call it: `v1.2`, `第2版`, `maps/old/Sec01.mmap`. */
  readonly label: string;
  readonly library: Library;
  readonly map: MapEntry;
}

/** Two states of a map, and everything that happened between them. */
export interface Comparison {
  readonly before: State;
  readonly after: State;
  readonly diff: Diff;
  readonly meaning: readonly MeaningChange[];
  readonly tree: MergedTree;
  readonly tally: Tally;
}

/** What a view of changes needs besides the comparison. */
export interface ChangeContext {
  readonly comparison: Comparison;
  readonly lang: UiLang;
  readonly words: ChangeWords;
  readonly siteWords: Words;
  readonly before: ViewContext;
  readonly after: ViewContext;
}

export function compare(before: State, after: State): Comparison {
  const found = diff(before.map.workbook, after.map.workbook);
  return {
    before,
    after,
    diff: found,
    meaning: meaningChanges(before.map, after.map, found.mapping),
    tree: mergeTrees(before.map.workbook, after.map.workbook, found),
    tally: tally(found.changes),
  };
}

export const changeContext = (comparison: Comparison, lang: UiLang): ChangeContext => ({
  comparison,
  lang,
  words: changeWords[lang],
  siteWords: wordsOf[lang],
  before: viewContext(comparison.before.library, lang),
  after: viewContext(comparison.after.library, lang),
});
