import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A source file of the product, as the architecture tests look at it. */
export interface Source {
  /** From the project's root, with `/`: `src/model/walk.ts`. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Text of a file of the project. @param path from the project's root */
export const readProjectFile = (path: string): string => readFileSync(root + path, 'utf8');

/** Every TypeScript file under `src/`, sorted by path. */
export const sources: readonly Source[] = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readProjectFile(path);
    return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true) };
  });

/** Files under version control, or about to be; without those that are deleted but not yet committed. */
export function projectFiles(): string[] {
  const options = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', options, { cwd: root, encoding: 'utf8' });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(root + path)).sort();
}

/** Every node below, in source order. */
export function* nodesOf(top: ts.Node): Generator<ts.Node> {
  const stack: ts.Node[] = [top];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    stack.push(...children.reverse());
  }
}

/** `src/model/walk.ts:12`, where editors jump to. */
export function locate(source: Source, node: ts.Node): string {
  const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree));
  return `${source.path}:${line + 1}`;
}
