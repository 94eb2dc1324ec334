import type { Package } from '../container/zip.js';

/** Folders whose parts are no map of this package: older states, decoys, and files that somebody attached. */
const elsewhere = /(?:^|\/)(?:Revisions|__MACOSX|attachments|resources|bin)\//i;

/** The part of this name, in whatever case, that lies the least deep. Undefined: none does. */
export function shallowest(names: readonly string[], file: string): string | undefined {
  const wanted = file.toLowerCase();
  const depth = (name: string) => name.split('/').length;
  return names
    .filter((name) => name.split('/').at(-1)?.toLowerCase() === wanted && !elsewhere.test(name))
    .reduce<string | undefined>(
      (best, name) => (best && depth(best) <= depth(name) ? best : name),
      undefined,
    );
}

/** The package as seen from the folder of this part: someone may have zipped a folder. */
export function packageFrom(pkg: Package, part: string): Package {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  if (folder === '') return pkg;
  return {
    names: pkg.names.filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length)),
    comment: pkg.comment,
    has: (name) => pkg.has(folder + name),
    sizeOf: (name) => pkg.sizeOf(folder + name),
    read: (name) => pkg.read(folder + name),
  };
}
