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

/**
 * A list of a draft with one more at its end. It grows in place, since a file may give a hundred thousand to one
 * topic; so it has to be empty, absent, or of this draft alone.
 */
export function appended<T>(list: readonly T[] | undefined, one: T): readonly T[] {
  if (list === undefined || list.length === 0) return [one];
  (list as T[]).push(one);
  return list;
}

/** The same with several. */
export function joined<T>(list: readonly T[] | undefined, more: readonly T[]): readonly T[] {
  if (list === undefined || list.length === 0) return more;
  for (const one of more) (list as T[]).push(one);
  return list;
}

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
