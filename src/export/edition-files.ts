import type { PreparedChart } from '../charts/chart.ts';
import { prepareCharts } from '../charts/registry.ts';
import { chartPath } from '../site/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { readTables } from '../lib/tables.ts';
import { plain } from '../lib/phrase.ts';
import { strings } from '../i18n/strings.ts';
import { inTheme } from './drawing.ts';
import type { ChartFile, DeskFormat, GraphicShape } from './names.ts';
import { pdfOf } from './pdf.ts';
import { light } from '../styles/tokens.ts';
import { pngOf, pngWriter, rasterOf } from './png.ts';
import type { PngWriter } from './png.ts';
import { chartCard } from './social.ts';
import { standaloneSvg, withoutGround } from './standalone.ts';
import type { Letters } from './typeset.ts';

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

/** The chart that the essay's card shows: what came back to the questions; else the page. */
export function leadingChart(edition: Edition): PreparedChart {
  const charts = editionCharts(edition);
  const found = charts.find(({ id }) => id === 'asked-answered') ?? charts[0];
  if (!found) throw new Error(`${edition.id}: no chart has anything to show`);
  return found;
}

const drawn = new Map<string, string>();

/** Shared by themes and formats. */
function uncoloured(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  site: URL,
  shape: GraphicShape,
  letters: Letters = 'outlines',
): string {
  const key = [edition.id, chart.id, lang, shape, letters].join(' ');
  let svg = drawn.get(key);
  if (svg === undefined) {
    svg = standaloneSvg(chart, edition, lang, pageOf(chart, edition, lang, site), shape, letters);
    drawn.set(key, svg);
  }
  return svg;
}

const pageOf = (chart: PreparedChart, edition: Edition, lang: Lang, site: URL): string =>
  new URL(chartPath(edition.id, lang, chart.id), site).href;

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

/** Pixels of a PNG for each of the SVG. */
const zoom = 2;

const writers = new Map<string, Promise<PngWriter>>();

/** The light graphic without ground, drawn and packed once for two files, then forgotten. */
function groundless(chart: PreparedChart, edition: Edition, lang: Lang, site: URL): Promise<PngWriter> {
  const key = [edition.id, chart.id, lang].join(' ');
  const known = writers.get(key);
  if (known) {
    writers.delete(key);
    return known;
  }
  const svg = withoutGround(uncoloured(chart, edition, lang, site, 'wide'));
  const writer = rasterOf(inTheme(svg, 'light'), zoom).then(pngWriter);
  writers.set(key, writer);
  return writer;
}

/** Content of a chart's file. */
export async function chartFileBody(
  chart: PreparedChart,
  edition: Edition,
  file: ChartFile,
  site: URL,
): Promise<string | Buffer<ArrayBuffer>> {
  const { lang } = file;
  switch (file.kind) {
    case 'card': {
      const card = chartCard(chart, edition, lang, pageOf(chart, edition, lang, site), file.shape);
      return pngOf(inTheme(card, 'light'), 1);
    }
    case 'graphic': {
      const svg = inTheme(uncoloured(chart, edition, lang, site, file.shape), file.theme);
      if (file.type === 'svg') return svg;
      if (file.theme !== 'light' || file.shape !== 'wide') return pngOf(svg, zoom);
      const write = await groundless(chart, edition, lang, site);
      return write(light.paper);
    }
    case 'desk':
      return deskFile(chart, edition, lang, file.format, site);
  }
}

async function deskFile(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  format: DeskFormat,
  site: URL,
): Promise<string | Buffer<ArrayBuffer>> {
  if (format === 'transparent.png') {
    const write = await groundless(chart, edition, lang, site);
    return write();
  }
  const svg = inTheme(uncoloured(chart, edition, lang, site, 'wide', 'text'), 'light');
  if (format === 'text.svg') return svg;
  return pdfOf(svg, {
    title: plain(chart.finding(lang)),
    subject: plain(chart.alt(lang)),
    author: strings[lang].siteName,
    lang,
    day: edition.date,
  });
}
