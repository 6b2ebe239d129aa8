import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { chartFileBody, editionCharts } from '../../../../export/edition-files.ts';
import { chartFiles } from '../../../../export/names.ts';
import { readEditions } from '../../../../lib/edition.ts';

/** Every chart's files in both languages: SVG and PNG in both themes, PDF, live text, cards for sharing. */
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

const types = { svg: 'image/svg+xml', png: 'image/png', pdf: 'application/pdf' } as const;

export const GET: APIRoute<Props> = async ({ props, site }) => {
  const { edition, chart, file } = props;
  if (!site) throw new Error('astro.config.mjs sets no site: files name the address they come from');
  const type = file.name.slice(file.name.lastIndexOf('.') + 1) as keyof typeof types;
  return new Response(await chartFileBody(chart, edition, file, site), {
    headers: { 'Content-Type': types[type] },
  });
};
