// Measures the diff: what it finds without ids, and how its time grows, the worst case included.
// Part of `npm run bench`, alone: npm run bench -- quality
import { diff } from '../../src/diff/index.js';
import { diffQuality, type Quality } from './diff-quality.js';
import { type SeededPair, seededPair } from './seeded-map.js';

const quick = process.argv.includes('--quick');
const seeds = Array.from({ length: quick ? 4 : 20 }, (_, index) => index + 1);

print(['without ids, 1,000 topics, 50 edits', 'titles from a list of 12', 'recall', 'precision']);
print(['---', '---:', '---:', '---:']);
for (const generic of [0, 0.1, 0.25]) {
  const { moved, retitled, both } = diffQuality(seeds, 1_000, 50, generic);
  print(['moves', percent(generic), ...shares(moved)]);
  print(['renames', percent(generic), ...shares(retitled)]);
  print(['both', percent(generic), ...shares(both)]);
}

console.log();
print(['time of the diff, 2 % of the topics edited', 'ids kept', 'ids lost']);
print(['---', '---:', '---:']);
for (const topics of quick ? [1_000, 10_000] : [1_000, 10_000, 30_000, 100_000])
  timed(`${topics.toLocaleString('en')} topics`, seededPair({ topics, edits: topics / 50, seed: 7 }));
for (const topics of quick ? [10_000] : [10_000, 30_000])
  timed(
    `${topics.toLocaleString('en')} topics, twelve titles`,
    seededPair({ topics, edits: 200, seed: 3, generic: 1 }),
  );

function timed(what: string, { before, after, renumbered }: SeededPair): void {
  print([what, median(() => diff(before, after)), median(() => diff(before, renumbered))]);
}

function shares({ recall, precision }: Quality): string[] {
  return [percent(recall), percent(precision)];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Of five runs. */
function median(work: () => unknown): string {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return `${Math.round(times.sort((a, b) => a - b)[2] ?? 0)} ms`;
}

function print(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}
