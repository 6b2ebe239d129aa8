import minmax from '@csstools/postcss-media-minmax';
import type { AstroIntegration } from 'astro';
import { Features } from 'lightningcss';
import { flatLayers, pageLayers } from '../styles/layers.ts';

/**
 * The oldest browsers in which pages are whole: words, links, one picture a figure. Syntax of style sheets and scripts is
 * lowered to what they know; what else they lack is listed in tests/build/engines.test.ts.
 */
const oldestEngines = ['chrome92', 'firefox90', 'safari15'];

/** Lowers the site's style sheets and scripts to the oldest engines that we promise to serve. */
export function forOldEngines(): AstroIntegration {
  return {
    name: 'old-engines',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            css: {
              // The minifier writes `(width < 40rem)` as `not (min-width: 40rem)`, which Chromium knows from 104 on.
              postcss: { plugins: [flatLayers(pageLayers), minmax()] },
              // Whoever names dark colours in a media query has no use for a stand-in of light-dark().
              lightningcss: { exclude: Features.LightDark },
            },
            build: { cssTarget: oldestEngines },
            plugins: [
              {
                name: 'old-engines',
                // Astro sets a target of its own for what runs in the browser; the last word is a plugin's.
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
