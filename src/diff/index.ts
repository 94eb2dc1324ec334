export { type Application, apply, applyChanges } from './apply.js';
export type * from './change.js';
export { type Diff, diff } from './diff.js';
export type { Evidence, Mapping, SheetMatch, TopicMatch } from './mapping.js';
export { type DiffOptions, matchTopics } from './match.js';
export { same } from './same.js';
export { type Tally, tally } from './tally.js';
export { type WordChange, words } from './words.js';
