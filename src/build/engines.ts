import minmax from '@csstools/postcss-media-minmax';
import type { AstroIntegration } from 'astro';
import { Features } from 'lightningcss';
import { flatLayers, pageLayers } from '../styles/layers.ts';

/** The oldest browsers with complete pages: text, links, pictures. tests/build/engines.test.ts lists what they lack. */
const oldestEngines = ['chrome92', 'firefox90', 'safari15'];

/** Compiles style sheets and scripts for `oldestEngines`. */
export function forOldEngines(): AstroIntegration {
  return {
    name: 'old-engines',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            css: {
              // The minifier writes `(width < 40rem)` as `not (min-width: 40rem)`, which Chromium has only from 104.
              postcss: { plugins: [flatLayers(pageLayers), minmax()] },
              // No fallback for light-dark(): dark colours are in media queries.
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
