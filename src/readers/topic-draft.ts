import { type Topic, type TopicKind, topicId } from '../model/workbook.js';

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A topic while it is being read. The finished tree consists of these very objects. */
export interface TopicDraft extends Draft<Omit<Topic, 'children' | 'callouts' | 'summaries'>> {
  children: readonly TopicDraft[];
  callouts: readonly TopicDraft[];
  summaries: readonly TopicDraft[];
}

const none: readonly never[] = Object.freeze([]);

/** A topic of which nothing is known but its kind. Lists are shared and empty: replace them, never push. */
export const newTopicDraft = (kind: TopicKind): TopicDraft => ({
  type: 'topic',
  id: topicId(''),
  kind,
  title: '',
  notes: null,
  links: none,
  markers: none,
  labels: none,
  task: null,
  children: none,
  callouts: none,
  summaries: none,
});
