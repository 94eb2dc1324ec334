import { rule } from './rule.js';

/**
 * What a source map gives away about its authors when it is passed on: folder names, e-mail addresses, names.
 *
 * The pages and Word files leave such data out; the source map that is offered for download keeps it.
 *
 * ```text bad
 * --- Plan.mmap {personal: path}
 * Plan
 * ```
 * ```text good
 * --- Plan.mmap
 * Plan
 * ```
 */
export const personalData = rule('personal-data', ({ workbook }, tell) => {
  const kinds = (workbook.personal ?? []).filter(({ count }) => count > 0).map(({ kind }) => kind);
  if (kinds.length > 0) tell(undefined, { what: kinds.join('; ') });
});
