import type { TopicId } from '../../model/workbook.js';
import type { Reason, Status } from '../meaning.js';

/** What a section says of itself. */
export interface SectionState {
  readonly status: Status;
  readonly reasons: readonly Reason[];
  /** In force, inherited ones included. */
  readonly owners: readonly (string | null)[];
  /** True: the owners are stated on the section itself. */
  readonly hasOwnOwners: boolean;
}

/**
 * An entry of the contents and its section are one piece of work: the entry has the status and the owners of its
 * section unless it states its own, and a section that nobody owns has the owners stated on its entry.
 *
 * @param entries the section that an entry stands for, by their topics
 */
export function shareStates(
  states: ReadonlyMap<TopicId, SectionState>,
  entries: ReadonlyMap<TopicId, TopicId>,
): ReadonlyMap<TopicId, SectionState> {
  const shared = new Map(states);
  for (const [entryId, sectionId] of entries) {
    const [entry, section] = [states.get(entryId), states.get(sectionId)];
    if (!entry || !section) continue;
    const takesStatus = entry.status === 'unstated' && section.status !== 'unstated';
    const takesOwners = !entry.hasOwnOwners && section.owners.length > 0;
    const { status, reasons } = takesStatus ? section : entry;
    const { owners } = takesOwners ? section : entry;
    shared.set(entryId, { status, reasons, owners, hasOwnOwners: entry.hasOwnOwners });
    if (section.owners.length === 0 && entry.hasOwnOwners)
      shared.set(sectionId, { ...section, owners: entry.owners });
  }
  return shared;
}
