import { type TopicId, topicId, type Unread } from '../../model/workbook.js';

/** Counts what the reader met and does not interpret, so that nothing is lost silently. */
export class UnreadLog {
  private readonly met = new Map<string, { count: number; readonly topicId?: TopicId }>();

  /** @param oid OId of the topic it was met on */
  add(name: string, oid?: string, count = 1): void {
    const known = this.met.get(name);
    if (known) known.count += count;
    else this.met.set(name, { count, ...(oid && { topicId: topicId(oid) }) });
  }

  list(): Unread[] {
    return [...this.met].map(([name, found]) => ({ name, ...found }));
  }
}
