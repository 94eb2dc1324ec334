import { withoutCredentials } from '../model/credentials.js';
import type { Target } from '../model/document.js';
import type { Link } from '../model/workbook.js';
import { MapNames } from '../semantics/map-names.js';
import { anchorOf, mapPath } from './addresses.js';
import type { Library, MapEntry } from './library.js';

/** Where a link of a map leads on the site, or why it leads nowhere. */
export type Resolved =
  | { readonly found: true; readonly target: Target; readonly map?: MapEntry }
  | { readonly found: false; readonly why: 'dead' | 'other-file' | 'unsafe' };

/** Schemes whose addresses are programs, or pages that may hold one. */
const runsSomething = /^(?:javascript|livescript|vbscript|data):/i;

/** The head of an address as browsers read it: without control characters and the space around it. */
const bare = (address: string): string => address.slice(0, 1000).replace(/[\u0000-\u0020]+/g, '');

/** Finds the pages that links of a library lead to. Made once per library. */
export class LinkTargets {
  private readonly names: MapNames<MapEntry>;

  constructor(library: Library) {
    this.names = new MapNames(library.maps, library.naming);
  }

  /** @param title of the topic with the link */
  resolve(link: Link, from: MapEntry, title: string): Resolved {
    if (runsSomething.test(bare(link.target ?? link.href))) return { found: false, why: 'unsafe' };
    switch (link.kind) {
      case 'web':
        return this.webLink(link, from, title);
      case 'mail':
        return { found: true, target: webTarget(link) };
      case 'topic':
        return topicTarget(link, from);
      case 'map':
      case 'file':
        return this.fileTarget(link, from);
      case 'attachment':
      case 'unknown':
        return { found: false, why: 'other-file' };
      default:
        return link.kind satisfies never;
    }
  }

  /** The map with this document code, if exactly one has it. */
  mapOfCode(code: string): MapEntry | undefined {
    return this.names.ofCode(code);
  }

  /** The map that a link means. @param title of the topic with the link */
  mapOf(link: Link, from: MapEntry, title: string): MapEntry | undefined {
    return this.names.ofLink(link, from, title)?.map;
  }

  private webLink(link: Link, from: MapEntry, title: string): Resolved {
    const map = this.mapOf(link, from, title);
    return map ? pageTarget(map, link) : { found: true, target: webTarget(link) };
  }

  private fileTarget(link: Link, from: MapEntry): Resolved {
    const map = this.mapOf(link, from, '');
    return map ? pageTarget(map, link) : { found: false, why: 'other-file' };
  }
}

/** Out of the site; names and passwords in addresses are not published. */
export const webTarget = ({ href, target = href }: Link): Target => ({
  type: 'web',
  url: withoutCredentials(target),
});

function pageTarget(map: MapEntry, { topicId }: Link): Resolved {
  const path = mapPath(map.slug);
  const anchor = topicId !== undefined && map.index.topics.has(topicId) ? anchorOf(topicId) : undefined;
  return { found: true, map, target: { type: 'page', path, ...(anchor !== undefined && { anchor }) } };
}

function topicTarget({ topicId }: Link, from: MapEntry): Resolved {
  if (topicId === undefined || !from.index.topics.has(topicId)) return { found: false, why: 'dead' };
  return { found: true, target: { type: 'anchor', anchor: anchorOf(topicId) } };
}
