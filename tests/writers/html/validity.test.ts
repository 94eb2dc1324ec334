import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { writeShowcase } from './site-on-disk.js';

const checker = new URL('../../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url).pathname;
const missing = !existsSync(checker)
  ? 'vnu-jar is not installed'
  : spawnSync('java', ['-version']).error
    ? 'there is no Java here'
    : undefined;
const { folder } = writeShowcase();
afterAll(() => rmSync(folder, { recursive: true }));

it.skipIf(missing)(`writes pages and a style sheet without an error (skipped when ${missing})`, () => {
  const options = ['-Xss8m', '-jar', checker, '--errors-only', '--skip-non-html', folder];
  const { stderr, status } = spawnSync('java', options, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
