import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleMessages } from '../../src/diagnostics/words/rules.js';
import { checkLibrary, rules } from '../../src/rules/index.js';
import { examplesOf } from './examples.js';
import { libraryOf } from './outline.js';

const ids = rules.map(({ id }) => id);

const findingsIn = (outline: string, id: string): string[] =>
  checkLibrary(libraryOf(outline))
    .map(({ diagnostic }) => diagnostic.code)
    .filter((code) => code === id);

describe.each(ids)('the examples of %s', (id) => {
  const { bad, good } = examplesOf(id);

  it('show what is wrong and what is right', () => {
    expect([bad.length > 0, good.length > 0]).toEqual([true, true]);
  });

  it.each(bad)('are reported when bad: %#', (outline) => {
    expect(findingsIn(outline, id)).toEqual([id]);
  });

  it.each(good)('pass when good: %#', (outline) => {
    expect(findingsIn(outline, id)).toEqual([]);
  });
});

describe('the table of rules', () => {
  it('lists every rule in src/rules once, in a file named like its id', () => {
    const files = readdirSync('src/rules').map((name) => name.replace(/\.ts$/, ''));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !files.includes(id))).toEqual([]);
  });

  it('has every message of a rule, but for those that ask the web', () => {
    const messages = Object.keys(ruleMessages).filter(
      (code) => !code.startsWith('url-') || code === 'url-suspicious',
    );
    expect(messages.sort()).toEqual([...ids].sort());
  });
});
