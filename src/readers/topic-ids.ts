import { hashOf } from '../container/hash.js';
import { type TopicId, topicId } from '../model/workbook.js';

/**
 * Gives every topic of one file an id of its own. The programs themselves hardly ever repeat one, others that write
 * their formats do (one file gives 193 topics the same OId): the first keeps it, later ones get `#2`, `#3` …
 */
export class TopicIds {
  private readonly used = new Set<string>();
  /** How often an id was asked for, once it was asked for again. */
  private readonly times = new Map<string, number>();
  private duplicates = 0;
  private firstDuplicate = '';

  /** The id as written, on its first use. */
  claim(id: string): TopicId {
    const known = this.used.size;
    if (this.used.add(id).size > known) return topicId(id);
    if (this.duplicates === 0) this.firstDuplicate = id;
    this.duplicates += 1;
    return this.unique(id);
  }

  /** For a topic without id: made from its place and title, so that it survives changes elsewhere in the file. */
  invent(parent: TopicId | undefined, title: string): TopicId {
    const seed = new TextEncoder().encode(JSON.stringify([parent ?? '', title]));
    return this.unique(`no-id-${hashOf(seed).slice(0, 16)}`);
  }

  has(id: string): boolean {
    return this.used.has(id);
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
