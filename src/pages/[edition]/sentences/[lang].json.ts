import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readEditions } from '../../../lib/edition.ts';
import { languages } from '../../../lib/language.ts';
import { editionSentences } from '../../../panel/lists.ts';

/** Sentences for the panel opened by a chart's marks. */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    languages.map((lang) => ({ params: { edition: edition.id, lang }, props: { edition, lang } })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, lang } }) =>
  Response.json(editionSentences(edition, lang));
