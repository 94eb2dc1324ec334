import { linksOf } from '../model/links.js';
import type { Link } from '../model/workbook.js';
import { fileNameOf, type KnownMaps, knownMaps } from './known-maps.js';
import { type CheckedMap, rule } from './rule.js';

/**
 * A link to a map that is not there.
 *
 * Asked of links to map files, and of links whose file name begins with a document code such as the maps of the
 * library bear (`Sec01-04-1 Food.html`): such a page is published from its map. A map that was renamed or moved
 * is found by its name or code (see `link-file-moved`). Other files are not looked for.
 *
 * ```text bad
 * --- Sec01-01.mmap
 * Plan
 *   Food {-> Sec01-02.mmap}
 * ```
 * ```text good
 * --- Sec01-01.mmap
 * Plan
 *   Food {-> Sec01-02.mmap}
 *   Water {-> minutes.docx}
 * --- Sec01-02.mmap
 * Food
 * ```
 */
export const linkFileMissing = rule('link-file-missing', (map, tell, library) => {
  const known = knownMaps(library);
  for (const visit of map.topics.values()) {
    for (const link of linksOf(visit.topic)) {
      if (isMissing(link, map, known)) tell(visit, { target: fileNameOf(link.target ?? link.href) });
    }
  }
});

function isMissing(link: Link, map: CheckedMap, known: KnownMaps): boolean {
  if (link.kind !== 'map' && link.kind !== 'file') return false;
  const isOurs = link.kind === 'map' || known.namesCode(link.target ?? link.href);
  return isOurs && known.ofLink(link, map) === undefined;
}
