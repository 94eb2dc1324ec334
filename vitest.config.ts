import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/cli*/**'] } },
      // These tests run the compiled program as a user does; it is built once before them.
      {
        extends: true,
        test: { name: 'cli', include: ['tests/cli*/**/*.test.ts'], globalSetup: 'tests/cli/build.ts' },
      },
    ],
    coverage: { provider: 'v8', include: ['src/**'], reporter: ['text-summary', 'json-summary'] },
  },
});
