import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readEditions } from '../../../lib/edition.ts';
import { languages } from '../../../lib/language.ts';
import { editionSentences } from '../../../panel/lists.ts';

/** The sentences of every edition, in both languages, for the panel that a chart's marks open. */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    languages.map((lang) => ({ params: { edition: edition.id, lang }, props: { edition, lang } })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, lang } }) =>
  Response.json(editionSentences(edition, lang));
