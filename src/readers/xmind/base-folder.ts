import { Refusal } from '../../container/refusal.js';
import type { Package } from '../../container/zip.js';

/**
 * The package as seen from the folder its content lies in: someone may have zipped a folder. `content.json`
 * wins over a `content.xml` beside it, which is then a stub; revisions are no content.
 * @throws Refusal `missing-part`
 */
export function rebased(pkg: Package): Package {
  const content = shallowest(pkg, 'content.json') ?? shallowest(pkg, 'content.xml');
  if (content === undefined) throw new Refusal('missing-part', { part: 'content.json' });
  const folder = content.slice(0, content.lastIndexOf('/') + 1);
  if (folder === '') return pkg;
  return {
    names: pkg.names.filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length)),
    comment: pkg.comment,
    has: (name) => pkg.has(folder + name),
    sizeOf: (name) => pkg.sizeOf(folder + name),
    read: (name) => pkg.read(folder + name),
  };
}

function shallowest(pkg: Package, file: string): string | undefined {
  const depth = (name: string) => name.split('/').length;
  return pkg.names
    .filter((name) => name === file || name.endsWith(`/${file}`))
    .filter((name) => !/(?:^|\/)(?:Revisions|__MACOSX|attachments|resources)\//.test(name))
    .reduce<string | undefined>(
      (best, name) => (best && depth(best) <= depth(name) ? best : name),
      undefined,
    );
}
