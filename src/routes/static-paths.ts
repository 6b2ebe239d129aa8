import { editionCharts } from '../export/edition-files.ts';
import type { PreparedChart } from '../charts/chart.ts';
import { wordLists } from '../explore/lists.ts';
import { sentenceLists } from '../panel/lists.ts';
import { citedLists } from '../story/citations.ts';
import { readEditions } from '../lib/edition.ts';
import type { Edition } from '../lib/edition.ts';
import { languages } from '../lib/language.ts';
import { hasPreflight } from '../lib/preflight.ts';

/** One page of an edition, for `getStaticPaths`. */
export interface EditionRoute {
  params: { edition: string };
  props: { edition: Edition };
}

/** One page of a chart, for `getStaticPaths`. */
export interface ChartRoute {
  params: { edition: string; chart: string };
  props: { edition: Edition; chart: PreparedChart };
}

/** A page of every edition. */
export function editionRoutes(): EditionRoute[] {
  return readEditions().map((edition) => ({ params: { edition: edition.id }, props: { edition } }));
}

/** A page of every edition that has the report of how its transcript was read. */
export function preflightRoutes(): EditionRoute[] {
  return editionRoutes().filter(({ params: { edition } }) => hasPreflight(edition));
}

/** A page of every chart of every edition. */
export function chartRoutes(): ChartRoute[] {
  return readEditions().flatMap((edition) =>
    editionCharts(edition).map((chart) => ({
      params: { edition: edition.id, chart: chart.id },
      props: { edition, chart },
    })),
  );
}

/** One page of a chart counted by another rule, for `getStaticPaths`. */
export interface VariantRoute {
  params: { edition: string; chart: string; variant: string };
  props: { edition: Edition; chart: PreparedChart; name: string };
}

/** A page of every other variant that a chart has; `chart` is the chart as it counts. */
export function variantRoutes(): VariantRoute[] {
  return chartRoutes().flatMap(({ params, props: { edition, chart } }) =>
    [...chart.variants].map(([name, variant]) => ({
      params: { ...params, variant: name },
      props: { edition, chart: variant, name },
    })),
  );
}

/** A page of every edition whose essay cites several sentences at once. */
export function citedRoutes(): EditionRoute[] {
  return editionRoutes().filter(({ props: { edition } }) =>
    languages.some((lang) => citedLists(edition, lang).length > 0),
  );
}

/** A page of every chart that has marks of several sentences. */
export function sentenceListRoutes(): ChartRoute[] {
  return chartRoutes().filter(({ props: { edition, chart } }) =>
    languages.some((lang) => sentenceLists(chart, edition, lang).length > 0),
  );
}

/** One part of the list of an edition's frequent words, for `getStaticPaths`. */
export interface WordListRoute {
  params: { edition: string; part: string };
  props: { edition: Edition; part: number };
}

/** A page of every part of the lists of frequent words; parts are counted from 1. */
export function wordListRoutes(): WordListRoute[] {
  return readEditions().flatMap((edition) =>
    wordLists(edition.id).map((_, index) => ({
      params: { edition: edition.id, part: String(index + 1) },
      props: { edition, part: index + 1 },
    })),
  );
}
