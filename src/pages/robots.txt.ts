import type { APIRoute } from 'astro';
import { absolute, filePath } from '../site/addresses.ts';

/** Allows everything; pages for frames carry their own `noindex`. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(filePath('sitemap.xml'), site)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
