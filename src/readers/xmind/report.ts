import type { CatalogueCode, Message, ValuesOf } from '../../diagnostics/catalogue.js';
import { type Diagnostic, diagnostic, diagnosticOf, type Place } from '../../diagnostics/diagnostic.js';
import { pathOf, type Visit, visitWorkbook } from '../../model/walk.js';
import type { Topic, Unread, Workbook } from '../../model/workbook.js';
import type { TopicDraft } from '../topic-draft.js';

interface Finding extends Message {
  readonly topic: TopicDraft | undefined;
  readonly sheet: string | undefined;
}

interface UnreadDraft {
  count: number;
  readonly topic: TopicDraft | undefined;
}

/** What one reading has to tell: findings with their place, and names of what was left uninterpreted. */
export class Report {
  private readonly findings: Finding[] = [];
  private readonly names = new Map<string, UnreadDraft>();

  constructor(private readonly file: string) {}

  /** @param at the topic it was found on, or the title of the sheet */
  add<Code extends CatalogueCode>(code: Code, values: ValuesOf<Code>, at?: TopicDraft | string): void {
    const [topic, sheet] = typeof at === 'string' ? [undefined, at] : [at, undefined];
    this.findings.push({ code, values, topic, sheet });
  }

  /** Why a part of the file is left out, while the rest is read. */
  addRefusal({ code, values }: Message, topic?: TopicDraft): void {
    this.findings.push({ code, values, topic, sheet: undefined });
  }

  /** Counts something kept out of the tree, under the vendor's name for it. */
  unread(name: string, topic?: TopicDraft, count = 1): void {
    const known = this.names.get(name);
    if (known) known.count += count;
    else this.names.set(name, { count, topic });
  }

  unreadList(): Unread[] {
    return [...this.names].map(([name, { count, topic }]) =>
      topic ? { name, count, topicId: topic.id } : { name, count },
    );
  }

  /** The findings in the order they were made, each with the way to its topic. */
  diagnostics(workbook: Workbook): Diagnostic[] {
    const visits = this.visitsOf(workbook);
    const list = this.findings.map((one) =>
      diagnosticOf(one, { file: this.file, ...placeOf(one.topic && visits.get(one.topic), one.sheet) }),
    );
    if (this.names.size > 0) {
      const names = [...this.names].map(([name, { count }]) => `${name} (${count})`).join(', ');
      list.push(diagnostic('unread-content', { file: this.file }, { names }));
    }
    return list;
  }

  private visitsOf(workbook: Workbook): Map<Topic, Visit> {
    const wanted = new Set<Topic>(this.findings.flatMap(({ topic }) => (topic ? [topic] : [])));
    const visits = new Map<Topic, Visit>();
    if (wanted.size === 0) return visits;
    for (const visit of visitWorkbook(workbook)) if (wanted.has(visit.topic)) visits.set(visit.topic, visit);
    return visits;
  }
}

function placeOf(visit: Visit | undefined, sheet: string | undefined): Place {
  if (visit) return { sheet: visit.sheet.title, path: pathOf(visit), topicId: visit.topic.id };
  return sheet === undefined ? {} : { sheet };
}
