import type { Link } from '../model/workbook.js';
import { fileTitle, MapCodes, type NamedMap, type Naming } from './map-codes.js';

export { type NamedMap, type Naming, nameMaps } from './map-codes.js';

/** How a link found its map: `path` exactly where it says, `name` elsewhere, `code` by document code alone. */
export type FoundBy = 'path' | 'name' | 'code';

/** A map that a link leads to. */
export interface FoundMap<M> {
  readonly map: M;
  readonly by: FoundBy;
}

/** Finds maps by what links and texts call them. Made once for all maps. */
export class MapNames<M extends NamedMap> {
  private readonly codes: MapCodes;
  private readonly byFile = new Map<string, M>();
  private readonly byCode = new Map<string, M>();
  /** File names with and without extension. `null`: several maps have this name. */
  private readonly byName = new Map<string, M | null>();

  constructor(maps: readonly M[], naming?: Naming) {
    this.codes = new MapCodes(naming);
    for (const map of maps) {
      this.byFile.set(fold(map.file), map);
      if (this.codes.ofFile(map.file) === map.code) this.byCode.set(fold(map.code), map);
      for (const name of [baseName(map.file), fileTitle(map.file)].map(fold)) {
        this.byName.set(name, this.byName.has(name) ? null : map);
      }
    }
  }

  /** The map with this document code or file name. Undefined too: several have that name. */
  ofCode(code: string): M | undefined {
    return this.byCode.get(fold(code)) ?? this.byName.get(fold(code)) ?? undefined;
  }

  /**
   * The map that a link to a file means: by path relative to the linking map, else by file name, else by document
   * code, since maps get moved between folders and renamed behind their code, and links written for an exported
   * `.html` mean the map of the same code.
   */
  ofLink(link: Link, from: NamedMap): FoundMap<M> | undefined {
    if (link.kind !== 'map' && link.kind !== 'file') return undefined;
    const path = withoutFragment(link.target ?? link.href);
    const exact = this.byFile.get(fold(joinPath(from.file, path)));
    if (exact) return { map: exact, by: 'path' };
    const named = this.byName.get(fold(baseName(path)));
    return named ? { map: named, by: 'name' } : this.ofName(baseName(path));
  }

  /** Exported pages are named by code, or code and title, or as their map: `Sec01-02.html Title.html`. */
  private ofName(name: string): FoundMap<M> | undefined {
    const title = fileTitle(name);
    const map = this.ofCode(title) ?? this.ofCode(this.codes.startOf(name) ?? firstWord(title));
    return map && { map, by: 'code' };
  }
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
const baseName = (path: string): string => path.replace(/^.*\//, '');
const firstWord = (title: string): string => title.split(/[\s\u3000]/)[0] ?? title;

/** Path of a link as stored, whatever its slashes, scheme and percent-encoding, without `#…` and `?…`. */
function withoutFragment(address: string): string {
  const path = address
    .replaceAll('\\', '/')
    .replace(/^file:\/*/i, '')
    .replace(/[#?].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function joinPath(file: string, relative: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
