import type { Target } from '../model/document.js';
import type { Link } from '../model/workbook.js';
import { anchorOf, codeOf, mapPath } from './addresses.js';
import type { Library, MapEntry } from './library.js';

/** Where a link of a map leads on the site, or why it leads nowhere. */
export type Resolved =
  | { readonly found: true; readonly target: Target; readonly map?: MapEntry }
  | { readonly found: false; readonly why: 'dead' | 'other-file' };

/** Finds maps of the library by what links call them. Made once per library. */
export class LinkTargets {
  private readonly byFile = new Map<string, MapEntry>();
  private readonly byName = new Map<string, MapEntry | 'ambiguous'>();

  constructor(library: Library) {
    for (const map of library.maps) {
      this.byFile.set(fold(map.file), map);
      for (const name of new Set([fold(baseName(map.file)), fold(map.code)])) {
        this.byName.set(name, this.byName.has(name) ? 'ambiguous' : map);
      }
    }
  }

  resolve(link: Link, from: MapEntry): Resolved {
    switch (link.kind) {
      case 'web':
      case 'mail':
        return { found: true, target: { type: 'web', url: link.target ?? link.href } };
      case 'topic':
        return this.topic(link, from);
      case 'map':
      case 'file':
        return this.file(link, from);
      case 'attachment':
      case 'unknown':
        return { found: false, why: 'other-file' };
      default:
        return link.kind satisfies never;
    }
  }

  /** The map with this document code, if exactly one has it. */
  mapOfCode(code: string): MapEntry | undefined {
    const found = this.byName.get(fold(code));
    return found === 'ambiguous' ? undefined : found;
  }

  private topic(link: Link, from: MapEntry): Resolved {
    const { topicId } = link;
    if (topicId === undefined || !from.index.topics.has(topicId)) return { found: false, why: 'dead' };
    return { found: true, target: { type: 'anchor', anchor: anchorOf(topicId) } };
  }

  private file(link: Link, from: MapEntry): Resolved {
    const map = this.mapOfPath(link.target ?? link.href, from);
    if (!map) return { found: false, why: 'other-file' };
    const path = mapPath(map.slug);
    const { topicId } = link;
    if (topicId !== undefined && map.index.topics.has(topicId)) {
      return { found: true, map, target: { type: 'page', path, anchor: anchorOf(topicId) } };
    }
    return { found: true, map, target: { type: 'page', path } };
  }

  /**
   * By path relative to the linking map, else by file name, else by document code: maps get moved between
   * folders, and links written for the exported `.html` mean the map of the same code.
   */
  private mapOfPath(address: string, from: MapEntry): MapEntry | undefined {
    const file = withoutFragment(address);
    const beside = fold(joinPath(from.file, file));
    const exact = this.byFile.get(beside);
    if (exact) return exact;
    return (
      this.mapOfCode(baseName(file)) ??
      this.mapOfCode(codeOf(file)) ??
      this.mapOfCode(firstWord(codeOf(file)))
    );
  }
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
const baseName = (file: string): string => file.replace(/^.*\//, '');
const withoutFragment = (address: string): string =>
  decoded(
    address
      .replaceAll('\\', '/')
      .replace(/^file:\/*/i, '')
      .replace(/[#?].*$/, ''),
  );
/** Exported pages are named `CODE title.html`. */
const firstWord = (code: string): string => code.split(/[\s\u3000]/)[0] ?? code;

function joinPath(file: string, relative: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
