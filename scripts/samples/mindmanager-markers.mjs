import { oid } from './ids.mjs';
import { el, wrap } from './xml.mjs';

/** `MarkersSetGroup`: the names MindManager keeps for icons, colours, progress, priorities, people and tags. */

const clean = { Dirty: '0000000000000000' };
const object = (seed) => ({ ...clean, OId: oid(seed), Gen: '0000000000000000' });
const named = (name) => el('ap:Name', { ...clean, Name: name });
const argb = (colour) => `ff${colour.slice(1)}`;

/** Image data of a custom icon, on a topic (`Index` 0 …) or in the marker list. */
export const customIconImage = (custom, index) =>
  el(
    'ap:CustomIconImageData',
    {
      IconSignature: custom.signature,
      ImageType: 'urn:mindjet:IconImage',
      Index: index,
      ...clean,
      CustomImageType: '',
    },
    el('cor:Uri', { 'xsi:nil': false }, `mmarch://${custom.path}`),
  );

const iconMarker =
  (seed, customIcons) =>
  ([icon, name]) => {
    const custom = customIcons.get(icon);
    const type = custom === undefined ? 'ap:StockIconMarker' : 'ap:CustomIconMarker';
    const picture =
      custom === undefined
        ? [el('ap:OneStockIcon', { IconType: `urn:mindjet:${icon}`, ...clean })]
        : [el('ap:OneCustomIcon', { IconSignature: custom.signature, ...clean }), customIconImage(custom)];
    return el('ap:IconMarker', { 'xsi:type': type, ...object(`${seed}/${icon}`) }, named(name), ...picture);
  };

const iconMarkers = (seed, icons, customIcons) =>
  wrap('ap:IconMarkers', {}, Object.entries(icons ?? {}).map(iconMarker(seed, customIcons)));

const list = (element, inner, entries, seed, attribute) =>
  wrap(
    `ap:${element}s`,
    {},
    Object.entries(entries ?? {}).map(([value, name]) =>
      el(
        `ap:${element}`,
        object(`${seed}/${element}/${value}`),
        named(name),
        inner && el(`ap:${inner}`, { ...attribute(value), ...clean }),
      ),
    ),
  );

/** Id of a tag group, which `TextLabel@SetId` repeats. */
export const tagSetId = (code, name) => oid(`${code}/tags/${name}`);

const tagSet = (code) => (set) =>
  el(
    'ap:TextLabelMarkersSet',
    { ...clean, OId: tagSetId(code, set.name), Gen: '0000000000000000' },
    named(set.name),
    el(
      'ap:TextLabelMarkers',
      {},
      set.tags.map((tag) => el('ap:TextLabelMarker', object(`${code}/tag/${tag}`), named(tag))),
    ),
    el('ap:TextLabelMarkersSetOptions', {
      ...clean,
      MutuallyExclusive: true,
      ReadOnly: false,
      AssignDisabled: false,
    }),
  );

/** @param {any} map a source @param {Map<string, { signature: string, path: string }>} customIcons by `@name` */
export const markersSetGroup = (map, customIcons) => {
  const { code, markers } = map;
  const seed = `${code}/marker`;
  const sets = Object.entries(markers.sets ?? {}).map(([name, icons]) =>
    el(
      'ap:IconMarkersSet',
      object(`${seed}/${name}`),
      named(name),
      iconMarkers(`${seed}/${name}`, icons, customIcons),
    ),
  );
  return el(
    'ap:MarkersSetGroup',
    {},
    wrap('ap:IconMarkersSets', {}, sets),
    iconMarkers(seed, markers.loose, customIcons),
    el('ap:FillColorMarkersName', { ...clean, Name: '塗りつぶしの色' }),
    list('FillColorMarker', 'FillColor', markers.fills, seed, (value) => ({ FillColor: argb(value) })),
    el('ap:TextColorMarkersName', { ...clean, Name: '文字の色' }),
    list('TextColorMarker', 'TextColor', markers.fonts, seed, (value) => ({ TextColor: argb(value) })),
    el('ap:TaskPercentageMarkersName', { ...clean, Name: '進捗' }),
    list('TaskPercentageMarker', 'TaskPercentage', markers.percentages, seed, (value) => ({
      TaskPercentage: value,
    })),
    el('ap:TaskPriorityMarkersName', { ...clean, Name: markers.priorityName ?? '優先度' }),
    list('TaskPriorityMarker', 'TaskPriority', markers.priorities, seed, (value) => ({
      TaskPriority: `urn:mindjet:Prio${value}`,
    })),
    markers.resources && el('ap:TaskResourceMarkersName', { ...clean, Name: 'リソース' }),
    list(
      'TaskResourceMarker',
      undefined,
      Object.fromEntries((markers.resources ?? []).map((name) => [name, name])),
      seed,
    ),
    wrap('ap:TextLabelMarkersSets', {}, (markers.tags ?? []).map(tagSet(code))),
  );
};
