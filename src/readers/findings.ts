import type { CatalogueCode, Message, ValuesOf } from '../diagnostics/catalogue.js';
import { type Diagnostic, diagnostic, diagnosticOf, type Place } from '../diagnostics/diagnostic.js';
import { pathOf, visitWorkbook } from '../model/walk.js';
import type { Topic, TopicId, Unread, Workbook } from '../model/workbook.js';

interface Finding extends Message {
  readonly topic: Topic | undefined;
}

/** What one reading has to tell: findings with their place, and names of what was left uninterpreted. */
export class Findings {
  private readonly list: Finding[] = [];
  private readonly names = new Map<string, { count: number; readonly topic: Topic | undefined }>();

  constructor(private readonly file: string) {}

  /** @param topic the topic it was found on; its id and place may be settled later */
  add<Code extends CatalogueCode>(code: Code, values: ValuesOf<Code>, topic?: Topic): void {
    this.list.push({ code, values, topic });
  }

  /** Counts something kept out of the tree, under the format's name for it. */
  unread(name: string, topic?: Topic): void {
    const known = this.names.get(name);
    if (known) known.count += 1;
    else this.names.set(name, { count: 1, topic });
  }

  unreadList(): Unread[] {
    return [...this.names].map(([name, { count, topic }]) =>
      topic ? { name, count, topicId: topic.id } : { name, count },
    );
  }

  /** The findings in the order they were made, each with the way to its topic. */
  diagnostics(workbook: Workbook): Diagnostic[] {
    const places = this.placesIn(workbook);
    const found = this.list.map((one) =>
      diagnosticOf(one, { file: this.file, ...(one.topic && places.get(one.topic.id)) }),
    );
    if (this.names.size === 0) return found;
    const names = [...this.names].map(([name, { count }]) => (count > 1 ? `${name} (${count})` : name));
    return [...found, diagnostic('unread-content', { file: this.file }, { names: names.join(', ') })];
  }

  private placesIn(workbook: Workbook): Map<TopicId, Place> {
    const wanted = new Set(this.list.flatMap(({ topic }) => topic?.id ?? []));
    const places = new Map<TopicId, Place>();
    if (wanted.size === 0) return places;
    for (const visit of visitWorkbook(workbook)) {
      const { id } = visit.topic;
      if (wanted.has(id)) places.set(id, { sheet: visit.sheet.title, path: pathOf(visit), topicId: id });
    }
    return places;
  }
}
