import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.js';
import { checkAddresses, politely } from '../../files/web/addresses.js';
import { cacheFileIn } from '../../files/web/cache.js';
import type { Verdict } from '../../files/web/verdict.js';
import { hasPassword } from '../../model/credentials.js';
import { linksOf } from '../../model/links.js';
import { version } from '../../version.js';
import type { Library, MapEntry } from '../../views/library.js';
import { LinkTargets } from '../../views/link-targets.js';

/** Opens every web link of a library and tells which are dead. @param folder the project's, where the cache is kept */
export async function findingsOnWeb(
  library: Library,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<Diagnostic[]> {
  const targets = new LinkTargets(library);
  const links = library.maps.flatMap((map) => webLinks(map, targets));
  const verdicts = await checkAddresses(
    links.map(({ url }) => url),
    { ...politely, userAgent: `mapress/${version}`, cacheFile: await cacheFileIn(folder), onProgress },
  );
  return links.flatMap((link) => told(link, verdicts.get(link.url)));
}

interface WebLink {
  readonly file: string;
  readonly topicId: string;
  readonly url: string;
}

/** Web links of topics, each address once per topic; not those that lead to pages made here or carry a password. */
const webLinks = (map: MapEntry, targets: LinkTargets): WebLink[] =>
  [...map.index.topics.values()].flatMap(({ topic }) => {
    const urls = linksOf(topic)
      .filter((link) => link.kind === 'web' && !targets.mapOf(link, map, topic.title))
      .filter(({ href, target = href }) => !hasPassword(target))
      .map(({ target, href }) => (target ?? href).trim());
    return [...new Set(urls)].map((url) => ({ file: map.file, topicId: topic.id, url }));
  });

function told({ file, topicId, url }: WebLink, verdict: Verdict | undefined): Diagnostic[] {
  const values = { url, reason: verdict?.reason ?? '' };
  if (verdict?.state === 'dead') return [diagnostic('url-dead', { file, topicId }, values)];
  return verdict?.state === 'unreachable' ? [diagnostic('url-unreachable', { file, topicId }, values)] : [];
}
