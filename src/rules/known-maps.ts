import type { Link } from '../model/workbook.js';
import { MapCodes } from '../semantics/map-codes.js';
import { type FoundMap, MapNames, type NamedMap } from '../semantics/map-names.js';
import { type CheckedLibrary, type CheckedMap, perLibrary } from './rule.js';

/** What links can lead to: every map that is known, checked now or not. */
export class KnownMaps {
  private readonly names: MapNames<NamedMap>;
  private readonly byFile: ReadonlyMap<string, NamedMap>;
  private readonly checked: ReadonlyMap<string, CheckedMap>;
  private readonly codes: MapCodes;
  /** Document codes with their digits left open: `Sec#-#-#`. */
  private readonly codeShapes: ReadonlySet<string>;

  constructor({ maps, known, naming }: CheckedLibrary) {
    const all = known ?? maps;
    this.names = new MapNames(all, naming);
    this.byFile = new Map(all.map((map) => [map.file, map]));
    this.checked = new Map(maps.map((map) => [map.file, map]));
    this.codes = new MapCodes(naming);
    this.codeShapes = new Set(all.flatMap(({ code, repeats }) => codeShape(repeats ?? code) ?? []));
  }

  /** The map with its name among all that are known: one that is not checked may have its code. */
  named = (map: CheckedMap): NamedMap => this.byFile.get(map.file) ?? map;

  ofCode(code: string): NamedMap | undefined {
    return this.names.ofCode(code);
  }

  ofLink(link: Link, from: NamedMap): FoundMap<NamedMap> | undefined {
    return this.names.ofLink(link, from);
  }

  /** The map whose document code a published page's name begins with; other names say too little. */
  ofPublishedName(name: string): NamedMap | undefined {
    return this.namesCode(name) ? this.names.ofEdition(name) : undefined;
  }

  /** The map behind a link, when it is among those that are checked. */
  checkedOf(link: Link, from: NamedMap): CheckedMap | undefined {
    const found = this.ofLink(link, from);
    return found && this.checked.get(found.map.file);
  }

  /** True when the address begins its file name with a document code such as the maps bear. */
  namesCode(address: string): boolean {
    const code = this.codes.startOf(fileNameOf(address));
    const shape = code === undefined ? undefined : codeShape(code);
    return shape !== undefined && this.codeShapes.has(shape);
  }
}

/** One index for all rules of a run. */
export const knownMaps: (library: CheckedLibrary) => KnownMaps = perLibrary(
  (library) => new KnownMaps(library),
);

/** The last part of a path, whatever its slashes. */
export const fileNameOf = (address: string): string => address.replace(/[#?].*$/, '').replace(/^.*[/\\]/, '');

/** Codes with two groups of digits, these left open; other names say nothing about what else must be there. */
const codeShape = (code: string): string | undefined =>
  /\d\D+\d/.test(code) ? code.toLowerCase().replace(/\d+/g, '#') : undefined;
