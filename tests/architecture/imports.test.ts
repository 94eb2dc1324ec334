import { describe, expect, it } from 'vitest';
import { findCycle, type Import, importsOf } from './imports.js';
import { sources } from './sources.js';

const below = ['model', 'diagnostics', 'semantics', 'rules', 'diff', 'history', 'status'];
const everything = [...below, 'container', 'readers', 'views', 'writers', 'exchange', 'files'];

/** Folder → folders it may import. `.` is the root of `src/`: the pipeline and the public names. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ['model'],
  container: ['model', 'diagnostics'],
  readers: ['model', 'diagnostics', 'container'],
  semantics: ['model', 'diagnostics'],
  rules: ['model', 'diagnostics', 'semantics'],
  diff: ['model', 'diagnostics'],
  history: ['model', 'diagnostics', 'readers', 'semantics', 'diff'],
  status: ['model', 'diagnostics', 'semantics', 'diff', 'history'],
  views: below,
  writers: ['model', 'diagnostics', 'container'],
  exchange: ['model', 'diagnostics', 'container'],
  files: ['diagnostics'],
  '.': everything,
  cli: [...everything, '.'],
};

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

  it('know every folder of src/', () => {
    expect(sources.map(({ path }) => folderOf(path)).filter((folder) => !(folder in allowed))).toEqual([]);
  });

  it('follow the arrows of the architecture, type-only imports included', () => {
    const forbidden = arrows.filter(({ from, to }) => {
      const [here, there] = [folderOf(from), folderOf(to)];
      return here !== there && !allowed[here]?.includes(there);
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
