import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { catalogue, terms } from '../../src/diagnostics/catalogue.js';
import { nodesOf, sources } from './sources.js';

/** Where the interface words are declared, each as a member of an interface. */
const wordFiles = /\/src\/(?:cli|views|writers)\/(?:.*[/-])?words\.ts$/;

const root = fileURLToPath(new URL('../../', import.meta.url));

function compile(): ts.Program {
  const config = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  return ts.createProgram({ rootNames: sources.map(({ path }) => root + path), options });
}

/** Members of the interfaces of words: one for each word that both languages have. */
const wordsIn = (file: ts.SourceFile): ts.PropertySignature[] =>
  [...nodesOf(file)].filter((node) => ts.isPropertySignature(node));

/**
 * The members that a node reads: `words.open`, `words['open']`, `words[severity]`, `{ open } = words`.
 *
 * @param known names of words; only these are looked up, since types take long
 */
function membersRead(node: ts.Node, checker: ts.TypeChecker, known: ReadonlySet<string>): ts.Symbol[] {
  const named = (owner: ts.Node, names: readonly string[]): ts.Symbol[] => {
    const wanted = names.filter((name) => known.has(name));
    if (wanted.length === 0) return [];
    const type = checker.getNonNullableType(checker.getTypeAtLocation(owner));
    return wanted.flatMap((name) => checker.getPropertyOfType(type, name) ?? []);
  };
  if (ts.isPropertyAccessExpression(node)) return named(node.expression, [node.name.text]);
  if (ts.isElementAccessExpression(node)) {
    return named(node.expression, literalsOf(checker.getTypeAtLocation(node.argumentExpression)));
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? named(node.parent, [name.text]) : [];
  }
  return [];
}

const literalsOf = (type: ts.Type): string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));

function unusedWords(): string[] {
  const program = compile();
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${root}src/`));
  const words = files.filter(({ fileName }) => wordFiles.test(fileName)).flatMap(wordsIn);
  const names = new Set(words.map((word) => word.name.getText()));
  const read = new Set(
    files
      .flatMap((file) => [...nodesOf(file)])
      .flatMap((node) => membersRead(node, checker, names))
      .flatMap((member) => checker.getRootSymbols(member))
      .flatMap(({ declarations = [] }) => declarations),
  );
  return words
    .filter((word) => !read.has(word))
    .map((word) => `${word.getSourceFile().fileName.slice(root.length)}: ${word.name.getText()}`);
}

/** Texts that the code outside of the catalogue writes out, such as codes of messages. */
const writtenOut = new Set(
  sources
    .filter(({ path }) => !path.startsWith('src/diagnostics/'))
    .flatMap(({ tree }) => [...nodesOf(tree)])
    .flatMap((node) => (ts.isStringLiteralLike(node) ? [node.text] : [])),
);

describe('every text is printed', () => {
  it('of the catalogue of messages', () => {
    expect(Object.keys(catalogue).filter((code) => !writtenOut.has(code))).toEqual([]);
  });

  it('of the terms in messages', () => {
    expect(Object.keys(terms.ja).filter((term) => !writtenOut.has(term))).toEqual([]);
  });

  it('of the interface words', { timeout: 300_000 }, () => {
    expect(unusedWords()).toEqual([]);
  });
});
