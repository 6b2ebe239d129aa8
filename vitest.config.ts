import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Projects: `unit` (the method), `data` (invariants of the tables), `charts` (models and drawings), `build` (a real
 * build's output) and `e2e` (built pages in a browser). The last two share one build, made before they start.
 */
const builtSite = './tests/build/built-site.ts';

export default defineConfig({
  test: {
    // Read by .ci/run.
    reporters: process.env['CI']
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
    // Lexicons are read as files, which `--changed` cannot trace.
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
          // Same fonts on every machine: they decide widths, and so what fits.
          env: { FONTCONFIG_FILE: join(import.meta.dirname, 'tests', 'e2e', 'fonts', 'usual.conf') },
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // In ms; generous, as the machine may be busy.
          expect: { poll: { timeout: 20_000 } },
          // Each file starts a browser; on 2 cores, parallel browsers only slow each other.
          fileParallelism: false,
        },
      },
    ],
  },
});
