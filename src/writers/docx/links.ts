import type { Target } from '../../model/document.js';
import type { Bookmarks } from './anchors.js';

/** Where a link leads in Word. */
export type Destination =
  | { readonly type: 'bookmark'; readonly name: string }
  | { readonly type: 'web'; readonly url: string };

export interface LinkSpace {
  readonly bookmarks: Bookmarks;
  /** Address of this document inside the site. */
  readonly path: string;
  /** Address of the published site, `https://…/`. Absent: links to other pages become plain text. */
  readonly siteUrl: string | undefined;
}

const safeSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** Word refuses longer addresses. */
const longestUrl = 2_000;

/** A usable web address, percent-encoded; undefined when its scheme is not safe or it is no address. */
export function safeUrl(text: string): string | undefined {
  const trimmed = text.trim();
  if (/[\u0000-\u001f]/.test(trimmed)) return undefined;
  try {
    const url = new URL(trimmed);
    if (!safeSchemes.has(url.protocol) || url.username || url.password) return undefined;
    return url.href.length <= longestUrl ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Where a target leads from this document; undefined: nowhere, so the link is written as plain text. */
export function destinationOf(target: Target, space: LinkSpace): Destination | undefined {
  switch (target.type) {
    case 'web':
      return toWeb(target.url);
    case 'anchor':
      return toBookmark(target.anchor, space);
    case 'page':
      return (
        (target.anchor && isSameMap(target.path, space.path)
          ? toBookmark(target.anchor, space)
          : undefined) ?? toSite(target.path, target.anchor, space)
      );
  }
}

/** Address of a file of the site; undefined without the site's address. */
export const siteFile = (path: string, space: LinkSpace): Destination | undefined =>
  toSite(path, undefined, space);

function toWeb(text: string): Destination | undefined {
  const url = safeUrl(text);
  return url === undefined ? undefined : { type: 'web', url };
}

function toBookmark(anchor: string, space: LinkSpace): Destination | undefined {
  const name = space.bookmarks.get(anchor);
  return name === undefined ? undefined : { type: 'bookmark', name };
}

function toSite(path: string, anchor: string | undefined, space: LinkSpace): Destination | undefined {
  if (!space.siteUrl || path.split('/').includes('..')) return undefined;
  const root = space.siteUrl.endsWith('/') ? space.siteUrl : `${space.siteUrl}/`;
  const file = path.split('/').map(encodeURIComponent).join('/');
  return toWeb(`${root}${file}${anchor ? `#${encodeURIComponent(anchor)}` : ''}`);
}

/** All pages of one map lie in its folder, and this document holds the whole map. */
function isSameMap(path: string, own: string): boolean {
  const folder = own.slice(0, own.lastIndexOf('/') + 1);
  return path === own || (folder !== '' && path.startsWith(folder));
}
