import type { Package } from '../../container/zip.js';
import type { Context } from './context.js';

/** Parts this reader reads, or that hold nothing of their own: the stub, manifests, pictures of the map. */
const known =
  /^(?:content\.(?:xml|json)|metadata\.json|manifest\.json|meta\.xml|styles\.xml|comments\.xml|META-INF\/.*|markers\/markerSheet\.xml|Thumbnails\/.*|Revisions\/[^/]+\/(?:revisions|rev-\d+-\d+)\.xml|mimetype)$/i;

/** Counts the parts of the package that nothing referred to; the binaries by folder, since their names say nothing. */
export function reportLeftovers(pkg: Package, context: Context): void {
  for (const name of pkg.names) {
    if (known.test(name) || context.resources.knows(name)) continue;
    const folder = /^(?:attachments|resources|markers)\//i.exec(name)?.[0];
    context.report.unread(folder ? `${folder} without reference` : name);
  }
}
