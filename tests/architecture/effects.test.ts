import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { locate, nodesOf, type Source, sources } from './sources.js';

const inFolder =
  (...folders: readonly string[]) =>
  ({ path }: Source): boolean =>
    folders.some((folder) => path.startsWith(`src/${folder}/`));

/** Uses of a global variable: an identifier that is neither a member's name nor declared in the file. */
function usesOf(source: Source, name: string): ts.Identifier[] {
  const found = [...nodesOf(source.tree)].filter(
    (node): node is ts.Identifier => ts.isIdentifier(node) && node.text === name,
  );
  const declared = found.some(({ parent }) => isBinding(parent));
  return declared ? [] : found.filter((node) => !isMemberName(node));
}

const isBinding = (node: ts.Node): boolean =>
  ts.isVariableDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isBindingElement(node) ||
  ts.isFunctionDeclaration(node);

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  return ts.isPropertySignature(parent) || ts.isMethodSignature(parent) || ts.isLiteralTypeNode(parent);
}

/** Where files outside `folders` use this global. */
const strays = (name: string, ...folders: readonly string[]): string[] =>
  sources
    .filter((source) => !inFolder(...folders)(source))
    .flatMap((source) => usesOf(source, name).map((node) => locate(source, node)));

/** Where files use `Date.now`, `Math.random` … */
const memberStrays = (files: readonly Source[], object: string, member: string): string[] =>
  files.flatMap((source) =>
    usesOf(source, object)
      .map((node) => node.parent)
      .filter((parent) => ts.isPropertyAccessExpression(parent) && parent.name.text === member)
      .map((node) => locate(source, node)),
  );

const clockReads = (source: Source): string[] =>
  usesOf(source, 'Date')
    .map(({ parent }) => parent)
    .filter((parent) => ts.isNewExpression(parent) && !parent.arguments?.length)
    .map((node) => locate(source, node));

describe('effects', () => {
  it('leave process to the command line', () => {
    expect(strays('process', 'cli')).toEqual([]);
  });

  it('leave the terminal to the command line', () => {
    expect(strays('console', 'cli')).toEqual([]);
  });

  it('reach the network only to check links', () => {
    expect([...strays('fetch', 'files/web'), ...strays('XMLHttpRequest'), ...strays('WebSocket')]).toEqual(
      [],
    );
  });

  it('never run text as code', () => {
    expect([...strays('eval'), ...strays('Function')]).toEqual([]);
  });

  it('ask one clock for the time', () => {
    const folders = sources.filter(({ path }) => path !== 'src/files/clock.ts');
    expect([
      ...folders.flatMap(clockReads),
      ...memberStrays(folders, 'Date', 'now'),
      ...strays('performance', 'files', 'cli'),
    ]).toEqual([]);
  });

  it('take randomness as an argument', () => {
    const random = ['randomUUID', 'randomBytes', 'randomInt', 'randomFill', 'getRandomValues'];
    expect(random.flatMap((name) => strays(name, 'files', 'cli'))).toEqual([]);
    const pure = sources.filter((source) => !inFolder('files', 'cli')(source));
    expect(memberStrays(pure, 'Math', 'random')).toEqual([]);
  });

  it('never depend on the language or the time zone of the machine', () => {
    const localised =
      /\.(?:toLocale(?:Lower|Upper)?(?:Date|Time|Case)?String|toLocale(?:Lower|Upper)Case)\(\)/;
    expect(sources.filter(({ text }) => localised.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
