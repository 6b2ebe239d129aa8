import type { AstroIntegration } from 'astro';

/** Default address; nobody can own the domain (RFC 2606). */
export const placeholderAddress = 'https://wenda.example';

/** Warns if the build has no SITE_URL. */
export function siteAddress(): AstroIntegration {
  return {
    name: 'site-address',
    hooks: {
      'astro:build:done': ({ logger }) => {
        if (process.env['SITE_URL']) return;
        logger.warn(
          `SITE_URL is not set: embed codes, feeds, citations and link previews name ${placeholderAddress}. ` +
            'Before publishing: SITE_URL=https://your.site npm run build (and BASE_PATH=/folder/ where the site lies in one)',
        );
      },
    },
  };
}
