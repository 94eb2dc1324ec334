import { countPlanned, countStatus, lacksOwner } from '../../status/roll-up.js';
import { reasonPhrase, stateText, statusText } from '../../views/badges.js';
import type { Library } from '../../views/library.js';
import { openPlaces, type Place, plannedText } from '../../views/open-sections.js';
import type { Words } from '../../views/words.js';
import type { TableDefinition } from './definition.js';
import type { SectionJson, StatusJson } from './json.js';

/**
 * Open sections, those without an owner first, then those with planned work. JSON carries every section: programs
 * filter for themselves.
 */
export const statusTable: TableDefinition = {
  json: (library): StatusJson => ({
    sections: placesOf(library).map(sectionJson),
    maps: library.maps.flatMap(({ file, meaning }) =>
      meaning.state ? [{ map: file, ...meaning.state }] : [],
    ),
  }),
  head: (words) => [words.section, words.status, words.owner, words.reason, words.planned, words.map],
  rows: (library, words, all) => {
    const places = all ? ordered(placesOf(library)) : openPlaces(library.maps);
    return places.map((place) => row(place, words));
  },
  total: (library, words) => {
    const sections = placesOf(library).map(({ section }) => section);
    const { unfinished, total, nobody } = countStatus(sections);
    const plans = countPlanned(sections);
    const states = library.maps.flatMap((map) => {
      const state = stateText(map, words);
      return state === undefined ? [] : [`${map.code}: ${state}`];
    });
    return [
      words.summary(unfinished, total, nobody),
      ...(plans > 0 ? [words.plannedIn(plans)] : []),
      ...states,
    ].join('\n');
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
    section.status === 'unstated' ? '–' : statusText(section, words),
    ownersText(section.owners, words),
    [...new Set(reasons.map((reason) => reasonPhrase(reason, words)))].join(words.listSeparator),
    plannedText(section.planned, words),
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
  planned: section.planned,
  ...(section.level !== undefined && { level: section.level }),
  ...(section.number !== undefined && { number: section.number }),
  ...(section.numberAsWritten !== undefined && { numberAsWritten: section.numberAsWritten }),
  ...(section.sameAs && { sameAs: section.sameAs }),
});
