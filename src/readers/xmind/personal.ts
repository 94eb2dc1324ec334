import type { Package } from '../../container/zip.js';
import type { Context } from './context.js';

/** Counts parts that show more of the map than its present state: pictures of it, and earlier revisions. */
export function tallyParts(pkg: Package, { personal }: Context): void {
  for (const name of pkg.names) {
    if (/^Thumbnails\/.+\.\w+$/.test(name)) personal.add('thumbnail', name);
    if (/^Revisions\/[^/]+\/rev-.*\.xml$/.test(name)) personal.add('old-revisions', name);
  }
}
