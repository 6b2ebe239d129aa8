import type { APIRoute } from 'astro';
import { quoteDocument } from '../../../../../quote/document.ts';
import { quoteRoutes } from '../../../../../routes/static-paths.ts';
import type { QuoteRoute } from '../../../../../routes/static-paths.ts';

/** A sentence as a document for frames. */
export const getStaticPaths = () => quoteRoutes('zh');

export const GET: APIRoute<QuoteRoute['props']> = ({ props: { quote } }) =>
  new Response(quoteDocument(quote, 'zh', quote.address), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
