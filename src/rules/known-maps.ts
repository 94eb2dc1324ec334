import type { Link } from '../model/workbook.js';
import { type FoundMap, MapNames, type NamedMap } from '../semantics/map-names.js';
import { type CheckedLibrary, type CheckedMap, perLibrary } from './rule.js';

/** What links can lead to: every map that is known, checked now or not. */
export class KnownMaps {
  private readonly names: MapNames<NamedMap>;
  private readonly byFile: ReadonlyMap<string, NamedMap>;
  private readonly checked: ReadonlyMap<string, CheckedMap>;
  /** Document codes with their digits left open: `Sec##-##-##`. */
  private readonly codeShapes: ReadonlySet<string>;

  constructor({ maps, known, naming }: CheckedLibrary) {
    const all = known ?? maps;
    this.names = new MapNames(all, naming);
    this.byFile = new Map(all.map((map) => [map.file, map]));
    this.checked = new Map(maps.map((map) => [map.file, map]));
    this.codeShapes = new Set(all.flatMap(({ code }) => codeShape(code) ?? []));
  }

  /** The map with its name among all that are known: one that is not checked may have its code. */
  named = (map: CheckedMap): NamedMap => this.byFile.get(map.file) ?? map;

  ofCode(code: string): NamedMap | undefined {
    return this.names.ofCode(code);
  }

  ofLink(link: Link, from: NamedMap): FoundMap<NamedMap> | undefined {
    return this.names.ofLink(link, from);
  }

  /** The map behind a link, when it is among those that are checked. */
  checkedOf(link: Link, from: NamedMap): CheckedMap | undefined {
    const found = this.ofLink(link, from);
    return found && this.checked.get(found.map.file);
  }

  /** True when the address begins its file name with a document code such as the maps bear. */
  namesCode(address: string): boolean {
    const shape = codeShape(fileNameOf(address).replace(/\.\w+$/, ''));
    return shape !== undefined && this.codeShapes.has(shape);
  }
}

/** One index for all rules of a run. */
export const knownMaps: (library: CheckedLibrary) => KnownMaps = perLibrary(
  (library) => new KnownMaps(library),
);

/** The last part of a path, whatever its slashes. */
export const fileNameOf = (address: string): string => address.replace(/[#?].*$/, '').replace(/^.*[/\\]/, '');

/** Codes hold at least two groups of digits; other file names say nothing about what else must be there. */
function codeShape(name: string): string | undefined {
  const [code = ''] = name.split(/[\s\u3000]/);
  return /\d\D+\d/.test(code) ? code.toLowerCase().replace(/\d/g, '#') : undefined;
}
