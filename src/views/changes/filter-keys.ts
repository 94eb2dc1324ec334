import { createHash } from 'node:crypto';
import { anchorOf } from '../addresses.js';
import type { Delta } from './deltas.js';
import { isGhost, type MergedTopic, shownTopic } from './merged-tree.js';
import type { ChangeName } from './words.js';

/** What happened, where a topic that only means something else now counts as changed. */
export const fateOf = ({ topic }: Pick<Delta, 'topic'>): ChangeName =>
  topic.fate === 'same' ? 'changed' : topic.fate;

/** Where a moved topic stood is shown with the moves. */
export const fateKey = (fate: ChangeName): string => `kind-${fate === 'moved-away' ? 'moved' : fate}`;

/** Filter keys of owners: names may hold any character, keys may not. */
export const ownerKeys = {
  of: (owner: string | null): string =>
    `owner-${owner === null ? 'nobody' : createHash('sha256').update(owner).digest('hex').slice(0, 10)}`,
};

/** Anchor in the outline of changes: that of the map's page, and one of its own for what is no longer there. */
export function anchorIn(topic: MergedTopic): string {
  const id = shownTopic(topic)?.id;
  if (id === undefined) return 'outline';
  return isGhost(topic) ? `was-${anchorOf(id).slice(2)}` : anchorOf(id);
}
