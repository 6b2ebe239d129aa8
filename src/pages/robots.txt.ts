import type { APIRoute } from 'astro';
import { absolute, filePath } from '../site/addresses.ts';

/** Everything may be read; pages for frames say `noindex` themselves. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(filePath('sitemap.xml'), site)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
