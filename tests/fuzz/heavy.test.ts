import { describe, expect, it } from 'vitest';
import { mutated } from '../../scripts/fuzz/cases.js';
import { judge } from '../../scripts/fuzz/judge.js';
import { heavyOrigins } from '../../scripts/fuzz/origins.js';

/*
 * Maps in which something is declared once and meant often: what is made of them is held against their size here,
 * the time that it takes in `npm run fuzz`, which also publishes them.
 */
describe('what is written of a map', () => {
  it.each(heavyOrigins(300).map((origin) => [origin.file, origin] as const))(
    'is in proportion to it: %s',
    async (_, origin) => {
      const verdict = await judge(mutated(origin, 'sound', []), origin.file, { size: origin.size });
      const isSlow = verdict.problem?.startsWith('slow') ?? false;
      expect(isSlow ? undefined : verdict.problem).toBeUndefined();
    },
    60_000,
  );
});
