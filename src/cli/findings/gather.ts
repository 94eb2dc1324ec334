import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { pathOf, type Visit } from '../../model/walk.js';
import type { TopicId } from '../../model/workbook.js';
import { type CheckedLibrary, checkLibrary, type Finding, toFindings } from '../../rules/index.js';
import { nameMaps } from '../../semantics/map-names.js';
import type { Library, MapEntry } from '../../views/library.js';
import type { Settings } from '../settings.js';

/**
 * Everything there is to say about a library: what reading it told and what the rules find, by map, and in each
 * map in reading order.
 *
 * @param told diagnostics of reading and understanding, and of the web
 * @param known paths of every map that is there, checked now or not
 */
export function gatherFindings(
  library: Library,
  told: readonly Diagnostic[],
  known: readonly string[],
  settings: Settings,
): readonly Finding[] {
  const maps = new Map(library.maps.map((map) => [map.file, map] as const));
  const read = told
    .filter((one) => !isFoundByRule(one))
    .map((one) => placed(one, maps.get(one.place.file ?? '')));
  const findings = [
    ...toFindings(read, settings.rules),
    ...checkLibrary(checkedLibrary(library, known, settings), settings.rules),
  ];
  return inReadingOrder(findings, maps);
}

/** The rule `link-broken` tells the same, and where the link stands. */
const isFoundByRule = ({ code, values }: Diagnostic): boolean =>
  code === 'dangling-reference' && values.what === 'link';

function checkedLibrary(library: Library, known: readonly string[], settings: Settings): CheckedLibrary {
  const files = [...new Set([...library.maps.map(({ file }) => file), ...known])];
  return {
    maps: library.maps.map((map) => ({ ...map, topics: map.index.topics })),
    known: nameMaps(files, library.naming),
    ...(library.naming && { naming: library.naming }),
    ...(settings.semantics.timeZone !== undefined && { timeZone: settings.semantics.timeZone }),
    ...(settings.people && { people: settings.people }),
    ...(settings.maxDepth !== undefined && { maxDepth: settings.maxDepth }),
  };
}

/** Completes the place of what a reader told: the way to its topic; the sheet only where there are several. */
function placed(told: Diagnostic, map: MapEntry | undefined): Diagnostic {
  if (!map) return told;
  const { sheet, ...place } = told.place;
  const visit = visitOf(told, map);
  const several = map.workbook.sheets.length > 1;
  const title = visit?.sheet.title ?? sheet;
  return {
    ...told,
    place: {
      ...place,
      ...(several && title !== undefined && { sheet: title }),
      ...(visit && { path: pathOf(visit) }),
    },
  };
}

const visitOf = ({ place }: Diagnostic, map: MapEntry): Visit | undefined =>
  place.topicId === undefined ? undefined : map.index.topics.get(place.topicId as TopicId);

/** By map; in each map what is about the whole, then by topic. Equal places keep their order. */
function inReadingOrder(
  findings: readonly Finding[],
  maps: ReadonlyMap<string, MapEntry>,
): readonly Finding[] {
  const positions = new Map(
    [...maps].map(
      ([file, map]) => [file, new Map([...map.index.topics.keys()].map((id, i) => [id, i]))] as const,
    ),
  );
  const fileOf = ({ diagnostic }: Finding): string => diagnostic.place.file ?? '';
  const positionOf = (finding: Finding): number => {
    const id = finding.diagnostic.place.topicId as TopicId | undefined;
    return (id && positions.get(fileOf(finding))?.get(id)) ?? -1;
  };
  return findings
    .map((finding) => ({ finding, file: fileOf(finding), position: positionOf(finding) }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.position - b.position))
    .map(({ finding }) => finding);
}
