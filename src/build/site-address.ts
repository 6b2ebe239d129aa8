import type { AstroIntegration } from 'astro';

/** Stands where nobody said where the site will live; the domain can belong to no one (RFC 2606). */
export const placeholderAddress = 'https://wenda.example';

/** Says loudly when a build does not know its own address, which others copy from it. */
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
