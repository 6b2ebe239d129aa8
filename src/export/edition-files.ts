import type { PreparedChart } from '../charts/chart.ts';
import { prepareCharts } from '../charts/registry.ts';
import { chartPath } from '../site/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { readTables } from '../lib/tables.ts';
import { inTheme } from './drawing.ts';
import type { ChartFile, GraphicShape } from './names.ts';
import { pngOf } from './png.ts';
import { chartCard } from './social.ts';
import { standaloneSvg } from './standalone.ts';

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

/** Shared by themes and formats. */
function uncoloured(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  site: URL,
  shape: GraphicShape,
): string {
  const key = [edition.id, chart.id, lang, shape].join(' ');
  let svg = drawn.get(key);
  if (svg === undefined) {
    const address = new URL(chartPath(edition.id, lang, chart.id), site).href;
    svg = standaloneSvg(chart, edition, lang, address, shape);
    drawn.set(key, svg);
  }
  return svg;
}

/** Size in px of a chart's graphic. Throws without a site. */
export function graphicSize(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  site: URL | undefined,
  shape: GraphicShape = 'wide',
): { width: number; height: number } {
  if (!site) throw new Error('astro.config.mjs sets no site: files name the address they come from');
  const [, width, height] =
    /viewBox="0 0 (\d+) (\d+)"/.exec(uncoloured(chart, edition, lang, site, shape)) ?? [];
  if (!width || !height) throw new Error(`chart ${chart.id}: its graphic says no size`);
  return { width: Number(width), height: Number(height) };
}

/** Content of a chart's file. */
export function chartFileBody(
  chart: PreparedChart,
  edition: Edition,
  file: ChartFile,
  site: URL,
): string | Buffer<ArrayBuffer> {
  if (file.theme === undefined) return pngOf(inTheme(chartCard(chart, edition, file.lang), 'light'), 1);
  const svg = inTheme(uncoloured(chart, edition, file.lang, site, file.shape), file.theme);
  return file.type === 'svg' ? svg : pngOf(svg, 2);
}
