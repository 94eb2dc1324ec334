import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { locate, nodesOf, type Source, sources } from './sources.js';

/** Tables of data and words: long because there is much to list, not because much happens. */
const tables = /^src\/(?:diagnostics\/catalogue|.*\/(?:vocabulary|words|tables?)(?:\/.*|[^/]*))(?:\.ts|$)/;

const drawers = /(?:^|[/.-])(?:utils?|helpers?|managers?|common|misc)(?:[/.-]|$)/i;

const written = sources.filter(({ path }) => !tables.test(path));
const lineCount = ({ text }: Source): number => text.split('\n').length - 1;

interface Measured {
  readonly at: string;
  readonly lines: number;
}

function functionsOf(source: Source): Measured[] {
  const { tree } = source;
  return [...nodesOf(tree)]
    .filter(
      (node): node is ts.FunctionLikeDeclaration => ts.isFunctionLike(node) && 'body' in node && !!node.body,
    )
    .map((node) => {
      const from = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
      const to = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
      return { at: locate(source, node), lines: to - from + 1 };
    });
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;

describe('the shape of the code', () => {
  const functions = written.flatMap(functionsOf);

  it('keeps every file within 400 lines, tables of data aside', () => {
    expect(written.filter((source) => lineCount(source) > 400).map(({ path }) => path)).toEqual([]);
  });

  it('keeps every function within 60 lines', () => {
    expect(functions.filter(({ lines }) => lines > 60)).toEqual([]);
  });

  it('keeps half of the functions within 8 lines and nine in ten within 25', () => {
    const lengths = functions.map(({ lines }) => lines);
    expect(quantile(lengths, 0.5)).toBeLessThanOrEqual(8);
    expect(quantile(lengths, 0.9)).toBeLessThanOrEqual(25);
  });

  it('names every file after the thing in it', () => {
    expect(sources.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([]);
  });

  it('names no function process… or handle…, since that says nothing', () => {
    const vague = /^(?:process|handle)(?:[A-Z]|$)/;
    const named = written.flatMap((source) =>
      [...nodesOf(source.tree)]
        .filter((node) => ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node))
        .filter((node) => node.name && vague.test(node.name.getText(source.tree)))
        .map((node) => locate(source, node)),
    );
    expect(named).toEqual([]);
  });
});
