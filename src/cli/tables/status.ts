import type { Section } from '../../semantics/meaning.js';
import { countStatus, isUnfinished, lacksOwner } from '../../status/roll-up.js';
import { reasonPhrase, statusText } from '../../views/badges.js';
import type { Library, MapEntry } from '../../views/library.js';
import type { Words } from '../../views/words.js';
import type { TableDefinition } from './definition.js';
import type { SectionJson, StatusJson } from './json.js';

interface Place {
  readonly map: MapEntry;
  readonly section: Section;
}

/** Open sections, those without an owner first. JSON carries every section: programs filter for themselves. */
export const statusTable: TableDefinition = {
  json: (library): StatusJson => ({ sections: placesOf(library).map(sectionJson) }),
  head: (words) => [words.section, words.status, words.owner, words.reason, words.map],
  rows: (library, words, all) => {
    const places = placesOf(library).filter(({ section }) => all || isUnfinished(section));
    return ordered(places).map((place) => row(place, words));
  },
  total: (library, words) => {
    const { unfinished, total, nobody } = countStatus(placesOf(library).map(({ section }) => section));
    return words.summary(unfinished, total, nobody);
  },
  none: (words) => words.allClosed,
};

const placesOf = (library: Library): Place[] =>
  library.maps.flatMap((map) => map.meaning.sections.map((section) => ({ map, section })));

const ordered = (places: readonly Place[]): Place[] => [
  ...places.filter(({ section }) => lacksOwner(section)),
  ...places.filter(({ section }) => !lacksOwner(section)),
];

function row({ map, section }: Place, words: Words): string[] {
  const reasons = section.reasons.filter((reason) => reason.means === section.status);
  return [
    section.title || section.path.at(-1) || words.untitled,
    statusText(section, words),
    ownersText(section.owners, words),
    [...new Set(reasons.map((reason) => reasonPhrase(reason, words)))].join(words.listSeparator),
    map.code,
  ];
}

/** Owners on one line; nobody at all reads the same as nobody yet. */
export const ownersText = (owners: readonly (string | null)[], words: Words): string =>
  owners.length === 0 ? words.nobody : owners.map((owner) => owner ?? words.nobody).join(words.listSeparator);

const sectionJson = ({ map, section }: Place): SectionJson => ({
  map: map.file,
  topicId: section.topicId,
  path: section.path,
  title: section.title,
  status: section.status,
  reasons: section.reasons,
  owners: section.owners,
  ...(section.level !== undefined && { level: section.level }),
  ...(section.number !== undefined && { number: section.number }),
  ...(section.numberAsWritten !== undefined && { numberAsWritten: section.numberAsWritten }),
  ...(section.sameAs && { sameAs: section.sameAs }),
});
