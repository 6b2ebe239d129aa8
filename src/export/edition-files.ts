import type { PreparedChart } from '../charts/chart.ts';
import { prepareCharts } from '../charts/registry.ts';
import { chartPath } from '../lib/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import { languages } from '../lib/language.ts';
import type { Lang } from '../lib/language.ts';
import { readTables } from '../lib/tables.ts';
import { inTheme, themes } from './drawing.ts';
import type { Theme } from './drawing.ts';
import { pngOf } from './png.ts';
import { chartCard } from './social.ts';
import { standaloneSvg } from './standalone.ts';

/** A file of a chart: its graphic in one theme, or the picture for sharing. */
export type ChartFile =
  | { name: string; lang: Lang; theme: Theme; type: 'svg' | 'png' }
  | { name: string; lang: Lang; theme: undefined; type: 'png' };

/** Name of a graphic's file: `topics.zh.light.svg`. */
export function graphicName(chart: string, lang: Lang, theme: Theme, type: 'svg' | 'png'): string {
  return `${chart}.${lang}.${theme}.${type}`;
}

/** Name of the picture that stands for a chart's page when it is shared, 1,200 by 630 px. */
export function cardName(chart: string, lang: Lang): string {
  return `${chart}.${lang}.social.png`;
}

/** Every file that is made of a chart: two languages, two themes, two formats, and a card in each language. */
export function chartFiles(chart: string): ChartFile[] {
  return languages.flatMap((lang): ChartFile[] => [
    ...themes.flatMap((theme) =>
      (['svg', 'png'] as const).map((type) => ({
        name: graphicName(chart, lang, theme, type),
        lang,
        theme,
        type,
      })),
    ),
    { name: cardName(chart, lang), lang, theme: undefined, type: 'png' },
  ]);
}

const prepared = new Map<string, PreparedChart[]>();

/** The charts of an edition, prepared once per build. */
export function editionCharts(edition: Edition): PreparedChart[] {
  let charts = prepared.get(edition.id);
  if (!charts) {
    charts = prepareCharts(readTables(edition.id));
    prepared.set(edition.id, charts);
  }
  return charts;
}

const drawn = new Map<string, string>();

/** The graphic of a chart before it gets its colours: made once for both themes and both formats. */
function uncoloured(chart: PreparedChart, edition: Edition, lang: Lang, site: URL): string {
  const key = [edition.id, chart.id, lang].join(' ');
  let svg = drawn.get(key);
  if (svg === undefined) {
    svg = standaloneSvg(chart, edition, lang, new URL(chartPath(edition.id, lang, chart.id), site).href);
    drawn.set(key, svg);
  }
  return svg;
}

/** Bytes of a chart's file. */
export function chartFileBody(
  chart: PreparedChart,
  edition: Edition,
  file: ChartFile,
  site: URL,
): string | Buffer<ArrayBuffer> {
  if (file.theme === undefined) return pngOf(inTheme(chartCard(chart, edition, file.lang), 'light'), 1);
  const svg = inTheme(uncoloured(chart, edition, file.lang, site), file.theme);
  return file.type === 'svg' ? svg : pngOf(svg, 2);
}
