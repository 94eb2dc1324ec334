import { dictionary } from '../model/dictionary.js';
import type { Block, Inline, MarkerInline } from '../model/document.js';
import { text } from '../model/document.js';
import { visitWorkbook } from '../model/walk.js';
import type { ContentHash, Marker, MarkerGroup } from '../model/workbook.js';
import type { LegendEntry } from '../semantics/meaning.js';
import type { ViewContext } from './inlines.js';
import { assetOf, type MapEntry } from './library.js';
import { pictureName } from './marker-names.js';
import type { Words } from './words.js';

/** What the markers of this map mean: those in use, explained or not, and those that its legend explains. */
export function legendBlocks(map: MapEntry, context: ViewContext): Block[] {
  const { words } = context;
  const shown = map.meaning.legend.filter(isShown);
  const hidden = map.meaning.legend.length - shown.length;
  if (shown.length + map.meaning.unexplained.length === 0) return [];
  const drawn = drawnMarkers(map);
  return [
    {
      type: 'table',
      caption: words.legend,
      columns: [
        { heading: words.marker },
        { heading: words.meaning, rowHeading: true },
        { heading: words.uses, align: 'end' },
        { heading: words.inForce },
      ],
      rows: [
        ...shown.map((entry) => [
          entry.markers.flatMap((key) => keyInlines(key, drawn, context, map)),
          [text(entry.role === 'other' ? entry.label : labelWithRole(entry, context))],
          [text(String(entry.uses))],
          [text(evidenceText(entry, words))],
        ]),
        ...map.meaning.unexplained.map(({ marker, uses }) => [
          keyInlines(marker, drawn, context, map),
          [{ ...text(words.unexplained), italic: true }],
          [text(String(uses))],
          [text('–')],
        ]),
      ],
    },
    ...(hidden > 0
      ? ([{ type: 'paragraph', role: 'hint', content: [text(words.offeredOnly(hidden))] }] as const)
      : []),
  ];
}

/** Names that a program keeps for markers come with templates and add-ins: those without use say nothing here. */
export const isShown = ({ uses, evidence }: LegendEntry): boolean =>
  uses > 0 || evidence === 'config' || evidence === 'map-legend';

const labelWithRole = (entry: LegendEntry, { words }: ViewContext): string => {
  const role = roleText(entry, words);
  return entry.label.includes(role) ? entry.label : `${entry.label} (${role})`;
};

/** Where the explanation comes from, or how often the owner's tags bear the icon out. */
export const evidenceText = ({ evidence, learnedFrom }: LegendEntry, words: Words): string =>
  learnedFrom ? words.learnedFrom(learnedFrom.carrying, learnedFrom.tags) : words.evidence[evidence];

/** What a marker is for: its role, the person or the media that it stands for. */
export function roleText({ role, owner, label, media }: LegendEntry, words: Words): string {
  if (media) return `${words.roles[role]}: ${media.map((one) => words.media[one]).join(words.listSeparator)}`;
  return owner === undefined || owner === label ? words.roles[role] : `${words.roles[role]}: ${owner}`;
}

/** Markers as they occur in the map, by id, for their colours and pictures. */
function drawnMarkers(map: MapEntry): ReadonlyMap<string, Marker> {
  const drawn = new Map<string, Marker>();
  for (const { topic } of visitWorkbook(map.workbook)) {
    for (const marker of topic.markers) if (!drawn.has(marker.id)) drawn.set(marker.id, marker);
  }
  for (const sheet of map.workbook.sheets) {
    for (const set of sheet.markerSets) {
      for (const { kind, key, image } of set.markers) {
        if (kind === 'marker' && !drawn.has(key)) drawn.set(key, offeredMarker(key, image));
      }
    }
  }
  return drawn;
}

const groups: Readonly<Record<string, MarkerGroup>> = dictionary({
  flag: 'flag',
  star: 'star',
  people: 'people',
  arrow: 'arrow',
  smiley: 'smiley',
  tag: 'tag',
  priority: 'priority',
  custom: 'custom',
});

/** A marker that the legend offers and no topic carries. */
function offeredMarker(key: string, image: ContentHash | undefined): Marker {
  const [prefix = '', ...rest] = key.split('-');
  const group = groups[prefix] ?? 'other';
  const colour = rest.join('-');
  return {
    id: key,
    group,
    vendorId: key,
    ...(['flag', 'star', 'people', 'tag'].includes(group) && { colour }),
    ...(image && { image }),
  };
}

/** How a legend key is shown: a marker as its picture, a colour as a swatch, a tag as its word. */
function keyInlines(
  key: string,
  drawn: ReadonlyMap<string, Marker>,
  context: ViewContext,
  map: MapEntry,
): Inline[] {
  const [kind, value = ''] = splitKey(key);
  if (kind === 'label') return [{ type: 'badge', role: 'label', text: value }];
  if (kind === 'fill' || kind === 'font') {
    return [{ type: 'marker', id: `swatch-${kind}`, name: value, colour: value }, text(' ')];
  }
  const marker = drawn.get(key) ?? offeredMarker(key, undefined);
  const asset = assetOf(map, marker.image);
  const inline: MarkerInline = {
    type: 'marker',
    id: marker.id,
    name: pictureName(marker, context.lang),
    ...(marker.colour !== undefined && { colour: marker.colour }),
    ...(asset !== undefined && { asset }),
  };
  return [inline, text(' ')];
}

function splitKey(key: string): [string, string?] {
  const colon = key.indexOf(':');
  return colon < 0 ? [key] : [key.slice(0, colon), key.slice(colon + 1)];
}
