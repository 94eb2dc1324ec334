import { visitSheet } from '../../model/walk.js';
import type { ContentHash, Sheet } from '../../model/workbook.js';
import type { Json } from '../json-text.js';
import { markerIdOf } from './markers.js';
import type { StoredResources } from './resources.js';

/** What a sheet's markers stand for, and the pictures of the author's own. Undefined: nothing to say. */
export function legendJson(sheet: Sheet, resources: StoredResources): Json | undefined {
  const names = new Map<string, { name: string; resource?: string }>();
  const groups: { readonly name: string; readonly markers: readonly string[] }[] = [];
  for (const [at, { name, markers }] of sheet.markerSets.entries()) {
    const ids = markers.map(({ key }) => markerIdOf(key));
    for (const marker of markers) {
      names.set(markerIdOf(marker.key), { name: marker.name, ...pictured(marker.image, resources) });
    }
    if (name !== '' || at > 0) groups.push({ name, markers: ids });
  }
  for (const [id, picture] of picturesOn(sheet)) {
    const known = names.get(id);
    if (!known?.resource) names.set(id, { name: known?.name ?? '', ...pictured(picture, resources) });
  }
  if (names.size === 0) return undefined;
  return {
    visibility: 'visible',
    markers: Object.fromEntries(names),
    groups: Object.fromEntries(groups.map((group, at) => [`group-${at + 1}`, group])),
  };
}

function pictured(image: ContentHash | undefined, resources: StoredResources): { resource?: string } {
  const resource = resources.address(image);
  return resource ? { resource } : {};
}

/** The author's own markers in use, with their pictures. */
function* picturesOn(sheet: Sheet): Generator<readonly [string, ContentHash]> {
  for (const { topic } of visitSheet(sheet)) {
    for (const { id, image } of topic.markers) if (image) yield [markerIdOf(id), image];
  }
}
