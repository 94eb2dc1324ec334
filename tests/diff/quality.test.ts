import { describe, expect, it } from 'vitest';
import { diffQuality } from '../../scripts/bench/diff-quality.js';

const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

describe('without ids', () => {
  it('finds at least 95 % of moves and renames among 1,000 topics with 50 edits, and hardly ever invents one', () => {
    const { moved, retitled, both } = diffQuality(seeds, 1_000, 50, 0.1);
    expect(both.wanted).toBeGreaterThan(300);
    expect(both.recall).toBeGreaterThanOrEqual(0.95);
    expect(both.precision).toBeGreaterThanOrEqual(0.98);
    expect(moved.recall).toBeGreaterThanOrEqual(0.93);
    expect(retitled.recall).toBeGreaterThanOrEqual(0.93);
  });

  it('stays careful when a quarter of the topics share twelve titles', () => {
    const { both } = diffQuality(seeds, 1_000, 50, 0.25);
    expect(both.recall).toBeGreaterThanOrEqual(0.87);
    expect(both.precision).toBeGreaterThanOrEqual(0.95);
  });
});
