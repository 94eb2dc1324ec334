import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the pages in docs/rules are what the rules say', () => {
  expect(() => execFileSync(process.execPath, ['scripts/rule-docs.mjs', '--check'])).not.toThrow();
});
