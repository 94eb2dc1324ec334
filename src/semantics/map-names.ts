/** What maps are known by: their path, their file name and their document code. */
export interface NamedMap {
  /** Path as the user gave it, with `/`. */
  readonly file: string;
  /** File name without extension. */
  readonly code: string;
}

/** How a link found its map: `path` exactly where it says, `name` elsewhere, `code` by document code alone. */
export type FoundBy = 'path' | 'name' | 'code';

/** Finds maps by what links and texts call them. Made once for all maps. */
export class MapNames<M extends NamedMap> {
  private readonly byFile = new Map<string, M>();
  /** `null`: several maps have this name. */
  private readonly byName = new Map<string, M | null>();

  constructor(maps: readonly M[]) {
    for (const map of maps) {
      this.byFile.set(fold(map.file), map);
      for (const name of new Set([fold(baseName(map.file)), fold(map.code)])) {
        this.byName.set(name, this.byName.has(name) ? null : map);
      }
    }
  }

  /** The map with this document code, if exactly one has it. */
  ofCode(code: string): M | undefined {
    return this.byName.get(fold(code)) ?? undefined;
  }

  /**
   * The map that a link from another map means: by path relative to the linking map, else by file name, else by
   * document code, since maps get moved between folders and links written for an exported `.html` mean the map
   * of the same code.
   */
  ofLink(address: string, from: M): { readonly map: M; readonly by: FoundBy } | undefined {
    const path = withoutFragment(address);
    const exact = this.byFile.get(fold(joinPath(from.file, path)));
    if (exact) return { map: exact, by: 'path' };
    const named = this.ofCode(baseName(path));
    if (named) return { map: named, by: 'name' };
    const code = codeIn(path);
    const coded = this.ofCode(code) ?? this.ofCode(firstWord(code));
    return coded && { map: coded, by: 'code' };
  }
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
const baseName = (path: string): string => path.replace(/^.*\//, '');
const codeIn = (path: string): string => baseName(path).replace(/\.[^.]+$/, '');
/** Exported pages are named `CODE title.html`. */
const firstWord = (code: string): string => code.split(/[\s\u3000]/)[0] ?? code;

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
