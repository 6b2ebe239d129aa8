import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { standardName } from '../../../../../charts/countries/rules.ts';
import { countingStage } from '../../../../../charts/countries/stage-parts.ts';
import { chartRoutes } from '../../../../../lib/routes.ts';
import { languages } from '../../../../../lib/language.ts';

/** The stage of the ranking under every rule of counting, for the switch in the essay. */
export const getStaticPaths = (() =>
  chartRoutes()
    .filter(({ props: { chart } }) => chart.variants.size > 0)
    .flatMap(({ params, props: { edition, chart } }) =>
      [[standardName, chart] as const, ...chart.variants].flatMap(([variant, each]) =>
        languages.map((lang) => ({
          params: { ...params, variant, lang },
          props: { edition, chart: each, lang },
        })),
      ),
    )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, chart, lang } }) =>
  Response.json(countingStage(chart, edition.id, lang));
