import { linksOf } from '../model/links.js';
import { fileNameOf, knownMaps } from './known-maps.js';
import { rule } from './rule.js';

/**
 * A link to a map under an old name or in an old place, while the map is there under another.
 *
 * Published pages find it by its file name or document code, but in the map program the link opens nothing. Links
 * to other editions of the own map, and to exported pages, are no concern of this rule.
 *
 * ```text bad
 * --- Sec01-01.mmap
 * Plan
 *   Food {-> drafts/Sec01-02.mmap}
 * --- Sec01-02.mmap
 * Food
 * ```
 * ```text good
 * --- Sec01-01.mmap
 * Plan
 *   Food {-> Sec01-02.mmap}
 *   Other editions {-> Sec01-01.xmind}
 * --- Sec01-02.mmap
 * Food
 * ```
 */
export const linkFileMoved = rule('link-file-moved', (map, tell, library) => {
  for (const visit of map.topics.values()) {
    for (const link of linksOf(visit.topic)) {
      const found = link.kind === 'map' ? knownMaps(library).ofLink(link, map) : undefined;
      if (!found || found.by === 'path' || found.map.file === map.file) continue;
      tell(visit, { target: shownPath(link.target ?? link.href), found: found.map.file });
    }
  }
});

/** The end of a path; folders of somebody's computer do not belong into a message. */
function shownPath(address: string): string {
  const isAbsolute = /^(?:[a-z]:|[/\\]|file:)/i.test(address);
  return isAbsolute ? fileNameOf(address) : address;
}
