import type { Inline, Table } from '../model/document.js';
import { text } from '../model/document.js';
import { shortened } from '../model/shortened.js';
import type { Section } from '../semantics/meaning.js';
import { isUnfinished, lacksOwner } from '../status/roll-up.js';
import { badge, ownerBadge, reasonInlines, statusRole, statusText } from './badges.js';
import { codeLink, type ViewContext } from './inlines.js';
import type { MapEntry } from './library.js';
import { ownerInlines, topicTarget } from './tables.js';

/** A section and the map it stands in. */
export interface Place {
  readonly map: MapEntry;
  readonly section: Section;
}

/** Where work is left, the sections that nobody owns first. */
export function openPlaces(maps: readonly MapEntry[]): Place[] {
  const open = maps.flatMap((map) =>
    map.meaning.sections.filter(isUnfinished).map((section) => ({ map, section })),
  );
  return [
    ...open.filter(({ section }) => lacksOwner(section)),
    ...open.filter(({ section }) => !lacksOwner(section)),
  ];
}

/**
 * Open sections with owner and reason.
 * @param here on the page of their map, which then needs not be named
 */
export function openTable(places: readonly Place[], context: ViewContext, here: boolean): Table {
  const { words } = context;
  return {
    type: 'table',
    caption: words.openSections,
    columns: [
      { heading: words.section, rowHeading: true },
      { heading: words.status },
      { heading: words.owner },
      { heading: words.reason },
      ...(here ? [] : [{ heading: words.map }]),
    ],
    rows: places.map((place) => openRow(place, context, here)),
  };
}

function openRow({ map, section }: Place, context: ViewContext, here: boolean): Inline[][] {
  const { words } = context;
  return [
    [
      {
        type: 'link',
        target: topicTarget(section.topicId, map, context, here),
        content: [text(sectionName(section, context))],
      },
    ],
    [badge(statusRole(section), statusText(section, words))],
    lacksOwner(section) ? [ownerBadge(null, words)] : ownerInlines(section.owners, context),
    reasonInlines(
      section.reasons.filter((reason) => reason.means === section.status),
      words,
    ),
    ...(here ? [] : [[codeLink(map, context)]]),
  ];
}

const sectionName = (section: Section, { words }: ViewContext): string =>
  shortened(section.title || section.path.at(-1) || words.untitled);
