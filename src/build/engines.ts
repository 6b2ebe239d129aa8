import minmax from '@csstools/postcss-media-minmax';
import type { AstroIntegration } from 'astro';
import { Features } from 'lightningcss';
import { flatLayers, pageLayers } from '../styles/layers.ts';

/**
 * The oldest browsers in which pages are complete: text, links, one picture per figure. tests/build/engines.test.ts
 * lists the features they lack.
 */
const oldestEngines = ['chrome92', 'firefox90', 'safari15'];

/** Compiles style sheets and scripts for the oldest supported browsers. */
export function forOldEngines(): AstroIntegration {
  return {
    name: 'old-engines',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            css: {
              // The minifier turns `(width < 40rem)` into `not (min-width: 40rem)`, which Chromium supports from 104.
              postcss: { plugins: [flatLayers(pageLayers), minmax()] },
              // Style sheets provide dark colours in media queries, so light-dark() needs no fallback.
              lightningcss: { exclude: Features.LightDark },
            },
            build: { cssTarget: oldestEngines },
            plugins: [
              {
                name: 'old-engines',
                // Astro sets its own client target; a plugin overrides it.
                configEnvironment: (name: string) =>
                  name === 'client' ? { build: { target: oldestEngines } } : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
