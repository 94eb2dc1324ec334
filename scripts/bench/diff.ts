// Measures the diff: what it finds without ids, and how its time grows.
//   npx tsc -p scripts/bench && node node_modules/.cache/mapress-bench/scripts/bench/diff.js
import { diff } from '../../src/diff/index.js';
import { diffQuality } from './diff-quality.js';
import { seededPair } from './seeded-map.js';

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
for (const generic of [0, 0.1, 0.25]) {
  console.log(
    `quality without ids (20 maps of 1,000 topics, 50 edits each, ${generic * 100} % of titles from 12)`,
  );
  console.table(diffQuality(seeds, 1_000, 50, generic));
}

const rows = [1_000, 10_000, 30_000, 100_000].flatMap((topics) => {
  const pair = seededPair({ topics, edits: topics / 50, seed: 7 });
  return [
    { topics, ids: 'kept', ms: median(() => diff(pair.before, pair.after)) },
    { topics, ids: 'lost', ms: median(() => diff(pair.before, pair.renumbered)) },
  ];
});
console.log('milliseconds (median of 5) with 2 % edits');
console.table(rows);

const equal = (topics: number) => seededPair({ topics, edits: 200, seed: 3, generic: 1 });
console.log('milliseconds, 12 titles only');
console.table(
  [10_000, 30_000].map((topics) => {
    const pair = equal(topics);
    return {
      topics,
      kept: median(() => diff(pair.before, pair.after)),
      lost: median(() => diff(pair.before, pair.renumbered)),
    };
  }),
);

function median(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.round(times.sort((a, b) => a - b)[2] ?? 0);
}
