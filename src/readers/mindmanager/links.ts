import type { Link } from '../../model/workbook.js';
import { topicId } from '../../model/workbook.js';
import { isMapFile, parted } from '../address.js';
import { oidOfGuid } from './oid.js';

/**
 * What an address leads to, told by the address alone: the file's own classification is useless
 * (of 465 real links `Absolute` was never true, even for https, and `HyperlinkType` said Unknown).
 * Nothing is parsed strictly, since real addresses hold spaces, CJK, backslashes and typos.
 */
export function linkOf(href: string, title: string | undefined): Link {
  const address = unquoted(href);
  const link = classified(href, address) ?? { kind: 'unknown', href };
  const named = title ? { ...link, title } : link;
  return named.target === undefined && address !== href && named.kind !== 'topic'
    ? { ...named, target: address }
    : named;
}

/** Some addresses stand in literal quotes, followed by arguments or pasted text: the quoted part counts. */
function unquoted(href: string): string {
  if (!href.startsWith('"')) return href;
  const end = href.indexOf('"', 1);
  return (end < 0 ? href.slice(1) : href.slice(1, end)).trim();
}

const xpointer = /^([^#]*)#xpointer\(.*?@OId\s*=\s*['"]([^'"]+)['"]/s;
const mapLink = /^mj-map:\/*([^#]*)(?:#oid=(.*))?$/is;
const schemeOf = /^([a-z][a-z\d+.-]+):/i;

function classified(href: string, address: string): Link | undefined {
  const pointer = xpointer.exec(address);
  if (pointer) return topicLink(href, pointer[1] ?? '', pointer[2]);
  const map = mapLink.exec(address);
  if (map) return topicLink(href, map[1] ?? '', map[2] === undefined ? undefined : oidOfGuid(map[2]));
  const scheme = schemeOf.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return withoutScheme(href, address);
  if (['http', 'https', 'ftp'].includes(scheme)) return { kind: 'web', href };
  if (scheme === 'mailto') return { kind: 'mail', href };
  if (scheme === 'file') return fileLink(href, decodedFile(address));
  return undefined;
}

/** A topic of this map when no file is named, else a map, with or without a topic in it. */
function topicLink(href: string, file: string, oid: string | undefined): Link | undefined {
  const named = oid === undefined ? {} : { topicId: topicId(oid) };
  if (file !== '') return { kind: 'map', href, target: file.replaceAll('\\', '/'), ...named };
  return oid === undefined ? undefined : { kind: 'topic', href, ...named };
}

function withoutScheme(href: string, address: string): Link | undefined {
  if (/^www\./i.test(address)) return { kind: 'web', href, target: `http://${address}` };
  if (address === '' || address.startsWith('#')) return undefined;
  if (/^[^\s/\\@]+@[^\s/\\@]+\.[a-z]{2,}$/i.test(address)) {
    return { kind: 'mail', href, target: `mailto:${address}` };
  }
  return fileLink(href, address);
}

/** A path: relative ones start from the map's own folder. A single letter before the colon is a drive. */
function fileLink(href: string, path: string): Link {
  const target = path.replaceAll('\\', '/');
  const [file, fragment] = parted(target);
  if (isMapFile(file) && fragment) return topicLink(href, file, fragment) ?? { kind: 'map', href, target };
  const kind = isMapFile(file) ? 'map' : 'file';
  return target === href ? { kind, href } : { kind, href, target };
}

/** `file:///C:/a%20b.txt` → `C:/a b.txt`; `file://server/share` → `//server/share`. */
function decodedFile(address: string): string {
  const path = address.slice('file:'.length).replaceAll('\\', '/');
  const local = /^\/\/\/+/.test(path) ? path.replace(/^\/+(?=[a-z]:)/i, '').replace(/^\/\/+/, '/') : path;
  try {
    return decodeURIComponent(local);
  } catch {
    return local;
  }
}
