import type { Topic } from '../model/workbook.js';
import type { FieldKind, FieldValues, Style, TopicContent } from './change.js';
import { sameLook, topicSameness } from './sameness.js';
import type { Translation } from './translation.js';

interface Field<V> {
  readonly same: (before: Topic, after: Topic, translation: Translation) => boolean;
  readonly read: (topic: TopicContent) => V;
  readonly write: (topic: TopicContent, value: V) => TopicContent;
}
type Fields = { readonly [K in FieldKind]: Field<FieldValues[K]> };
type Name = keyof TopicContent & keyof typeof topicSameness;

/** A field that is always there. */
const always = <F extends Name>(name: F): Field<TopicContent[F]> => ({
  same: comparing(name),
  read: (topic) => topic[name],
  write: (topic, value) => ({ ...topic, [name]: value }),
});

/** A field that is absent when nothing was drawn; `nothing` is what a change says then. */
const whereDrawn = <F extends Name, N>(
  name: F,
  nothing: N,
): Field<Exclude<TopicContent[F], undefined> | N> => ({
  same: comparing(name),
  read: (topic) => (topic[name] as Exclude<TopicContent[F], undefined> | undefined) ?? nothing,
  write: (topic, value) => withField(topic, name, isNothing(value, nothing) ? undefined : value),
});

const comparing =
  (name: Name) =>
  (before: Topic, after: Topic, translation: Translation): boolean => {
    const same = topicSameness[name] as (a: unknown, b: unknown, translation: Translation) => boolean;
    return before[name] === after[name] || same(before[name], after[name], translation);
  };

/** Where `null` says nothing, an empty object says something: a picture of which only its place is left. */
const isNothing = (value: unknown, nothing: unknown): boolean =>
  value === null ||
  (nothing !== null && typeof value === 'object' && value !== null && Object.keys(value).length === 0);

function withField(topic: TopicContent, name: Name, value: unknown): TopicContent {
  const { [name]: _old, ...rest } = topic;
  return (value === undefined ? rest : { ...rest, [name]: value }) as TopicContent;
}

const style: Field<Style | null> = {
  same: sameLook,
  read: ({ style, runs }) => (style || runs ? { ...(style && { style }), ...(runs && { runs }) } : null),
  write: (topic, value) => withField(withField(topic, 'style', value?.style), 'runs', value?.runs),
};

/** How each kind of content change compares, reads and writes a topic. */
export const fields: Fields = {
  retitled: always('title'),
  redrawn: always('kind'),
  notes: always('notes'),
  links: always('links'),
  markers: always('markers'),
  labels: always('labels'),
  'label-groups': whereDrawn('labelGroups', {}),
  task: always('task'),
  covers: whereDrawn('covers', null),
  image: whereDrawn('image', null),
  attachments: whereDrawn('attachments', []),
  comments: whereDrawn('comments', []),
  table: whereDrawn('table', null),
  properties: whereDrawn('properties', []),
  anchors: whereDrawn('anchors', []),
  numbering: whereDrawn('numbering', null),
  style,
};

/** In the order in which the changes of one topic are told. */
export const fieldKinds = Object.keys(fields) as readonly FieldKind[];

export const isFieldKind = (kind: string): kind is FieldKind => Object.hasOwn(fields, kind);
