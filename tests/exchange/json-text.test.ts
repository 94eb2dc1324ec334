import { describe, expect, it } from 'vitest';
import { deepJsonText, jsonText } from '../../src/exchange/json-text.js';

const values = [
  null,
  'a "quoted" text\n\u2028',
  [],
  {},
  [1, [], { a: [] }, undefined],
  { a: undefined, b: { c: [true, null, -0.5] }, 'd é': '' },
];

describe('JSON', () => {
  it.each(values)('of %j is written the same with and without the built-in function', (value) => {
    for (const indent of [0, 2]) {
      expect(deepJsonText(value, indent)).toBe(JSON.stringify(value, null, indent));
      expect(jsonText(value, indent)).toBe(JSON.stringify(value, null, indent));
    }
  });

  it('is written however deep the value is', () => {
    const depth = 100_000;
    let value: unknown = 'end';
    for (let i = 0; i < depth; i += 1) value = [value];
    expect(jsonText(value)).toBe(`${'['.repeat(depth)}"end"${']'.repeat(depth)}`);
  });

  it('is not written of what has no end', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => jsonText(loop)).toThrow(TypeError);
  });
});
