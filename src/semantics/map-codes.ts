import { fold } from './text/fold.js';
import type { VocabularyChanges } from './vocabulary/vocabulary.js';

/*
 * Document codes. Editors call a map's file by code and title, `Sec01-02-20_Guide to passwords`, and rename the title
 * now and then: what has to last – addresses, links, names of downloads – goes by the code alone.
 */

/** What a project's settings say about its maps: how they are called, and where they are published. */
export interface Naming {
  /**
   * What a code looks like, as a regular expression without slashes; if it has a group, the group is the code.
   * Absent: letters and groups of digits, as `usualCodes` say.
   */
  readonly code?: string;
  /** Web addresses of folders in which the team publishes its maps. Absent: links to the web lead to no map. */
  readonly published?: readonly string[];
  /** Changes to the words that tell links to earlier editions, among others. */
  readonly vocabulary?: VocabularyChanges;
}

/** A map by the names it goes by. */
export interface NamedMap {
  /** Path as the user gave it, with `/`. */
  readonly file: string;
  /** Document code; the file name without extension where there is none, or where another map has it. */
  readonly code: string;
  /** The code that this file's name begins with, when another map has it. */
  readonly repeats?: string;
}

/** A folded name that begins with a code. Bounded repetitions: names in links are untrusted. */
const usualCodes = [
  // Two or more groups of digits, perhaps with a word behind: `Sec01-02-20`, `DAX20-0402-3-1`, `Sec01-04-Print`.
  /(?:[A-Za-z]{1,10}|[A-Z]{1,6}-)\d{1,6}(?:-\d{1,6})+[a-z]?(?:-[A-Za-z]{1,8}(?![A-Za-z\d-]))?(?![A-Za-z\d]|-\d)/u,
  // The same with underscores, which also part a code from its title.
  /[A-Za-z]{1,10}\d{1,3}(?:_\d{1,3})+(?![\p{L}\p{N}-])/u,
  // One group, where the title is set apart: `Sec91_Documents`.
  /[A-Z][A-Za-z]{1,5}\d{2,3}(?=_|\P{ASCII}|\.[a-z])/u,
].map(({ source }) => source);

/** What may stand before a code: remarks and signs, `【旧版】`, `[draft] `, `★`. */
const remarks = '(?:【[^】]{0,40}】|\\[[^\\]]{0,40}\\]|\\([^)]{0,40}\\)|[\\s\\p{S}]){0,20}';

/** Finds document codes at the start of names. */
export class MapCodes {
  private readonly atStart: RegExp;
  private readonly behindRemarks: RegExp;
  /** Names as the pattern wants them: a project's own pattern may hold wide characters. */
  private readonly plain: (name: string) => string;

  /** @throws SyntaxError when the setting is no regular expression */
  constructor({ code }: Naming = {}) {
    const pattern = code ?? usualCodes.join('|');
    this.atStart = new RegExp(`^(?:${pattern})`, 'u');
    this.behindRemarks = new RegExp(`^${remarks}(${pattern})`, 'u');
    this.plain = code === undefined ? fold : (name) => name.normalize('NFC');
  }

  /** The code that a name begins with. */
  startOf(name: string): string | undefined {
    const found = this.atStart.exec(this.plain(name).trimStart());
    return found?.slice(1).find(Boolean) ?? found?.[0];
  }

  /** The code in the name of a map's file; remarks may stand before it. */
  ofFile(file: string): string | undefined {
    const found = this.behindRemarks.exec(this.plain(fileTitle(file)));
    return found?.slice(2).find(Boolean) ?? found?.[1];
  }
}

/** File name without folder and extension. */
export const fileTitle = (file: string): string =>
  file.replace(/^.*\//, '').replace(/(.)\.[^.]+$/, '$1') || file;

/**
 * Gives every map its document code, in the order of the files. A code is given once, whatever order the files come
 * in: to a name with nothing before the code, then to the shortest name (what was added later makes names longer),
 * then to the file in the fewest folders, then to the first path. The others keep their file name.
 */
export function nameMaps(files: readonly string[], naming?: Naming): NamedMap[] {
  const codes = new MapCodes(naming);
  const found = files.map((file) => ({ file, code: codes.ofFile(file) }));
  const holders = new Map<string, string>();
  for (const { file, code } of found) {
    const holder = code && holders.get(code.toLowerCase());
    if (code && (!holder || hasBetterRight(file, holder, codes))) holders.set(code.toLowerCase(), file);
  }
  return found.map(({ file, code }) => {
    const title = fileTitle(file);
    if (code === undefined) return { file, code: title };
    if (holders.get(code.toLowerCase()) === file) return { file, code };
    return { file, code: title === code ? file : title, repeats: code };
  });
}

/** True when `a` comes before `b`, whose name holds the same code. */
function hasBetterRight(a: string, b: string, codes: MapCodes): boolean {
  const [ranksA, ranksB] = [a, b].map((file) => [
    codes.startOf(fileTitle(file)) === undefined ? 1 : 0,
    fileTitle(file).length,
    file.split('/').length,
  ]) as [number[], number[]];
  const unequal = ranksA.findIndex((rank, i) => rank !== ranksB[i]);
  return unequal < 0 ? a < b : (ranksA[unequal] ?? 0) < (ranksB[unequal] ?? 0);
}
