import type { ContentHash, Marker, MarkerGroup } from '../../model/workbook.js';
import type { Draft } from '../topic-draft.js';
import { familyOf, percentages, standardName } from './markers.js';

/** A marker the author added to the map. */
export interface CustomMarker {
  readonly id: string;
  /** As typed, or the name of the imported picture. May be empty. */
  readonly name: string;
  readonly image?: ContentHash;
}

/** Ids XMind generates: 26 characters, or a UUID. */
const generatedId = /^(?:[0-9a-z]{26}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22})$/;

/** Turns marker ids into markers; every topic with the same id shares one object. */
export class MarkerTable {
  private readonly known = new Map<string, Marker>();
  private readonly custom = new Map<string, CustomMarker>();

  declare(marker: CustomMarker): void {
    this.custom.set(marker.id, marker);
    this.known.delete(marker.id);
  }

  of(id: string): Marker {
    const known = this.known.get(id);
    if (known) return known;
    const marker = this.custom.has(id) || generatedId.test(id) ? this.customMarker(id) : standardMarker(id);
    this.known.set(id, marker);
    return marker;
  }

  private customMarker(id: string): Marker {
    const { image } = this.custom.get(id) ?? {};
    const marker = { id: `custom-${id}`, group: 'custom', vendorId: id } as const;
    return image ? { ...marker, image } : marker;
  }

  /** Name by default: XMind's own, or the one the custom marker was imported with. */
  defaultName(id: string): string | undefined {
    return standardName(id) ?? this.custom.get(id)?.name;
  }
}

const colouredGroups: ReadonlySet<MarkerGroup> = new Set(['flag', 'star', 'people', 'tag']);

function standardMarker(id: string): Marker {
  const family = familyOf(id);
  const marker: Draft<Marker> = { id, group: family?.group ?? 'other', vendorId: id };
  const rest = id.slice(family?.prefix.length);
  if (colouredGroups.has(marker.group)) marker.colour = rest;
  const value = numberIn(id, rest, marker.group);
  if (value !== undefined) marker.value = value;
  return marker;
}

function numberIn(id: string, rest: string, group: MarkerGroup): number | undefined {
  if (group === 'priority') return /^[1-9]$/.test(rest) ? Number(rest) : undefined;
  return Object.hasOwn(percentages, id) ? percentages[id] : undefined;
}
