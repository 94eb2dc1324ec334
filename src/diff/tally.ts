import type { TopicId } from '../model/workbook.js';
import type { Change } from './change.js';
import { isFieldKind } from './fields.js';

/** How much changed, in topics: `3 changed, 2 added, 1 moved`. */
export interface Tally {
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly retitled: number;
  /** Topics whose content changed, however many of their fields did; retitled ones included. */
  readonly changed: number;
  /** Changes that are about no topic: sheets, relationships, boundaries, marker names, the file. */
  readonly other: number;
}

export function tally(changes: readonly Change[]): Tally {
  const counts = { added: 0, removed: 0, moved: 0, retitled: 0, other: 0 };
  const changed = new Set<TopicId>();
  for (const change of changes) {
    if (change.kind === 'added' || change.kind === 'removed' || change.kind === 'moved')
      counts[change.kind] += 1;
    else if ('topicId' in change && isFieldKind(change.kind)) changed.add(change.topicId);
    else counts.other += 1;
    if (change.kind === 'retitled') counts.retitled += 1;
  }
  return { ...counts, changed: changed.size };
}
