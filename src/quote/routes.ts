import { readEditions } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import type { Quote } from './quote.ts';
import { quotesOf } from './quotes.ts';

/** For `getStaticPaths`. */
export interface QuoteRoute {
  params: { edition: string; sentence: string };
  props: { quote: Quote };
}

/** One frame per sentence. */
export function quoteRoutes(lang: Lang): QuoteRoute[] {
  return readEditions().flatMap((edition) =>
    quotesOf(edition, lang, new URL(import.meta.env.SITE)).map((quote) => ({
      params: { edition: edition.id, sentence: quote.id },
      props: { quote },
    })),
  );
}
