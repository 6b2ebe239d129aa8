import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Five projects: `unit` (the method), `data` (invariants of the tables), `charts` (models and drawings), `build` (what
 * a real build emits) and `e2e` (the built pages in a browser). The last two share one build, made before they start.
 */
const builtSite = './tests/build/built-site.ts';

export default defineConfig({
  test: {
    // .ci/run reads the counts from the file.
    reporters: process.env['CI']
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
    // The method reads its lexicons as files: `--changed` cannot see who imports them.
    forceRerunTriggers: ['**/package.json', '**/vitest.config.ts', '**/data/{lexicon,editions,gold}/**'],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'data', include: ['tests/data/**/*.test.ts'], testTimeout: 180_000 } },
      { test: { name: 'charts', include: ['tests/charts/**/*.test.ts'] } },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: [builtSite],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: [builtSite],
          // The same faces on every machine: what it has installed decides widths, and so what fits.
          env: { FONTCONFIG_FILE: join(import.meta.dirname, 'tests', 'e2e', 'fonts', 'usual.conf') },
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // How long a browser may take to get somewhere, in ms: the machine may be busy.
          expect: { poll: { timeout: 20_000 } },
          // Each file starts a browser; on two cores more than one at a time only makes them wait for each other.
          fileParallelism: false,
        },
      },
    ],
  },
});
