import type { APIRoute, GetStaticPaths } from 'astro';
import { readEditions } from '../../../lib/edition.ts';
import type { Edition } from '../../../lib/edition.ts';
import { languages } from '../../../lib/language.ts';
import type { Lang } from '../../../lib/language.ts';
import { quoteData } from '../../../quote/quotes.ts';

/** Every sentence for the quote card, in the page's language. */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    languages.map((lang) => ({ params: { edition: edition.id, lang }, props: { edition, lang } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition; lang: Lang }> = ({ props: { edition, lang }, site }) =>
  Response.json(quoteData(edition, lang, site));
