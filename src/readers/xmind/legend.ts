import type { ContentHash, MarkerSet, NamedMarker } from '../../model/workbook.js';
import type { MarkerTable } from './marker-table.js';
import { standardName } from './markers.js';

/** What a sheet's legend states, in XMind's words. */
export interface Legend {
  /** Marker id → what the author wrote. White space alone is no meaning. */
  readonly names: ReadonlyMap<string, string>;
  readonly groups: readonly MarkerGroupWords[];
}

/** A named group of markers: of the legend (JSON) or of the map's own markers (XML). */
export interface MarkerGroupWords {
  readonly name: string;
  readonly markers: readonly { readonly id: string; readonly image?: ContentHash }[];
}

export const noLegend: Legend = { names: new Map(), groups: [] };

/**
 * The names in force on a sheet. XMind's legend holds only descriptions its author wrote and may describe
 * markers nobody uses; a marker in use without description has its standard name, which is weak evidence.
 *
 * @param used ids of the markers on the sheet's topics, in reading order
 */
export function markerSetsOf(legend: Legend, used: ReadonlySet<string>, table: MarkerTable): MarkerSet[] {
  const sets: MarkerSet[] = [];
  const grouped = new Set<string>();
  for (const { name, markers } of legend.groups) {
    const named = markers.flatMap(({ id, image }) => namedMarker(id, legend, table, image));
    for (const { id } of markers) grouped.add(id);
    if (named.length > 0) sets.push({ name, markers: named });
  }
  const ids = new Set([...legend.names.keys(), ...used]);
  const rest = [...ids].filter((id) => !grouped.has(id)).flatMap((id) => namedMarker(id, legend, table));
  return rest.length > 0 ? [{ name: '', markers: rest }, ...sets] : sets;
}

function namedMarker(id: string, legend: Legend, table: MarkerTable, image?: ContentHash): NamedMarker[] {
  const written = legend.names.get(id) ?? '';
  const name = written.trim() === '' ? (table.defaultName(id) ?? '') : written.trim();
  if (name.trim() === '') return [];
  const marker = table.of(id);
  const isDefault = written.trim() === '' ? !isChosen(id, name) : name === standardName(id);
  const picture = image ?? marker.image;
  return [{ kind: 'marker', key: marker.id, name, isDefault, ...(picture ? { image: picture } : {}) }];
}

/** A custom marker's name is the author's, unless it is only that of the picture file it was made from. */
const isChosen = (id: string, name: string): boolean =>
  standardName(id) === undefined && !/\.(?:png|jpe?g|gif|svg|ico|bmp)$/i.test(name);
