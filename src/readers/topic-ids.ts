import { hashOf } from '../container/hash.js';
import { type TopicId, topicId } from '../model/workbook.js';

/** Gives every topic of one file an id of its own; outlines have none, and old maps only on linked topics. */
export class TopicIds {
  private readonly used = new Map<string, number>();
  /** How many ids were repeated, and the first of them. */
  repeated = 0;
  first = '';

  /** The id as written, on its first use; later ones get `#2`, `#3` … */
  claim(id: string): TopicId {
    if (this.used.has(id)) {
      this.repeated += 1;
      if (this.first === '') this.first = id;
    }
    return this.unique(id);
  }

  /** An id made from place and title, so that it survives changes elsewhere in the file. */
  invent(parent: TopicId | undefined, title: string): TopicId {
    const seed = new TextEncoder().encode(JSON.stringify([parent ?? '', title]));
    return this.unique(`no-id-${hashOf(seed).slice(0, 16)}`);
  }

  has(id: string): boolean {
    return this.used.has(id);
  }

  private unique(id: string): TopicId {
    let times = (this.used.get(id) ?? 0) + 1;
    let own = id;
    while (times > 1) {
      own = `${id}#${times}`;
      if (!this.used.has(own)) break;
      times += 1;
    }
    this.used.set(id, times);
    if (own !== id) this.used.set(own, 1);
    return topicId(own);
  }
}
