import { hashOf } from '../../container/hash.js';
import { type TopicId, topicId } from '../../model/workbook.js';

/**
 * Ids of one map. MindManager itself never repeats an OId, other programs that write its format do
 * (one file gives 193 topics the same): the first keeps it, later ones get `#2`, `#3` …
 */
export class TopicIds {
  private readonly used = new Set<string>();
  /** How often an id was asked for, once it was asked for again. */
  private readonly times = new Map<string, number>();
  private duplicates = 0;
  private firstDuplicate = '';

  claim(oid: string): TopicId {
    const known = this.used.size;
    if (this.used.add(oid).size > known) return topicId(oid);
    if (this.duplicates === 0) this.firstDuplicate = oid;
    this.duplicates += 1;
    return this.unique(oid);
  }

  /** For a topic without OId: made from its place and title, so that it survives changes elsewhere. */
  invent(parent: TopicId | undefined, title: string): TopicId {
    const seed = new TextEncoder().encode(JSON.stringify([parent ?? '', title]));
    return this.unique(`no-id-${hashOf(seed).slice(0, 16)}`);
  }

  has(oid: string): boolean {
    return this.used.has(oid);
  }

  /** How many topics repeat an id, and the first id that is repeated. Undefined: none. */
  repeated(): { readonly count: number; readonly id: string } | undefined {
    return this.duplicates > 0 ? { count: this.duplicates, id: this.firstDuplicate } : undefined;
  }

  private unique(id: string): TopicId {
    let times = (this.times.get(id) ?? (this.used.has(id) ? 1 : 0)) + 1;
    let own = id;
    while (times > 1) {
      own = `${id}#${times}`;
      if (!this.used.has(own)) break;
      times += 1;
    }
    this.times.set(id, times);
    this.used.add(own);
    return topicId(own);
  }
}
