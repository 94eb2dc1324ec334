import type { PersonalData } from '../model/workbook.js';

/** Counts the personal data met in one file. Only kinds and counts: the data itself is not kept. */
export class PersonalTally {
  private readonly counts = new Map<PersonalData['kind'], number>();

  /** @param values texts that are personal data where they are there and not blank */
  add(kind: PersonalData['kind'], ...values: readonly (string | undefined)[]): void {
    const count = values.filter((value) => value !== undefined && value.trim() !== '').length;
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
  }

  /** In the order of the first finding. */
  list(): PersonalData[] {
    return [...this.counts].map(([kind, count]) => ({ kind, count }));
  }
}
