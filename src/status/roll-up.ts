import type { Section } from '../semantics/meaning.js';

/** Counts of sections by status. `stated` leaves out the sections that say nothing about their status. */
export interface StatusCount {
  readonly total: number;
  readonly stated: number;
  /** Open or in public comment: work is left. */
  readonly unfinished: number;
  readonly closed: number;
  readonly frozen: number;
  /** Unfinished ones without an owner. */
  readonly nobody: number;
}

/**
 * Work is left: open, or out for public comment. Frozen sections wait for a decision, not for work. An entry of the
 * contents that says what its section says is no work of its own.
 */
export const isUnfinished = (section: Section): boolean =>
  (section.status === 'open' || section.status === 'comment') && isCounted(section);

/** What stands in contents and body counts once. */
const isCounted = ({ sameAs }: Section): boolean => sameAs === undefined;

/** Nothing is open, but the map plans work: a change, or an item to be written. */
export const isOnlyPlanned = (section: Section): boolean =>
  section.planned.length > 0 && !isUnfinished(section) && section.status !== 'closed' && isCounted(section);

/** Sections with work that the map plans, whatever their status. */
export const countPlanned = (sections: readonly Section[]): number =>
  sections.filter(
    (section) => section.planned.length > 0 && section.status !== 'closed' && isCounted(section),
  ).length;

/** Nobody is named, or somebody is asked for and not found yet. */
export const lacksOwner = (section: Section): boolean =>
  section.owners.length === 0 || section.owners.every((owner) => owner === null);

export function countStatus(sections: readonly Section[]): StatusCount {
  const counted = sections.filter(isCounted);
  const unfinished = counted.filter(isUnfinished);
  return {
    total: counted.length,
    stated: counted.filter((section) => section.status !== 'unstated').length,
    unfinished: unfinished.length,
    closed: counted.filter((section) => section.status === 'closed').length,
    frozen: counted.filter((section) => section.status === 'frozen').length,
    nobody: unfinished.filter(lacksOwner).length,
  };
}

/** Sections by owner, unfinished first by count; `null` collects those without one and comes first. */
export interface OwnerCount {
  readonly owner: string | null;
  readonly unfinished: number;
  readonly total: number;
}

export function countByOwner(sections: readonly Section[]): OwnerCount[] {
  const counts = new Map<string | null, { unfinished: number; total: number }>();
  for (const section of sections.filter(isCounted)) {
    const owners: ReadonlySet<string | null> = new Set(lacksOwner(section) ? [null] : section.owners);
    for (const owner of owners) {
      const count = counts.get(owner) ?? { unfinished: 0, total: 0 };
      counts.set(owner, count);
      count.total += 1;
      if (isUnfinished(section)) count.unfinished += 1;
    }
  }
  return [...counts]
    .map(([owner, count]) => ({ owner, ...count }))
    .sort((a, b) => byOwner(a.owner, b.owner) || b.unfinished - a.unfinished || compare(a.owner, b.owner));
}

const byOwner = (a: string | null, b: string | null): number => Number(b === null) - Number(a === null);
const compare = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1);
