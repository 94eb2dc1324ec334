import { fold } from './text/fold.js';
import { anyWord, perVocabulary } from './text/words.js';
import type { Vocabulary } from './vocabulary/vocabulary.js';

/** Addresses below which a team publishes its maps; what stands there is a map of the library, or its edition. */
export class PublishedRoots {
  private readonly roots: readonly string[];

  /** @param addresses web addresses of folders, with or without `/` at the end */
  constructor(addresses: readonly string[]) {
    this.roots = addresses.map((address) => plainAddress(address).replace(/\/*$/, '/'));
  }

  /**
   * The name under which an edition is published there: `Sec01-02.html` for `https://team.example/kb/Sec01-02.html`,
   * the folder's name for a page `…/Sec01-02/index.html`. Undefined: it is not there, or no form of a map.
   */
  nameOf(address: string): string | undefined {
    if (this.roots.length === 0) return undefined;
    const plain = plainAddress(address);
    return this.roots.some((root) => plain.startsWith(root)) ? editionName(plain) : undefined;
  }
}

/** An address without scheme, `?…` and `#…`, decoded as far as it can be, its host in lower case. */
export function plainAddress(address: string): string {
  const path = address
    .trim()
    .replace(/^https?:\/*/i, '')
    .replace(/[?#].*$/s, '');
  const decoded = path.replace(/(?:%[\da-f]{2})+/gi, decodedOrSame).normalize('NFC');
  return decoded.replace(/^[^/]*/, (host) => host.toLowerCase());
}

function decodedOrSame(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes;
  }
}

/** Forms in which a map is published; another file beside it, such as a PDF, is something else. */
const editions = /\.(?:html?|docx?|xlsx?|mmap|xmmap|mmat|xmind|xmt|mm|opml|md)$/i;
const otherFile = /\.[a-z][a-z\d]{1,4}$/i;

/** The last part of a plain address, when it may be a map's edition. */
export function editionName(plain: string): string | undefined {
  const name = plain
    .replace(/(?:\/index\.html?|\/+)$/i, '')
    .replace(/^.*\//, '')
    .trim();
  return name !== '' && (editions.test(name) || !otherFile.test(name)) ? name : undefined;
}

/** The folder of a web address as it was written, without the name at its end. */
export const folderOf = (address: string): string =>
  address
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/[^/]*$/, '');

const oldEditionPattern = perVocabulary(({ oldEditions }) => new RegExp(anyWord(oldEditions), 'iu'));

/** True for titles of links that lead to an earlier edition, wherever that was published: `【旧版】html`. */
export const namesOldEdition = (title: string, vocabulary: Vocabulary): boolean =>
  oldEditionPattern(vocabulary).test(fold(title));
