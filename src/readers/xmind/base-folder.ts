import { Refusal } from '../../container/refusal.js';
import type { Package } from '../../container/zip.js';
import { packageFrom, shallowest } from '../base-folder.js';

/**
 * The package as seen from the folder its content lies in. `content.json` wins over a `content.xml` beside it,
 * which is then a stub.
 * @throws Refusal `missing-part`
 */
export function rebased(pkg: Package): Package {
  const content = shallowest(pkg.names, 'content.json') ?? shallowest(pkg.names, 'content.xml');
  if (content === undefined) throw new Refusal('missing-part', { part: 'content.json' });
  return packageFrom(pkg, content);
}
