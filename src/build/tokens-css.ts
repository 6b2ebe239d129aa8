import type { AstroIntegration } from 'astro';
import { facesCss, tokensCss } from '../styles/tokens.ts';

const moduleId = 'virtual:tokens.css';
const resolvedId = '\0virtual:tokens.css';

/** Makes the design tokens importable as `virtual:tokens.css`. */
export function tokensStyleSheet(): AstroIntegration {
  return {
    name: 'tokens-css',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'tokens-css',
                resolveId: (id: string) => (id === moduleId ? resolvedId : undefined),
                load: (id: string) => (id === resolvedId ? `${tokensCss()}\n${facesCss()}` : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
