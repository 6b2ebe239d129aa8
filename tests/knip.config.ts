import type { KnipConfig } from 'knip';

/** Finds exports, files and dependencies that nothing uses; run by `npm run lint`. */
const config: KnipConfig = {
  entry: [
    'scripts/*.ts',
    // Run by hand.
    'tests/bench/*.ts',
    // Loaded before a command by the benchmark.
    'scripts/lib/report-use.ts',
    'src/pages/**/*.{astro,ts}',
    // Loaded by address, as files of their own.
    'src/embed/{host,frame,places,setup,arrow-keys}.ts',
    'src/scrolly/overlay-worker.ts',
  ],
  project: ['src/**', 'scripts/**', 'tests/**'],
  compilers: {
    // Frontmatter and scripts of a component alike: whatever stands in it is imported by it.
    astro: (text: string) =>
      [
        ...[...text.matchAll(/^\s*import[\s\S]*?;$/gm)].map(([line]) => line),
        ...[...text.matchAll(/<script\b[^>]*\ssrc="(\.[^"]+)"/g)].map(([, file]) => `import '${file}';`),
      ].join('\n'),
    css: () => '',
  },
  ignoreDependencies: [
    // Font files, by path.
    '@expo-google-fonts/.*',
    // nodejieba's install script asks for it.
    '@mapbox/node-pre-gyp',
    // By path: the script that tests put into pages, an old browser, and faces for tests.
    'axe-core',
    'dompurify',
    'chromium-92',
    'dejavu-fonts-ttf',
  ],
  ignoreBinaries: ['Xvfb'],
};

export default config;
