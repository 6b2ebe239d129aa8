import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { editionCharts } from '../../../../export/edition-files.ts';
import { readEditions } from '../../../../lib/edition.ts';
import { chartState } from '../../../../publish/chart-state.ts';

/** What every chart says and holds in both languages; `npm run freeze` archives it with the frozen page. */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    editionCharts(edition).map((chart) => ({
      params: { edition: edition.id, chart: chart.id },
      props: { edition, chart },
    })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, chart } }) =>
  new Response(`${JSON.stringify(chartState(chart, edition), undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
