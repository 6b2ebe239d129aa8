import type { APIRoute } from 'astro';
import { hostScript } from 'virtual:embed-scripts';

/** The script that articles load; its source is src/embed/host.ts. Never renamed: other people's articles point here. */
export const GET: APIRoute = () =>
  new Response(`/* Wenda 问答, MIT licence. Source: src/embed/host.ts */\n${hostScript}\n`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
