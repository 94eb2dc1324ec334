import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { builtProgram } from './build.js';

/** Code that was compiled on the way, and the days of a time zone. */
const FEW_MEGABYTES = 5;

it('keeps nothing of maps that were read, understood, published and let go', { timeout: 300_000 }, () => {
  const script = path.resolve('tests/cli/drop-maps.mjs');
  const folder = `${path.resolve(builtProgram, '../..')}${path.sep}`;
  const printed = execFileSync(process.execPath, ['--expose-gc', script, folder], { encoding: 'utf8' });
  const heap = JSON.parse(printed) as Record<string, number>;
  const kept = (name: string): number => (heap[name] ?? Number.NaN) - (heap.before ?? Number.NaN);
  expect(kept('afterMaps')).toBeLessThan(FEW_MEGABYTES);
  // What a run remembers is worth measuring, and goes with it.
  expect(kept('withMemory')).toBeGreaterThan(FEW_MEGABYTES);
  expect(kept('afterRun')).toBeLessThan(FEW_MEGABYTES);
  expect(kept('afterSite')).toBeLessThan(FEW_MEGABYTES);
});
