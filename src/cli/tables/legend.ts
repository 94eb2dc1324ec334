import { evidenceText, isShown, roleText } from '../../views/legend.js';
import type { Words } from '../../views/words.js';
import type { TableDefinition } from './definition.js';
import type { LegendJson } from './json.js';

/** What the markers of each map stand for. People see those in use or explained by somebody; JSON has all. */
export const legendTable: TableDefinition = {
  json: (library): LegendJson => ({
    entries: library.maps.flatMap((map) =>
      map.meaning.legend.map(
        ({ label, role, markers, uses, evidence, status, owner, learnedFrom, media }) => ({
          ...{ label, role, markers, uses, evidence },
          ...{
            ...(status && { status }),
            ...(owner !== undefined && { owner }),
            ...(learnedFrom && { learnedFrom }),
            ...(media && { media }),
          },
          map: map.file,
        }),
      ),
    ),
    unexplained: library.maps.flatMap((map) =>
      map.meaning.unexplained.map(({ marker, defaultName, uses, topicId }) => ({
        marker,
        ...(defaultName !== undefined && { defaultName }),
        ...{ uses, topicId, map: map.file },
      })),
    ),
  }),
  head: (words) => [words.map, words.marker, words.meaning, words.role, words.uses, words.inForce],
  rows: (library, words, all) =>
    library.maps.flatMap((map) => [
      ...map.meaning.legend
        .filter((entry) => all || isShown(entry))
        .map((entry) => [
          map.code,
          markersText(entry.markers, words),
          entry.label,
          roleText(entry, words),
          String(entry.uses),
          evidenceText(entry, words),
        ]),
      ...map.meaning.unexplained.map(({ marker, uses }) => [
        map.code,
        markersText([marker], words),
        words.unexplained,
        '–',
        String(uses),
        '–',
      ]),
    ]),
  none: (words) => words.noLegend,
};

/** Custom markers have ids only machines read. */
const markersText = (markers: readonly string[], words: Words): string =>
  markers.map((marker) => (marker.startsWith('custom-') ? words.customMarker : marker)).join(' ');
