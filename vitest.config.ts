import { defineConfig } from 'vitest/config';

const cli = ['tests/cli*/**/*.test.ts'];
const looks = [
  'tests/architecture/*.test.ts',
  'tests/writers/html/{browser,validity}.test.ts',
  'tests/writers/docx/{schema,redline-schema,redline-office}.test.ts',
];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: [...cli, ...looks] } },
      // These tests run the compiled program as a user does; it is built once before them.
      { extends: true, test: { name: 'cli', include: cli, globalSetup: 'tests/cli/build.ts' } },
      // These look at sources and results with other programs, so the version of Node is no matter to them.
      { extends: true, test: { name: 'looks', include: looks } },
    ],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'json-summary'] },
  },
});
