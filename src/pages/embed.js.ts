import type { APIRoute } from 'astro';
import { hostScript } from 'virtual:embed-scripts';

/** Script for articles, built from src/embed/host.ts. Never rename it: published articles load it. */
export const GET: APIRoute = () =>
  new Response(`/* Wenda 问答, MIT licence. Source: src/embed/host.ts */\n${hostScript}\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
