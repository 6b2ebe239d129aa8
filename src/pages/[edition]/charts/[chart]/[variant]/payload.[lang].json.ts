import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { chartRoutes } from '../../../../../routes/static-paths.ts';
import { languages } from '../../../../../lib/language.ts';
import { variantPayload } from '../../../../../variants/payload.ts';

/** What differs between a chart's variants, for the switch. */
export const getStaticPaths = (() =>
  chartRoutes().flatMap(({ params, props: { edition, chart } }) =>
    (chart.variantChoices
      ? [[chart.variantChoices.standard, chart] as const, ...chart.variants]
      : []
    ).flatMap(([variant, each]) =>
      languages.map((lang) => ({
        params: { ...params, variant, lang },
        props: { edition, chart: each, lang },
      })),
    ),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { edition, chart, lang } }) =>
  Response.json(variantPayload(chart, edition, lang));
