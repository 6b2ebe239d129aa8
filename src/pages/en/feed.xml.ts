import type { APIRoute } from 'astro';
import { feed } from '../../publish/feed.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(feed('en', site), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
