import type { Inline, Table } from '../model/document.js';
import { text } from '../model/document.js';
import { shortened } from '../model/shortened.js';
import type { PlannedWork, Section } from '../semantics/meaning.js';
import { isOnlyPlanned, isUnfinished, lacksOwner } from '../status/roll-up.js';
import { badge, ownerBadge, pagesText, reasonInlines, statusRole, statusText } from './badges.js';
import { codeLink, type ViewContext } from './inlines.js';
import type { MapEntry } from './library.js';
import { ownerInlines, topicTarget } from './tables.js';
import type { Words } from './words.js';

/** A section and the map it stands in. */
export interface Place {
  readonly map: MapEntry;
  readonly section: Section;
}

/** Where work is left, the sections that nobody owns first; then those for which work is only planned. */
export function openPlaces(maps: readonly MapEntry[]): Place[] {
  const places = maps.flatMap((map) => map.meaning.sections.map((section) => ({ map, section })));
  const open = places.filter(({ section }) => isUnfinished(section));
  return [...unownedFirst(open), ...places.filter(({ section }) => isOnlyPlanned(section))];
}

const unownedFirst = (places: readonly Place[]): readonly Place[] => [
  ...places.filter(({ section }) => lacksOwner(section)),
  ...places.filter(({ section }) => !lacksOwner(section)),
];

/**
 * Open sections with owner and reason.
 * @param here on the page of their map, which then needs not be named
 */
export function openTable(places: readonly Place[], context: ViewContext, here: boolean): Table {
  const { words } = context;
  const hasPlans = places.some(({ section }) => section.planned.length > 0);
  return {
    type: 'table',
    caption: words.openSections,
    columns: [
      { heading: words.section, rowHeading: true },
      { heading: words.status },
      { heading: words.owner },
      { heading: words.reason },
      ...(hasPlans ? [{ heading: words.planned }] : []),
      ...(here ? [] : [{ heading: words.map }]),
    ],
    rows: places.map((place) => openRow(place, hasPlans, context, here)),
  };
}

function openRow(
  { map, section }: Place,
  hasPlans: boolean,
  context: ViewContext,
  here: boolean,
): Inline[][] {
  const { words } = context;
  return [
    [
      {
        type: 'link',
        target: topicTarget(section.topicId, map, context, here),
        content: [text(sectionName(section, context))],
      },
    ],
    section.status === 'unstated' ? [] : [badge(statusRole(section), statusText(section, words))],
    lacksOwner(section) ? [ownerBadge(null, words)] : ownerInlines(section.owners, context),
    reasonInlines(
      section.reasons.filter((reason) => reason.means === section.status),
      words,
    ),
    ...(hasPlans ? [[text(plannedText(section.planned, words))]] : []),
    ...(here ? [] : [[codeLink(map, context)]]),
  ];
}

/** Planned work in few words, each once: `revise p. 98–109`, `new item`. */
export function plannedText(planned: readonly PlannedWork[], words: Words): string {
  const phrases = planned.map(({ kind, action, pages, words: written }) => {
    if (kind === 'new-item') return words.roles['new-item'];
    if (!action && pages.length === 0) return shortened(written);
    const what = action ? words.actions[action] : words.noAction;
    return [what, pagesText(pages, words)].filter((part) => part !== '').join(' ');
  });
  return [...new Set(phrases)].join(words.listSeparator);
}

const sectionName = (section: Section, { words }: ViewContext): string =>
  shortened(section.title || section.path.at(-1) || words.untitled);
