/**
 * mapress as a library: read maps, understand them, publish them.
 *
 * ```ts
 * const reading = await read(bytes, { file: 'maps/Sec01-01-02.mmap' });
 * if (reading.workbook) console.log(understand(reading.workbook, { file: 'maps/Sec01-01-02.mmap' }).meaning.sections);
 * ```
 */
export { defaultLimits, type Limits } from './container/limits.js';
export { type CatalogueCode, type Lang, severityOf, textOf } from './diagnostics/catalogue.js';
export type { Diagnostic, Place, Severity } from './diagnostics/diagnostic.js';
export { apply, type Change, type Diff, diff, same } from './diff/index.js';
export { type ExchangeFormat, exchanges } from './exchange/index.js';
export type * from './model/document.js';
export { oneLine, pathOf, type Visit, visitSheet, visitTree, visitWorkbook } from './model/walk.js';
export type * from './model/workbook.js';
export {
  type Planned,
  type PlannedKind,
  type Publication,
  type PublishOptions,
  publish,
  type Source,
} from './publish.js';
export { type Reading, type ReadRequest, read } from './readers/index.js';
export { type CheckedLibrary, checkLibrary, type Finding, type RuleSettings, rules } from './rules/index.js';
export { type SemanticsConfig, TitleMemory, type UnderstandOptions, understand } from './semantics/index.js';
export type * from './semantics/meaning.js';
export { type Inspection, inspect } from './status/inspection.js';
export { version } from './version.js';
