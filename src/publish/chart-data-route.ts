import type { APIContext } from 'astro';
import type { PreparedChart } from '../charts/chart.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { chartCsv, chartDataFormats, chartJson, chartMetadata, chartRows } from './chart-data.ts';
import type { ChartDataFormat } from './chart-data.ts';
import { readPackage } from './package.ts';
import { chartRoutes } from '../routes/static-paths.ts';

interface Props {
  edition: Edition;
  chart: PreparedChart;
  format: ChartDataFormat;
}

/** The files of each chart's own rows in a language. */
export function chartDataRoute(lang: Lang): {
  getStaticPaths: () => { params: { edition: string; file: string }; props: Props }[];
  GET: (context: Pick<APIContext<Props>, 'props' | 'site'>) => Response;
} {
  return {
    getStaticPaths: () =>
      chartRoutes().flatMap(({ props: { edition, chart } }) =>
        chartDataFormats.map((format) => ({
          params: { edition: edition.id, file: `${chart.id}.${format}` },
          props: { edition, chart, format },
        })),
      ),
    GET: ({ props: { edition, chart, format }, site }) => {
      const type = format === 'csv' ? 'text/csv' : 'application/json';
      return new Response(bodyOf(edition, chart, format, lang, site), {
        headers: { 'Content-Type': `${type}; charset=utf-8` },
      });
    },
  };
}

function bodyOf(
  edition: Edition,
  chart: PreparedChart,
  format: ChartDataFormat,
  lang: Lang,
  site: URL | undefined,
): string {
  if (format === 'csv') return chartCsv(chartRows(chart, lang));
  if (format === 'json') return chartJson(chartRows(chart, lang));
  const metadata = chartMetadata(chart, edition, lang, readPackage(edition.id), site);
  return `${JSON.stringify(metadata, undefined, 2)}\n`;
}
