import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parseHTML } from '../lib/dom.ts';

interface SitePage {
  address: string;
  /** Address in each language, by `hreflang`. */
  alternates: { lang: string; address: string }[];
}

/** A page's entry, from its head; undefined if it is `noindex` or its canonical address is another page's. */
function pageOf(html: string, path: string): SitePage | undefined {
  const { document } = parseHTML(html);
  if (/noindex/.test(document.querySelector('meta[name=robots]')?.getAttribute('content') ?? ''))
    return undefined;
  const address = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  if (!address) return undefined;
  if (decodeURI(new URL(address).pathname) !== path) return undefined;
  const alternates = [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => ({
    lang: link.getAttribute('hreflang') ?? '',
    address: link.getAttribute('href') ?? '',
  }));
  return { address, alternates };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A sitemap (sitemaps.org) with language alternates for search engines. */
function sitemapXml(pages: readonly SitePage[]): string {
  const urls = pages.map(({ address, alternates }) =>
    [
      '  <url>',
      `    <loc>${escaped(address)}</loc>`,
      ...alternates.map(
        (each) =>
          `    <xhtml:link rel="alternate" hreflang="${escaped(each.lang)}" href="${escaped(each.address)}"/>`,
      ),
      '  </url>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

/** Writes `sitemap.xml` from the heads of the built pages, without `noindex` pages and non-canonical duplicates. */
export function sitemap(): AstroIntegration {
  let base = '/';
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const out = fileURLToPath(dir);
        const found: SitePage[] = [];
        for (const pathname of pages.map((page) => page.pathname).toSorted()) {
          if (/\.html?$/.test(pathname) || /^(404|500)\/?$/.test(pathname)) continue;
          const html = await readFile(join(out, pathname, 'index.html'), 'utf8');
          const page = pageOf(html, `${base}${pathname}`);
          if (page) found.push(page);
        }
        await writeFile(join(out, 'sitemap.xml'), sitemapXml(found));
        logger.info(`sitemap.xml: ${found.length} pages`);
      },
    },
  };
}
