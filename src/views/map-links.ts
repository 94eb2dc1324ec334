import { type Inline, type Table, text } from '../model/document.js';
import { linksBetween, type MapLink } from '../semantics/map-links.js';
import { codeLink, type ViewContext } from './inlines.js';
import type { Library, MapEntry } from './library.js';
import { topicLink } from './tables.js';

const known = new WeakMap<Library, readonly MapLink<MapEntry>[]>();

/** Every lead from one map of the library to another, found once. */
export function mapLinksIn(library: Library): readonly MapLink<MapEntry>[] {
  const found = known.get(library) ?? linksBetween(library.maps);
  known.set(library, found);
  return found;
}

/** Where a map leads to, and what leads to it, by the other map. Undefined: it stands alone. */
export function mapLinkTable(map: MapEntry, context: ViewContext): Table | undefined {
  const { words, library } = context;
  const all = mapLinksIn(library);
  const leads = [...all.filter(({ from }) => from === map), ...all.filter(({ to }) => to === map)];
  if (leads.length === 0) return undefined;
  return {
    type: 'table',
    caption: words.mapLinks,
    columns: [
      { heading: words.direction },
      { heading: words.map, rowHeading: true },
      { heading: words.topic },
    ],
    rows: leads.map((lead) => leadCells(lead, map, context)),
  };
}

function leadCells(lead: MapLink<MapEntry>, map: MapEntry, context: ViewContext): Inline[][] {
  const { from, to, topicId } = lead;
  const isOutgoing = from === map;
  return [
    [text(isOutgoing ? context.words.leadsThere : context.words.leadsHere)],
    [codeLink(isOutgoing ? to : from, context)],
    [topicLink(topicId, from, context, isOutgoing)],
  ];
}
