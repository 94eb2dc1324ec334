import type { Change, Diff, Tally } from '../../diff/index.js';
import type { MeaningChange } from '../../status/meaning-changes.js';
import type { Comparison } from '../../views/changes/comparison.js';

/** What `mapress diff --format json` prints; documented in `schema/diff.schema.json`. */
export interface WrittenDiff extends Omit<Diff, 'changes'> {
  readonly before: { readonly file: string; readonly label: string };
  readonly after: { readonly file: string; readonly label: string };
  readonly summary: Tally;
  /** What was drawn, then what follows from it. */
  readonly changes: readonly (Change | MeaningChange)[];
}

export function writtenDiff({ before, after, diff, meaning, tally }: Comparison): WrittenDiff {
  return {
    before: { file: before.map.file, label: before.label },
    after: { file: after.map.file, label: after.label },
    summary: tally,
    changes: [...diff.changes, ...meaning],
    mapping: diff.mapping,
    notices: diff.notices,
  };
}
