import type { TopicKind } from '../../model/workbook.js';
import type { TopicDraft } from '../topic-draft.js';

/** A bracket or frame around some children of a topic, in XMind's words. */
export interface Range {
  readonly id: string;
  /** `(0,2)` child indices, inclusive; `(2,)` to the end; `master` the topic itself. Absent: not stated. */
  readonly range?: string;
  readonly title: string;
  /** Of a summary: id of the topic that carries its text. */
  readonly topicId?: string;
}

/** What few topics have and only the whole sheet can settle. */
export interface Extras {
  detached?: readonly TopicDraft[];
  summaries?: readonly Range[];
  boundaries?: readonly Range[];
  /** Columns of a spreadsheet in the order the author gave them. */
  columns?: readonly string[];
}

/** Groups that topics may hold, by XMind's name. */
export type TopicsType = 'attached' | 'detached' | 'callout' | 'summary';

const kinds: ReadonlyMap<string, TopicKind> = new Map<TopicsType, TopicKind>([
  ['attached', 'attached'],
  ['detached', 'floating'],
  ['callout', 'callout'],
  ['summary', 'summary'],
]);

/** Undefined: a group XMind has no name for; its topics are kept as children. */
export const kindOf = (type: string): TopicKind | undefined => kinds.get(type);
