import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { editionConcordance } from '../../../explore/lists.ts';
import { readEditions } from '../../../lib/edition.ts';
import { languages } from '../../../lib/language.ts';

/** Search index of the concordance. */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    languages.map((lang) => ({ params: { edition: edition.id, lang }, props: { edition, lang } })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, lang } }) =>
  Response.json(editionConcordance(edition.id, lang));
