import type { Link } from '../../model/workbook.js';
import { topicId } from '../../model/workbook.js';
import type { Projecting } from './projecting.js';

const mapExtension = /\.(?:xmind|xmt|mmap|xmmap|mm)$/i;

/** A link as XMind writes it and as it is then read. */
export function sayableLink(link: Link, { id, stored, isNative }: Projecting): Link {
  const resource = stored(link.resource);
  if (isNative) return nativeLink(link, resource);
  switch (link.kind) {
    case 'topic': {
      const target = id(link.topicId ?? '');
      return { kind: 'topic', href: `xmind:#${target}`, topicId: topicId(target) };
    }
    case 'web':
    case 'mail':
      return { kind: link.kind, href: (link.target ?? link.href).trim() };
    case 'map':
    case 'file':
      return fileLink(link, id);
    case 'attachment':
      return resource
        ? { kind: 'attachment', href: link.href, resource }
        : { kind: 'unknown', href: link.href };
    case 'unknown':
      return { kind: 'unknown', href: link.href };
    default:
      return link.kind satisfies never;
  }
}

function nativeLink(link: Link, resource: Link['resource']): Link {
  if (!link.resource || resource) return link;
  const { resource: _, ...rest } = link;
  return rest;
}

/**
 * `file:` and the path. A topic in another map is named by the id it gets when that map is written as well.
 * A file that is not named at all leads nowhere.
 */
function fileLink(link: Link, id: (id: string) => string): Link {
  const path = (link.target ?? link.href).replaceAll('\\', '/');
  if (path === '') return { kind: 'unknown', href: link.href };
  const isMap = mapExtension.test(path);
  const fragment = isMap && link.topicId ? `#${id(link.topicId)}` : '';
  const href = `file:${rootedPath(path)}${fragment}`;
  const named = fragment === '' ? {} : { topicId: topicId(fragment.slice(1)) };
  return { kind: isMap ? 'map' : 'file', href, target: path, ...named };
}

/** `C:/a b` → `///C:/a%20b`, `//server/share` stays, `/a` → `///a`, `a` stays. */
function rootedPath(path: string): string {
  const encoded = encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F');
  if (/^[a-z]:\//i.test(path)) return `///${encoded}`;
  return path.startsWith('/') && !path.startsWith('//') ? `//${encoded}` : encoded;
}
