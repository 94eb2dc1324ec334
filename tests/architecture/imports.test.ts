import { describe, expect, it } from 'vitest';
import { documentedArrows } from './documented-arrows.js';
import { findCycle, type Import, importsOf } from './imports.js';
import { readProjectFile, sources } from './sources.js';

/** Folder → folders it may import, as the documentation says. */
const allowed = documentedArrows(readProjectFile('docs/architecture.md'));

/** Package → the only folder that may know it. */
const keepers: Readonly<Record<string, string>> = {
  jszip: 'container',
  saxes: 'container',
  docx: 'writers',
  commander: 'cli',
  picocolors: 'cli',
};

/** Built-in modules without effects. Everything else of Node belongs to `files/` and `cli/`. */
const pureModules = ['node:buffer', 'node:crypto', 'node:path/posix', 'node:util', 'node:zlib'];
/** The one place outside that loads libraries by `require`, for the sake of a quick start. */
const libraryLoader = 'src/container/libraries.ts';

const imports: readonly Import[] = sources.flatMap(importsOf);
const arrows = imports.filter(({ to }) => to.startsWith('src/'));

const folderOf = (path: string): string => {
  const [, folder, deeper] = path.split('/');
  return deeper === undefined ? '.' : (folder ?? '.');
};

const show = ({ from, to }: Import): string => `${from} → ${to}`;

describe('imports', () => {
  it('come from files that exist', () => {
    const paths = new Set(sources.map(({ path }) => path));
    expect(arrows.filter(({ to }) => !paths.has(to)).map(show)).toEqual([]);
  });

  it('start in the folders that docs/architecture.md lists, all of which exist', () => {
    expect([...new Set(sources.map(({ path }) => folderOf(path)))].sort()).toEqual(
      [...allowed.keys()].sort(),
    );
  });

  it('follow the arrows of the architecture, type-only imports included', () => {
    const forbidden = arrows.filter(({ from, to }) => {
      const [here, there] = [folderOf(from), folderOf(to)];
      return here !== there && !allowed.get(here)?.includes(there);
    });
    expect(forbidden.map(show)).toEqual([]);
  });

  it('never go round in a circle, type-only imports included', () => {
    expect(findCycle(arrows)).toEqual([]);
  });

  it('let writers see the Document and never a Workbook', () => {
    const seen = arrows.filter(({ from, to }) => folderOf(from) === 'writers' && folderOf(to) === 'model');
    const allowed = [
      'document',
      'credentials',
      'dictionary',
      'file-size',
      'language-tag',
      'list-numbers',
      'text-language',
    ].map((name) => `src/model/${name}.ts`);
    expect(seen.filter(({ to }) => !allowed.includes(to)).map(show)).toEqual([]);
  });

  it('keep the raw types of a format inside its reader', () => {
    // A format is entered by its index; XMind's earlier revisions have a door of their own, as few ask for them.
    const isDoor = (path: string) => /\/index\.ts$|^src\/readers\/xmind\/revisions\.ts$/.test(path);
    const readerOf = (path: string) => /^src\/readers\/([^/]+)\//.exec(path)?.[1];
    const leaks = arrows.filter(({ from, to }) => {
      const there = readerOf(to);
      return there !== undefined && there !== readerOf(from) && !isDoor(to);
    });
    expect(leaks.map(show)).toEqual([]);
  });

  it('reach the disk, other processes and the rest of Node from files/ and cli/ alone', () => {
    const effects = imports.filter(({ from, to }) => {
      const folder = folderOf(from);
      const allowed = pureModules.includes(to) || (from === libraryLoader && to === 'node:module');
      return to.startsWith('node:') && folder !== 'files' && folder !== 'cli' && !allowed;
    });
    expect(effects.map(show)).toEqual([]);
  });

  it('reach each library that stands behind a guard from one folder alone', () => {
    const strays = imports.filter(({ from, to }) => (keepers[to] ?? folderOf(from)) !== folderOf(from));
    expect(strays.map(show)).toEqual([]);
  });
});

describe('the table of folders in a document', () => {
  const table = (...rows: readonly string[]): string =>
    ['# Words', '', '| folder | for | may import |', '|---|---|---|', ...rows, '', '| folder | other |'].join(
      '\n',
    );

  it('gives the arrows of every row', () => {
    const arrows = documentedArrows(
      table(
        '| `src/a/` | x | – |',
        '| `src/b/` | `src/c/` | `src/a/` |',
        '| `src/` | x | all but `src/c/` |',
        '| `src/c/` | x | all |',
      ),
    );
    expect([...arrows]).toEqual([
      ['a', []],
      ['b', ['a']],
      ['.', ['a', 'b', '.']],
      ['c', ['a', 'b', '.', 'c']],
    ]);
  });

  it.each([
    ['no table', '# Words', 'No table'],
    ['a row without a folder', table('| a | x | – |'), 'Expected one folder'],
    ['a folder in two rows', table('| `src/a/` | x | – |', '| `src/a/` | x | – |'), 'Two rows'],
    ['a folder that no row speaks of', table('| `src/a/` | x | `src/b/` |'), 'No row speaks of the folder b'],
    ['other words than folders', table('| `src/a/` | x | most of them |'), 'Expected folders'],
  ])('is refused with %s', (_, markdown, message) => {
    expect(() => documentedArrows(markdown)).toThrow(message);
  });
});

describe('the search for cycles', () => {
  const arrow = (from: string, to: string): Import => ({ from, to });

  it('finds a ring behind a straight road', () => {
    expect(findCycle([arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'd'), arrow('d', 'b')])).toEqual([
      'b',
      'c',
      'd',
      'b',
    ]);
  });

  it('takes two roads to one place for no ring', () => {
    expect(findCycle([arrow('a', 'b'), arrow('a', 'c'), arrow('b', 'd'), arrow('c', 'd')])).toEqual([]);
  });
});
