import type { APIRoute } from 'astro';
import { quoteDocument } from '../../../../../../quote/document.ts';
import { quoteRoutes } from '../../../../../../quote/routes.ts';
import type { QuoteRoute } from '../../../../../../quote/routes.ts';

/** A sentence as a document for frames. */
export const getStaticPaths = () => quoteRoutes('en');

export const GET: APIRoute<QuoteRoute['props']> = ({ props: { quote } }) =>
  new Response(quoteDocument(quote, 'en', quote.address), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
