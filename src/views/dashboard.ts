import type { Bars, Block, Document, Table } from '../model/document.js';
import { text } from '../model/document.js';
import type { Section } from '../semantics/meaning.js';
import { countByOwner, countStatus, isUnfinished, lacksOwner } from '../status/roll-up.js';
import { dashboardPath, indexPath } from './addresses.js';
import { badge, ownerBadge, reasonInlines, statusRole, statusText } from './badges.js';
import { alternatesOf, codeLink, inLang, mapLink, type ViewContext } from './inlines.js';
import type { MapEntry } from './library.js';
import { changeTable, inPageOrder, ownerInlines, shortened, topicTarget } from './tables.js';

/** A section and the map it stands in. */
interface Place {
  readonly map: MapEntry;
  readonly section: Section;
}

/** The page reviewers open: the answer first, then the open sections, then counts, then the printed book's pages. */
export function dashboardPage(context: ViewContext): Document {
  const { library, lang, words } = context;
  const places = library.maps.flatMap((map) => map.meaning.sections.map((section) => ({ map, section })));
  const count = countStatus(places.map(({ section }) => section));
  const answer =
    count.stated > 0 ? words.summary(count.unfinished, count.total, count.nobody) : words.nothingStated;
  const changes = inPageOrder(library.maps);
  return {
    path: inLang(context, dashboardPath),
    lang,
    title: words.dashboard,
    description: answer,
    breadcrumbs: [{ text: words.allMaps, path: inLang(context, indexPath) }],
    alternates: alternatesOf(dashboardPath, context),
    body: [
      { type: 'paragraph', role: 'lead', content: [text(answer)] },
      ...openBlocks(places, context),
      ...countBlocks(places, context),
      ...(changes.length > 0
        ? ([
            { type: 'heading', level: 2, anchor: 'changes', content: [text(words.changeMarkers)] },
            changeTable(changes, context, false),
          ] as const)
        : []),
    ],
    side: [],
  };
}

function openBlocks(places: readonly Place[], context: ViewContext): Block[] {
  const { words } = context;
  const open = places.filter(({ section }) => isUnfinished(section));
  const heading: Block = { type: 'heading', level: 2, anchor: 'open', content: [text(words.openSections)] };
  if (open.length === 0)
    return [heading, { type: 'paragraph', role: 'hint', content: [text(words.allClosed)] }];
  const first = open.filter(({ section }) => lacksOwner(section));
  const rest = open.filter(({ section }) => !lacksOwner(section));
  return [heading, openTable([...first, ...rest], context)];
}

function openTable(places: readonly Place[], context: ViewContext): Table {
  const { words } = context;
  return {
    type: 'table',
    caption: words.openSections,
    columns: [
      { heading: words.section, rowHeading: true },
      { heading: words.status },
      { heading: words.owner },
      { heading: words.reason },
      { heading: words.map },
    ],
    rows: places.map(({ map, section }) => [
      [
        {
          type: 'link',
          target: topicTarget(section.topicId, map, context, false),
          content: [text(sectionName(section, context))],
        },
      ],
      [badge(statusRole(section), statusText(section, words))],
      lacksOwner(section) ? [ownerBadge(null, words)] : ownerInlines(section.owners, context),
      reasonInlines(
        section.reasons.filter((reason) => reason.means === section.status),
        words,
      ),
      [codeLink(map, context)],
    ]),
  };
}

const sectionName = (section: Section, { words }: ViewContext): string =>
  shortened(section.title || section.path.at(-1) || words.untitled);

function countBlocks(places: readonly Place[], context: ViewContext): Block[] {
  const { library, words } = context;
  const owners = countByOwner(
    places.map(({ section }) => section).filter((section) => section.status !== 'unstated'),
  );
  const byOwner: Bars = {
    type: 'bars',
    caption: words.byOwner,
    rows: owners.map(({ owner, unfinished, total }) => ({
      label: [ownerBadge(owner, words)],
      value: unfinished,
      total,
      text: words.openOf(unfinished, total),
    })),
  };
  const byMap: Bars = {
    type: 'bars',
    caption: words.byMap,
    rows: library.maps.map((map) => {
      const count = countStatus(map.meaning.sections);
      return {
        label: [mapLink(map, context)],
        value: count.unfinished,
        total: count.total,
        text: words.openOf(count.unfinished, count.total),
      };
    }),
  };
  return [
    { type: 'heading', level: 2, anchor: 'counts', content: [text(words.open)] },
    ...(owners.length > 0 ? [byOwner] : []),
    byMap,
  ];
}
