import picomatch from 'picomatch';

/** Letters compare as in file names: whatever their case and their form of Unicode. */
const options = { nocase: true } as const;
const same = (text: string): string => text.normalize('NFC');

/** A pattern for files, `maps/**\/*.mmap`, which not every shell expands. */
export interface Pattern {
  /** The folder in front of the pattern's first sign. */
  readonly base: string;
  /** @param path from the base on, with `/` */
  readonly matches: (path: string) => boolean;
  /** It ends in an extension: what matches is meant, whatever it is. */
  readonly namesExtension: boolean;
}

/** A place as a pattern. Undefined: it has no sign of one. @param place with `/` */
export function patternOf(place: string): Pattern | undefined {
  const { base, glob, isGlob } = picomatch.scan(same(place));
  if (!isGlob) return undefined;
  const matcher = picomatch([glob, `${glob.replace(/\/+$/, '')}/**`], options);
  return { base, matches: (path) => matcher(same(path)), namesExtension: /\.[a-z]+$/i.test(glob) };
}

/**
 * Tells which paths a project keeps out. A pattern without `/` is compared with the name of the file and of every
 * folder above, one that ends in `/` with folders alone; others with the path from the project's folder on.
 */
export function excludeTest(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map(exclusion);
  return (path) => {
    const parts = same(path).split('/');
    return tests.some((test) => test(parts));
  };
}

function exclusion(pattern: string): (parts: readonly string[]) => boolean {
  const plain = same(pattern).replace(/^\.\//, '').replace(/\/+$/, '');
  const isFolder = pattern.endsWith('/');
  if (!plain.includes('/')) {
    const matcher = picomatch(plain, options);
    return (parts) => (isFolder ? parts.slice(0, -1) : parts).some((part) => matcher(part));
  }
  const matcher = picomatch([...(isFolder ? [] : [plain]), `${plain}/**`], options);
  return (parts) => matcher(parts.join('/'));
}
