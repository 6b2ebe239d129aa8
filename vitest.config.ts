import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Projects: `unit` (the method), `data` (invariants of the tables), `charts` (models and drawings), `build` (a real
 * build's output), `e2e` (built pages in a browser) and `motion` (pictures that move, alone on the machine). The last
 * three share one build, made while the others run.
 */
const ofBuiltSite = {
  globalSetup: ['./tests/build/built-site.ts'],
  setupFiles: ['./tests/build/await-site.ts'],
};

const motion = ['essay-pictures', 'overlay'].map((name) => `tests/e2e/${name}.test.ts`);

const inBrowser = {
  ...ofBuiltSite,
  // Same fonts on every machine: they decide widths, and so what fits.
  env: { FONTCONFIG_FILE: join(import.meta.dirname, 'tests', 'e2e', 'fonts', 'usual.conf') },
  testTimeout: 120_000,
  hookTimeout: 60_000,
  // In ms; generous, as the machine may be busy.
  expect: { poll: { timeout: 20_000 } },
};

// Commands that tests start, and the tests' own processes, find TypeScript compiled: half the time of a start.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.cache', 'node');

/** Files share a process and what they imported: most of the time went into importing the charts again. */
const together = { isolate: false };

export default defineConfig({
  test: {
    // Two at least: on two cores the default is one, and the other core idles.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Read by .ci/run.
    reporters: process.env['CI']
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
    // Lexicons are read as files, which `--changed` cannot trace.
    forceRerunTriggers: ['**/package.json', '**/vitest.config.ts', '**/data/{lexicon,editions,gold}/**'],
    projects: [
      { test: { ...together, name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'data', include: ['tests/data/**/*.test.ts'], testTimeout: 180_000 } },
      { test: { ...together, name: 'charts', include: ['tests/charts/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          ...ofBuiltSite,
          ...together,
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: motion,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...inBrowser,
          name: 'motion',
          include: motion,
          fileParallelism: false,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
