import { type Link, topicId } from '../model/workbook.js';

/** Ends like a map's name, whatever program wrote it. */
export const isMapFile = (path: string): boolean => /\.(?:mmap|xmmap|mmat|xmind|xmt|mm|opml)$/i.test(path);

/** A path and the `#id` behind it, which names a topic in a map. */
export function parted(path: string): readonly [file: string, fragment: string | undefined] {
  const [file = '', fragment] = path.split(/#(?=[^#/]*$)/);
  return [file, fragment];
}

/**
 * What an address leads to, told by the address alone. `#id` is a topic of the same map; whether it is there
 * is known only when all topics are.
 */
export function linkTo(href: string, title?: string): Link {
  const link = classified(href, href.trim());
  return title ? { ...link, title } : link;
}

function classified(href: string, address: string): Link {
  if (/^#./.test(address)) return { kind: 'topic', href, topicId: topicId(decoded(address.slice(1))) };
  const scheme = /^([a-z][a-z\d+.-]+):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return withoutScheme(href, address);
  if (['http', 'https', 'ftp', 'ftps'].includes(scheme)) return targeting('web', href, address);
  if (scheme === 'mailto') return targeting('mail', href, address);
  return scheme === 'file' ? fileLink(href, filePath(address)) : { kind: 'unknown', href };
}

function withoutScheme(href: string, address: string): Link {
  if (/^www\.\S+\.\S/i.test(address)) return targeting('web', href, `https://${address}`);
  if (/^[^\s/\\@]+@[^\s/\\@]+\.[a-z]{2,}$/i.test(address))
    return targeting('mail', href, `mailto:${address}`);
  const isPath =
    /^[a-z]:[\\/]/i.test(address) || /[\\/]/.test(address) || /[^\s.]\.\w{1,5}(?:#|$)/.test(address);
  return isPath ? fileLink(href, address) : { kind: 'unknown', href };
}

/** A path, relative ones from the map's own folder; `#id` after a map names a topic in it. */
function fileLink(href: string, path: string): Link {
  const [file, fragment] = parted(decoded(path).replaceAll('\\', '/'));
  if (!isMapFile(file)) return targeting('file', href, file + (fragment ? `#${fragment}` : ''));
  const link = targeting('map', href, file);
  return fragment ? { ...link, topicId: topicId(fragment) } : link;
}

const targeting = (kind: Link['kind'], href: string, target: string): Link =>
  target === href ? { kind, href } : { kind, href, target };

/** `file:///C:/a` → `C:/a`; `file://server/share` → `//server/share`; `file:a/b` stays relative. */
const filePath = (address: string): string =>
  address
    .slice('file:'.length)
    .replaceAll('\\', '/')
    .replace(/^\/+(?=[a-z]:\/)/i, '')
    .replace(/^\/\/\/+/, '/');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
