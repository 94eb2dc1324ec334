import { linksOf } from '../model/links.js';
import type { Link } from '../model/workbook.js';
import { editionName, folderOf, namesOldEdition, plainAddress } from '../semantics/published.js';
import { defaultVocabulary } from '../semantics/vocabulary/index.js';
import { knownMaps } from './known-maps.js';
import { type CheckedLibrary, type CheckedMap, perLibrary, rule } from './rule.js';

/**
 * Many web links share a folder and end in document codes of these maps: the team publishes there.
 *
 * With `published: [that address]` in the configuration the links are links between maps, and lead to the pages and
 * downloads that are made here. Told once for a folder, from three links to two maps on; those to
 * earlier editions do not count.
 *
 * ```text bad
 * --- Sec01-01_Plan.mmap
 * Plan
 *   Food {-> https://team.example/maps/Sec01-02.html}
 *   Water {-> https://team.example/maps/Sec01-03.html}
 *   As a text {-> https://team.example/maps/Sec01-03_Water.docx}
 * --- Sec01-02_Food.mmap
 * Food
 * --- Sec01-03_Water.mmap
 * Water
 * ```
 * ```text good
 * published: https://team.example/maps/
 * --- Sec01-01_Plan.mmap
 * Plan
 *   Food {-> https://team.example/maps/Sec01-02.html}
 *   Water {-> https://team.example/maps/Sec01-03.html}
 *   As a text {-> https://team.example/maps/Sec01-03_Water.docx}
 * --- Sec01-02_Food.mmap
 * Food
 * --- Sec01-03_Water.mmap
 * Water
 * ```
 */
export const publishedUnset = rule('published-unset', (map, tell, library) => {
  for (const { root, first, links, targets } of foldersIn(library)) {
    if (first === map && links >= FEWEST_LINKS && targets.size >= FEWEST_MAPS)
      tell(undefined, { root, links, maps: targets.size });
  }
});

const FEWEST_LINKS = 3;
const FEWEST_MAPS = 2;

/** Links into one folder of the web that end in codes of maps. */
interface Folder {
  /** Its address as the first link has it. */
  readonly root: string;
  /** The map with the first link. */
  readonly first: CheckedMap;
  links: number;
  /** Files of the maps whose codes the links end in. */
  readonly targets: Set<string>;
}

const foldersIn = perLibrary((library: CheckedLibrary): readonly Folder[] => {
  const folders = new Map<string, Folder>();
  for (const map of library.maps) {
    for (const { topic } of map.topics.values())
      if (!namesOldEdition(topic.title, defaultVocabulary))
        for (const link of linksOf(topic)) count(link, map, library, folders);
  }
  return [...folders.values()];
});

function count(link: Link, map: CheckedMap, library: CheckedLibrary, folders: Map<string, Folder>): void {
  const known = knownMaps(library);
  if (link.kind !== 'web' || known.ofLink(link, map)) return;
  const address = link.target ?? link.href;
  const plain = plainAddress(address);
  const name = editionName(plain);
  const target = name === undefined ? undefined : known.ofPublishedName(name);
  if (!target) return;
  const key = folderOf(plain);
  const folder = folders.get(key) ?? { root: folderOf(address), first: map, links: 0, targets: new Set() };
  folders.set(key, folder);
  folder.links += 1;
  folder.targets.add(target.file);
}
