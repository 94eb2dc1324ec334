import { describe, expect, it } from 'vitest';
import { mutated } from '../../scripts/fuzz/cases.js';
import { judge } from '../../scripts/fuzz/judge.js';
import { heavyOrigins, type Origin } from '../../scripts/fuzz/origins.js';

/*
 * Maps in which something is declared once and meant often: what is made of them is held against their size here,
 * the time that it takes in `npm run fuzz`, which also publishes them.
 */
const [small, large] = [heavyOrigins(100), heavyOrigins(400)];

/** Indentation is how Markdown nests; as deep as these no map is that people draw. */
const isDeepMarkdown = (file: string, format: string): boolean =>
  format === 'md' && /^(?:deep|combs)/.test(file);

async function written(origin: Origin | undefined): Promise<Readonly<Record<string, number>>> {
  if (!origin) throw new Error('no such shape');
  const { problem, sizes } = await judge(mutated(origin, 'sound', []), origin.file, { size: origin.size });
  const isSlow = problem?.startsWith('slow') ?? false;
  expect(isSlow ? undefined : problem).toBeUndefined();
  return sizes;
}

describe('what is written of a map', () => {
  it.each(large.map((origin, i) => [origin.file, origin, i] as const))(
    'grows no faster than it: %s',
    async (_, origin, i) => {
      const [before, after] = [await written(small[i]), await written(origin)];
      const growth = origin.size / (small[i]?.size ?? 1);
      const grown = Object.entries(after).filter(
        ([format, length]) =>
          length > 2 * growth * (before[format] ?? 0) + 50_000 && !isDeepMarkdown(origin.file, format),
      );
      expect(grown).toEqual([]);
    },
    60_000,
  );
});
