import { childOf, childrenOf, type XmlElement } from '../../container/xml.js';
import type { ContentHash, MarkerSet, NamedMarker } from '../../model/workbook.js';
import {
  isDefaultIconName,
  isDefaultPercentageName,
  isDefaultPriorityName,
  isDefaultTagName,
} from './default-names.js';
import { type IconPictures, type MarkerPalette, percentageOf, priorityOf } from './markers.js';
import { colourOf, filled, kept, own, urnName } from './values.js';

/** The map's own legend, and what topics need of it. */
export interface MarkerLegend {
  readonly sets: readonly MarkerSet[];
  readonly pictures: IconPictures;
  /** Name of a tag group by its OId, which `TextLabel@SetId` repeats. */
  readonly tagGroups: ReadonlyMap<string, string>;
}

type ResourceOf = (element: XmlElement) => ContentHash | undefined;
type ReadMarker = (marker: XmlElement, name: string) => NamedMarker | undefined;

/** `ap:MarkersSetGroup`: every marker the map offers, used or not, under its group's name. */
export function legendOf(
  group: XmlElement | undefined,
  palette: MarkerPalette,
  resourceOf: ResourceOf,
): MarkerLegend {
  const pictures: IconPictures = new Map();
  const icon: ReadMarker = (marker, name) => iconMarker(marker, name, { palette, pictures, resourceOf });
  const sets = [
    ...namedSets(group, 'ap:IconMarkersSets', 'ap:IconMarkersSet', 'ap:IconMarkers', icon),
    ...listedSet(group, 'ap:IconMarkers', icon),
    ...listedSet(group, 'ap:TaskPriorityMarkers', (marker, name) => priority(marker, name, palette)),
    ...listedSet(group, 'ap:TaskPercentageMarkers', (marker, name) => percentage(marker, name, palette)),
    ...listedSet(group, 'ap:FillColorMarkers', fill),
    ...listedSet(group, 'ap:TextColorMarkers', font),
    ...listedSet(group, 'ap:TaskResourceMarkers', resource),
    ...listedSet(group, 'ap:TaskCategoryMarkers', tag),
    ...namedSets(group, 'ap:TextLabelMarkersSets', 'ap:TextLabelMarkersSet', 'ap:TextLabelMarkers', tag),
    ...listedSet(group, 'ap:TextLabelMarkers', tag),
  ];
  return { sets: sets.filter((set) => set.markers.length > 0), pictures, tagGroups: tagGroupsOf(group) };
}

/** Groups with a name of their own: `IconMarkersSets/IconMarkersSet/IconMarkers`. */
function namedSets(
  group: XmlElement | undefined,
  lists: string,
  list: string,
  markers: string,
  read: ReadMarker,
): MarkerSet[] {
  const sets = childrenOf(childOf(group, lists), list);
  return sets.map((set) => ({ name: nameOf(set), markers: namedMarkers(childOf(set, markers), read) }));
}

/** Groups that exist once, whose name stands beside them: `FillColorMarkersName`, `FillColorMarkers`. */
function listedSet(group: XmlElement | undefined, markers: string, read: ReadMarker): MarkerSet[] {
  const name = kept(childOf(group, `${markers}Name`), 'Name') ?? '';
  return childrenOf(group, markers).map((list) => ({ name, markers: namedMarkers(list, read) }));
}

const namedMarkers = (list: XmlElement | undefined, read: ReadMarker): NamedMarker[] =>
  childrenOf(list).flatMap((marker) => read(marker, nameOf(marker)) ?? []);

const nameOf = (element: XmlElement): string => kept(childOf(element, 'ap:Name'), 'Name') ?? '';

interface IconSources {
  readonly palette: MarkerPalette;
  readonly pictures: IconPictures;
  readonly resourceOf: ResourceOf;
}

function iconMarker(marker: XmlElement, name: string, sources: IconSources): NamedMarker | undefined {
  const urn = filled(childOf(marker, 'ap:OneStockIcon'), 'IconType');
  if (urn) {
    const isDefault = isDefaultIconName(urnName(urn), name);
    return { kind: 'marker', key: sources.palette.stock(urn).id, name, isDefault };
  }
  const signature = filled(childOf(marker, 'ap:OneCustomIcon'), 'IconSignature');
  if (!signature) return undefined;
  const data = childOf(marker, 'ap:CustomIconImageData');
  const image = data && sources.resourceOf(data);
  if (image) sources.pictures.set(own(signature), image);
  const key = sources.palette.custom(signature).id;
  const isDefault = name.trim() === '';
  return { kind: 'marker', key, name, isDefault, ...(image && { image }) };
}

function priority(element: XmlElement, name: string, palette: MarkerPalette): NamedMarker | undefined {
  const value = priorityOf(childOf(element, 'ap:TaskPriority'));
  if (value === undefined) return undefined;
  return {
    kind: 'marker',
    key: palette.priority(value).id,
    name,
    isDefault: isDefaultPriorityName(value, name),
  };
}

function percentage(element: XmlElement, name: string, palette: MarkerPalette): NamedMarker | undefined {
  const value = percentageOf(childOf(element, 'ap:TaskPercentage'));
  if (value === undefined) return undefined;
  return {
    kind: 'marker',
    key: palette.percentage(value).id,
    name,
    isDefault: isDefaultPercentageName(value, name),
  };
}

function fill(element: XmlElement, name: string): NamedMarker | undefined {
  const key = colourOf(childOf(element, 'ap:FillColor'), 'FillColor');
  return key ? { kind: 'fill', key, name, isDefault: name.trim() === '' } : undefined;
}

function font(element: XmlElement, name: string): NamedMarker | undefined {
  const key = colourOf(childOf(element, 'ap:TextColor'), 'TextColor');
  return key ? { kind: 'font', key, name, isDefault: name.trim() === '' } : undefined;
}

function resource(_element: XmlElement, name: string): NamedMarker | undefined {
  return name === '' ? undefined : { kind: 'resource', key: name, name, isDefault: false };
}

function tag(_element: XmlElement, name: string): NamedMarker | undefined {
  return name === '' ? undefined : { kind: 'label', key: name, name, isDefault: isDefaultTagName(name) };
}

function tagGroupsOf(group: XmlElement | undefined): Map<string, string> {
  const sets = childrenOf(childOf(group, 'ap:TextLabelMarkersSets'), 'ap:TextLabelMarkersSet');
  return new Map(sets.map((set) => [set.attributes.OId ?? '', nameOf(set)]));
}
