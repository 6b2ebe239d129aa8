import { defineConfig } from 'astro/config';
import { displayFont } from './src/build/display-font.ts';
import { contentSecurityPolicy } from './src/build/policy.ts';
import { embedScripts } from './src/build/embed-scripts.ts';
import { forOldEngines } from './src/build/engines.ts';
import { placeholderAddress, siteAddress } from './src/build/site-address.ts';
import { sitemap } from './src/build/sitemap.ts';
import { tokensStyleSheet } from './src/build/tokens-css.ts';

export default defineConfig({
  site: process.env.SITE_URL || placeholderAddress,
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'ignore',
  output: 'static',
  // Inline styles save a request before the first paint.
  // Pictures are drawn and packed beside the main thread while it renders pages.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  // Scripts stay files, so pages do not carry what they work without.
  vite: { build: { assetsInlineLimit: 0 } },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        // The worker that animates marks.
        "worker-src 'self'",
        // Embed previews.
        "frame-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
  // No page has highlighted code, and the highlighter's inline styles would violate the policy.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [
    forOldEngines(),
    tokensStyleSheet(),
    embedScripts(),
    displayFont(),
    contentSecurityPolicy(),
    sitemap(),
    siteAddress(),
  ],
});
