import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { chartFileBody, editionCharts } from '../../../../export/edition-files.ts';
import { chartFiles } from '../../../../export/names.ts';
import { readEditions } from '../../../../lib/edition.ts';

/** SVG and PNG of every chart in both languages and themes, and the sharing pictures. */
export const getStaticPaths = (() =>
  readEditions().flatMap((edition) =>
    editionCharts(edition).flatMap((chart) =>
      chartFiles(chart.id).map((file) => ({
        params: { edition: edition.id, chart: chart.id, file: file.name },
        props: { edition, chart, file },
      })),
    ),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props, site }) => {
  const { edition, chart, file } = props;
  if (!site) throw new Error('astro.config.mjs sets no site: files name the address they come from');
  return new Response(chartFileBody(chart, edition, file, site), {
    headers: { 'Content-Type': file.type === 'svg' ? 'image/svg+xml' : 'image/png' },
  });
};
