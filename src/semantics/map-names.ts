import { oncePer } from '../model/once-per.js';
import type { Link } from '../model/workbook.js';
import { fileTitle, MapCodes, type NamedMap, type Naming } from './map-codes.js';
import { namesOldEdition, PublishedRoots } from './published.js';
import {
  changeVocabulary,
  defaultVocabulary,
  type Vocabulary,
  type VocabularyChanges,
} from './vocabulary/index.js';

export { type NamedMap, type Naming, nameMaps } from './map-codes.js';

/**
 * How a link found its map: `path` exactly where it says, `name` elsewhere, `code` by document code alone,
 * `published` by an address under which the team publishes its maps.
 */
export type FoundBy = 'path' | 'name' | 'code' | 'published';

/** A map that a link leads to. */
export interface FoundMap<M> {
  readonly map: M;
  readonly by: FoundBy;
}

/** Finds maps by what links and texts call them. Made once for all maps. */
export class MapNames<M extends NamedMap> {
  private readonly codes: MapCodes;
  private readonly roots: PublishedRoots;
  private readonly vocabulary: Vocabulary;
  private readonly byFile = new Map<string, M>();
  private readonly byCode = new Map<string, M>();
  /** File names with and without extension. `null`: several maps have this name. */
  private readonly byName = new Map<string, M | null>();

  constructor(maps: readonly M[], naming?: Naming) {
    this.codes = new MapCodes(naming);
    this.roots = new PublishedRoots(naming?.published ?? []);
    this.vocabulary = vocabularyOf(naming);
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
   * The map that a link means: by path relative to the linking map, else by file name, else by document code, since
   * maps get moved between folders and renamed behind their code, and links written for an exported `.html` mean
   * the map of the same code. A web link means one where the project says it publishes.
   *
   * @param title of the linking topic, for links to the web: one to an earlier edition means no map of today
   */
  ofLink(link: Link, from: NamedMap, title = ''): FoundMap<M> | undefined {
    if (link.kind === 'web') return this.ofPublished(link, title);
    if (link.kind !== 'map' && link.kind !== 'file') return undefined;
    const path = withoutFragment(link.target ?? link.href);
    const exact = this.byFile.get(fold(joinPath(from.file, path)));
    if (exact) return { map: exact, by: 'path' };
    const named = this.byName.get(fold(baseName(path)));
    if (named) return { map: named, by: 'name' };
    const coded = this.ofEdition(baseName(path));
    return coded && { map: coded, by: 'code' };
  }

  private ofPublished(link: Link, title: string): FoundMap<M> | undefined {
    const name = this.roots.nameOf(link.target ?? link.href);
    const map = name === undefined ? undefined : this.ofEdition(name);
    return map && !namesOldEdition(title, this.vocabulary) ? { map, by: 'published' } : undefined;
  }

  /** The map of an exported page, named by code, code and title, or as its map: `Sec01-02.html Title.html`. */
  ofEdition(name: string): M | undefined {
    const title = fileTitle(name);
    return this.ofCode(title) ?? this.ofCode(this.codes.startOf(name) ?? firstWord(title));
  }
}

/** The built-in words with a project's changes. */
export const vocabularyOf = (naming: Naming | undefined): Vocabulary =>
  naming?.vocabulary ? changedVocabulary(naming.vocabulary) : defaultVocabulary;

const changedVocabulary = oncePer((changes: VocabularyChanges) =>
  changeVocabulary(defaultVocabulary, changes),
);

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
