import { editionCharts } from '../export/edition-files.ts';
import type { PreparedChart } from '../charts/chart.ts';
import { wordLists } from '../explore/lists.ts';
import { sentenceLists } from '../panel/lists.ts';
import { citedLists } from '../story/citations.ts';
import { readEditions } from '../lib/edition.ts';
import type { Edition } from '../lib/edition.ts';
import { languages } from '../lib/language.ts';
import { hasPreflight } from '../lib/preflight.ts';

/** For `getStaticPaths`, as all routes here. */
export interface EditionRoute {
  params: { edition: string };
  props: { edition: Edition };
}

export interface ChartRoute {
  params: { edition: string; chart: string };
  props: { edition: Edition; chart: PreparedChart };
}

/** One page per edition. */
export function editionRoutes(): EditionRoute[] {
  return readEditions().map((edition) => ({ params: { edition: edition.id }, props: { edition } }));
}

/** One page per edition with a preflight report. */
export function preflightRoutes(): EditionRoute[] {
  return editionRoutes().filter(({ params: { edition } }) => hasPreflight(edition));
}

/** One page per chart. */
export function chartRoutes(): ChartRoute[] {
  return readEditions().flatMap((edition) =>
    editionCharts(edition).map((chart) => ({
      params: { edition: edition.id, chart: chart.id },
      props: { edition, chart },
    })),
  );
}

/** One page per chart of whose rows articles may choose. */
export function placeRoutes(): ChartRoute[] {
  return chartRoutes().filter(({ props: { chart } }) => chart.byPlace !== undefined);
}

export interface VariantRoute {
  params: { edition: string; chart: string; variant: string };
  props: { edition: Edition; chart: PreparedChart; name: string };
}

/** One page per chart variant; `chart` is the variant. */
export function variantRoutes(): VariantRoute[] {
  return chartRoutes().flatMap(({ params, props: { edition, chart } }) =>
    [...chart.variants].map(([name, variant]) => ({
      params: { ...params, variant: name },
      props: { edition, chart: variant, name },
    })),
  );
}

/** One page per edition whose essay cites several sentences together. */
export function citedRoutes(): EditionRoute[] {
  return editionRoutes().filter(({ props: { edition } }) =>
    languages.some((lang) => citedLists(edition, lang).length > 0),
  );
}

/** One page per chart with marks of several sentences. */
export function sentenceListRoutes(): ChartRoute[] {
  return chartRoutes().filter(({ props: { edition, chart } }) =>
    languages.some((lang) => sentenceLists(chart, edition, lang).length > 0),
  );
}

export interface WordListRoute {
  params: { edition: string; part: string };
  props: { edition: Edition; part: number };
}

/** One page per part of the word lists, from 1. */
export function wordListRoutes(): WordListRoute[] {
  return readEditions().flatMap((edition) =>
    wordLists(edition.id).map((_, index) => ({
      params: { edition: edition.id, part: String(index + 1) },
      props: { edition, part: index + 1 },
    })),
  );
}
