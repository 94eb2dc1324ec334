import { oneLine } from '../../model/walk.js';
import type { TopicId } from '../../model/workbook.js';
import type { Reference } from '../../semantics/meaning.js';
import type { Library, MapEntry } from '../../views/library.js';
import { mapLinksIn } from '../../views/map-links.js';
import type { TableDefinition } from './definition.js';
import type { RefsJson } from './json.js';

interface Cited {
  readonly map: MapEntry;
  readonly reference: Reference;
}

/** Outside documents that the maps cite, by title, then newest first. */
export const refsTable: TableDefinition = {
  json: (library): RefsJson => ({
    references: citedIn(library).map(({ map, reference }) => ({ ...reference, map: map.file })),
    mapLinks: mapLinksIn(library).map(({ from, to, topicId, toTopicId, by }) => ({
      ...{ map: from.file, topicId, title: titleIn(from, topicId), to: to.file },
      ...(toTopicId && { toTopicId }),
      by,
    })),
  }),
  head: (words) => [words.title, words.publisher, words.date, words.edition, words.map],
  rows: (library, words) =>
    citedIn(library).map(({ map, reference }) => [
      oneLine(reference.title) || reference.url || words.untitled,
      reference.publisher ?? '',
      reference.date ?? '',
      reference.edition ?? '',
      map.code,
    ]),
  none: (words) => words.noReferences,
  also: {
    head: (words) => [words.map, words.topic, words.leadsTo],
    rows: (library) =>
      mapLinksIn(library).map(({ from, to, topicId }) => [from.code, titleIn(from, topicId), to.code]),
  },
};

const titleIn = ({ index }: MapEntry, id: TopicId): string =>
  oneLine(index.topics.get(id)?.topic.title ?? '');

const citedIn = (library: Library): Cited[] =>
  library.maps
    .flatMap((map) => map.meaning.references.map((reference) => ({ map, reference })))
    .sort(
      (a, b) =>
        compare(a.reference.title, b.reference.title) ||
        compare(b.reference.date ?? '', a.reference.date ?? ''),
    );

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
