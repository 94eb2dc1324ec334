import { describe, expect, it } from 'vitest';
import { Batch, type Judged } from '../../scripts/fuzz/batch.js';
import { caseOf, mutated } from '../../scripts/fuzz/cases.js';
import { judge } from '../../scripts/fuzz/judge.js';
import { families, originsIn, smallOrigins } from '../../scripts/fuzz/origins.js';

/*
 * A short run of the fuzzer, the same at every time. `npm run fuzz` is the long one, and also mutates real maps.
 */
const origins = [...smallOrigins(), ...(await originsIn('maps'))];
const seed = 'quick';

async function judgedFrom(from: number, to: number): Promise<Judged[]> {
  const batch = new Batch(origins, seed, 250);
  const judged: Judged[] = [];
  for (let index = from; index < to; index += 1) judged.push(await batch.judged(index));
  return judged;
}

describe('mutated maps', () => {
  it.each(Array.from({ length: 10 }, (_, i) => i * 200))(
    'are read or refused in good order, and hurt nothing that comes after: cases from %i',
    async (from) => {
      const judged = await judgedFrom(from, from + 200);
      // How long something takes depends on what else runs; the long run watches that.
      const failed = judged.filter(({ verdict }) => verdict.problem && !verdict.problem.startsWith('slow'));
      expect(failed.map(({ seed, steps, file, verdict }) => ({ seed, steps, file, verdict }))).toEqual([]);
    },
  );

  it('are the same at every time', () => {
    const bytes = () => Array.from({ length: 20 }, (_, i) => caseOf(origins, `${seed}:${i}`).bytes);
    expect(bytes()).toEqual(bytes());
  });

  it('come from every format, and are both read and refused', async () => {
    expect(new Set(origins.map(({ family }) => family))).toEqual(new Set(families));
    const outcomes = new Set((await judgedFrom(1, 60)).map(({ verdict }) => verdict.outcome));
    expect(outcomes).toContain('workbook');
    expect(outcomes.size).toBeGreaterThan(4);
  });
});

describe('the maps that are mutated', () => {
  it.each(smallOrigins().map((origin) => [origin.file, origin] as const))(
    'are sound: %s',
    async (_, origin) => {
      const verdict = await judge(mutated(origin, 'sound', []), origin.file, { size: origin.size });
      expect(verdict).toMatchObject({ outcome: 'workbook' });
      expect(verdict.problem).toBeUndefined();
    },
  );
});
