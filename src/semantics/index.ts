export type * from './meaning.js';
export { type PageImpact, pageImpact } from './pages.js';
export type { LegendSetting, SemanticsConfig } from './settings.js';
export { dayNamed } from './text/days.js';
export { TitleMemory } from './title-memory.js';
export { type Understanding, type UnderstandOptions, understand } from './understand.js';
export {
  changeVocabulary,
  defaultVocabulary,
  mergeVocabularies,
  type PartialVocabulary,
  type Vocabulary,
  type VocabularyChanges,
} from './vocabulary/index.js';
