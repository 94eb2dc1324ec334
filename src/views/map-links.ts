import { type Inline, type Table, text } from '../model/document.js';
import { oncePer } from '../model/once-per.js';
import { linksBetween, type MapLink } from '../semantics/map-links.js';
import { codeLink, type ViewContext } from './inlines.js';
import type { Library, MapEntry } from './library.js';
import { topicLink } from './tables.js';

type Lead = MapLink<MapEntry>;

/** Every lead from one map of the library to another. */
export const mapLinksIn = oncePer((library: Library): readonly Lead[] =>
  linksBetween(library.maps, library.naming),
);

/** The leads of each map: those from it, then those to it. */
const leadsByMap = oncePer((library: Library): ReadonlyMap<MapEntry, readonly Lead[]> => {
  const all = mapLinksIn(library);
  const ends = [
    ...all.map((lead) => [lead.from, lead] as const),
    ...all.map((lead) => [lead.to, lead] as const),
  ];
  const found = new Map<MapEntry, Lead[]>();
  for (const [map, lead] of ends) {
    const leads = found.get(map);
    if (leads) leads.push(lead);
    else found.set(map, [lead]);
  }
  return found;
});

/** Where a map leads to, and what leads to it, by the other map. Undefined: it stands alone. */
export function mapLinkTable(map: MapEntry, context: ViewContext): Table | undefined {
  const { words, library } = context;
  const leads = leadsByMap(library).get(map);
  if (!leads) return undefined;
  return {
    type: 'table',
    caption: words.mapLinks,
    columns: [
      { heading: words.map, rowHeading: true },
      { heading: words.direction },
      { heading: words.topic },
    ],
    rows: leads.map((lead) => leadCells(lead, map, context)),
  };
}

function leadCells(lead: Lead, map: MapEntry, context: ViewContext): Inline[][] {
  const { from, to, topicId } = lead;
  const isOutgoing = from === map;
  return [
    [codeLink(isOutgoing ? to : from, context)],
    [text(isOutgoing ? context.words.leadsThere : context.words.leadsHere)],
    [topicLink(topicId, from, context, isOutgoing)],
  ];
}
