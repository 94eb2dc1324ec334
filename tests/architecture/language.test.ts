import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { locate, nodesOf, projectFiles, readProjectFile, type Source, sources } from './sources.js';

/** Where words of a human language live as data: messages, vocabulary, interface words, names of things. */
const words =
  /^src\/(?:diagnostics\/catalogue\.ts$|.*\/(?:vocabulary|words|[\w-]+-(?:words|names))(?:[./]|$))/;

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node);

const japaneseTexts = (source: Source): string[] =>
  [...nodesOf(source.tree)]
    .filter((node) => isText(node) && japanese.test(node.getText(source.tree)))
    .map((node) => locate(source, node));

/** Spelt in pieces, so that this file does not find itself. */
const machinePaths = new RegExp(`(?<![\\w.-])/(?:${['wo', 'rk|ro', 'ot'].join('')})/`);

const textFile =
  /\.(?:[cm]?[jt]s|json|md|ya?ml|css|html|sh|txt|tsv|svg|xml)$|(?:^|\/)(?:run|LICENSE|\.git\w+)$/;

describe('language', () => {
  it('keeps Japanese words in the vocabulary, the message catalogue and the interface words', () => {
    expect(sources.filter(({ path }) => !words.test(path)).flatMap(japaneseTexts)).toEqual([]);
  });

  it('names no folder of the machine the project was written on', () => {
    const files = projectFiles().filter((path) => textFile.test(path));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((path) => machinePaths.test(readProjectFile(path)))).toEqual([]);
  });
});
