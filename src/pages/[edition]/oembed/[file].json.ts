import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { editionCharts } from '../../../export/edition-files.ts';
import { oembedPath } from '../../../site/addresses.ts';
import { readEditions } from '../../../lib/edition.ts';
import { languages } from '../../../lib/language.ts';
import { embedFacts } from '../../../publish/embed-facts.ts';
import { oembedAnswer } from '../../../publish/oembed.ts';

/** oEmbed response of every chart and language. */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    editionCharts(edition).flatMap((chart) =>
      languages.map((lang) => ({
        params: {
          edition: edition.id,
          file: oembedPath(edition.id, lang, chart.id)
            .split('/')
            .at(-1)
            ?.replace(/\.json$/, ''),
        },
        props: { edition, chart, lang },
      })),
    ),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, chart, lang }, site }) => {
  const answer = oembedAnswer(embedFacts(chart, edition, lang, site), lang, site);
  return new Response(`${JSON.stringify(answer, undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
