import { posix } from 'node:path';
import ts from 'typescript';
import type { Source } from './sources.js';

/** One arrow between two files, or from a file to a package. */
export interface Import {
  readonly from: string;
  /** Path from the project's root, or a bare name: `node:zlib`, `jszip`. */
  readonly to: string;
}

/** What a file imports: statically, dynamically, in `export … from`, and for its types alone. */
export function importsOf(source: Source): Import[] {
  const { importedFiles } = ts.preProcessFile(source.text, true, true);
  return importedFiles.map(({ fileName }) => ({ from: source.path, to: resolve(source.path, fileName) }));
}

const resolve = (from: string, name: string): string =>
  name.startsWith('.') ? posix.join(posix.dirname(from), name).replace(/\.js$/, '.ts') : name;

/** Files that import each other in a ring, in order; empty: none. */
export function findCycle(imports: readonly Import[]): string[] {
  const targets = targetsByFile(imports);
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    const at = trail.indexOf(file);
    if (at >= 0) return [...trail.slice(at), file];
    if (done.has(file)) return [];
    const cycle = firstCycle(targets.get(file) ?? [], (to) => visit(to, [...trail, file]));
    done.add(file);
    return cycle;
  };
  return firstCycle(targets.keys(), (file) => visit(file, []));
}

function targetsByFile(imports: readonly Import[]): Map<string, string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  return targets;
}

function firstCycle(files: Iterable<string>, search: (file: string) => string[]): string[] {
  for (const file of files) {
    const cycle = search(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
