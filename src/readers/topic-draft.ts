import { type Topic, type TopicKind, topicId } from '../model/workbook.js';

export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A topic while it is being read. The finished tree consists of these very objects. */
export interface TopicDraft extends Draft<Omit<Topic, 'children' | 'callouts' | 'summaries'>> {
  children: readonly TopicDraft[];
  callouts: readonly TopicDraft[];
  summaries: readonly TopicDraft[];
}

/** Shared by all topics that have none, so that 100,000 topics do not carry 100,000 empty lists. */
export const none: readonly never[] = Object.freeze([]);

/** A topic of which nothing is known but its kind. Its lists are `none`: replace them, never push. */
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
