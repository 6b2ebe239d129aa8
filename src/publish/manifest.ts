import { z } from 'zod';
import type { PreparedChart } from '../charts/chart.ts';
import { inForm } from '../embed/short.ts';
import type { EmbedForm } from '../embed/short.ts';
import { cardName, deskName, graphicName } from '../export/names.ts';
import type { GraphicShape } from '../export/names.ts';
import {
  absolute,
  chartDataPath,
  chartFilePath,
  chartPath,
  chartStatePath,
  dataPath,
  editionPath,
  embedPath,
  filePath,
  oembedPath,
  placesEmbedPath,
  shortEmbedPath,
} from '../site/addresses.ts';
import type { Edition } from '../lib/edition.ts';
import { embedHeights } from '../embed/heights.ts';
import type { Lang } from '../lib/language.ts';
import { sourceText } from '../i18n/source-text.ts';
import { frozenState, frozenToday, frozenVersions } from './archive.ts';
import { stepsWithout } from '../embed/height-value.ts';
import type { HeightStep } from '../embed/height-value.ts';
import { chartState } from './chart-state.ts';
import { tableFile } from './downloads.ts';
import type { PackageInfo } from './package.ts';

const address = z.url();
const inThemes = z.object({ light: address, dark: address });
const text = z.string().min(1);

/**
 * Frame height in px by column width in px, narrow to wide: `base + slope · width`, at most `height`, up to `up_to`.
 * Wider columns use the last.
 */
const steps = z
  .array(
    z.object({
      up_to: z.number().positive(),
      base: z.number(),
      slope: z.number(),
      height: z.int().positive(),
    }),
  )
  .min(1);

const localized = z.object({
  name: text,
  /** Sentence used as the headline. */
  finding: text,
  description: text,
  alt: text,
  page: address,
  /** Embed; follows corrections. */
  embed: address,
  /** Permanent embed of today's state; null if not frozen yet. */
  frozen: address.nullable(),
  /** Its heights; its drawing may be older than today's. Null if not frozen yet. */
  frozen_heights: steps.nullable(),
  oembed: address,
  heights: steps,
  short: z.object({ embed: address, heights: steps }),
  /** For `?places=`: the embed, and ids of all rows; null where rows are no places. */
  places: z.object({ embed: address, ids: z.array(text).min(1) }).nullable(),
  svg: inThemes,
  /** The SVG for phones. */
  svg_narrow: inThemes,
  png: inThemes,
  /** Social card, 1,200 by 630 px. */
  card: address,
  /** Cards of 1,080 by 1,080 and 1,080 by 1,440 px. */
  cards: z.object({ square: address, portrait: address }),
  /** With live text and named groups; as PDF; without ground. All light. */
  desk: z.object({ svg: address, pdf: address, png: address }),
  /** The chart's own rows. */
  rows: z.object({ csv: address, json: address, metadata: address }),
});

/** Shape of `/<edition>/charts.json`. Fields may be added, never renamed or removed. */
export const manifestSchema = z.object({
  manifest_version: z.literal(1),
  edition: z.object({
    id: text,
    title: z.object({ zh: text, en: text }),
    /** Of the tables. */
    version: z.string(),
    date: z.iso.date(),
    page: z.object({ zh: address, en: address }),
  }),
  source: z.object({ zh: text, en: text }),
  licence: z.object({ name: text, url: address }),
  embed_script: address,
  charts: z.array(
    z.object({
      id: text,
      /** Changes with the words or the table, not with a redesign. */
      hash: z.string().regex(/^[0-9a-f]{10}$/),
      state: address,
      /** Source tables; the first is the one displayed. */
      tables: z.array(z.object({ name: text, csv: address, excel_csv: address, json: address })).min(1),
      /** Oldest first. */
      versions: z.array(
        z.object({ hash: text, date: z.iso.date(), zh: address, en: address, state: address }),
      ),
      zh: localized,
      en: localized,
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
type ListedChart = Manifest['charts'][number];

function heightSteps(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  form: EmbedForm,
): ListedChart['zh']['heights'] {
  return listedSteps(embedHeights(inForm(chart, edition, form), edition, lang));
}

function listedSteps(heights: readonly HeightStep[]): ListedChart['zh']['heights'] {
  return heights.map(({ upTo, base, slope, height }) => ({ up_to: upTo, base, slope, height }));
}

function localizedChart(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  site: URL | undefined,
): ListedChart['zh'] {
  const whole = (path: string): string => absolute(path, site);
  const file = (name: string): string => whole(chartFilePath(edition.id, chart.id, name));
  const graphic = (type: 'svg' | 'png', shape?: GraphicShape): { light: string; dark: string } => ({
    light: file(graphicName(chart.id, lang, 'light', type, shape)),
    dark: file(graphicName(chart.id, lang, 'dark', type, shape)),
  });
  const { name, finding, description, alt } = chartState(chart, edition)[lang];
  const frozen = frozenToday(chart, edition);
  return {
    name,
    finding,
    description,
    alt,
    page: whole(chartPath(edition.id, lang, chart.id)),
    embed: whole(embedPath(edition.id, lang, chart.id)),
    frozen: frozen === undefined ? null : whole(embedPath(edition.id, lang, chart.id, frozen.hash)),
    frozen_heights:
      frozen === undefined
        ? null
        : listedSteps(stepsWithout(frozenState(edition.id, frozen).heights[lang], [])),
    oembed: whole(oembedPath(edition.id, lang, chart.id)),
    heights: heightSteps(chart, edition, lang, 'full'),
    short: {
      embed: whole(shortEmbedPath(edition.id, lang, chart.id)),
      heights: heightSteps(chart, edition, lang, 'short'),
    },
    places: chart.byPlace
      ? {
          embed: whole(placesEmbedPath(edition.id, lang, chart.id)),
          ids: chart.byPlace.places.map(({ id }) => id),
        }
      : null,
    svg: graphic('svg'),
    svg_narrow: graphic('svg', 'narrow'),
    png: graphic('png'),
    card: file(cardName(chart.id, lang)),
    cards: {
      square: file(cardName(chart.id, lang, 'square')),
      portrait: file(cardName(chart.id, lang, 'portrait')),
    },
    desk: {
      svg: file(deskName(chart.id, lang, 'text.svg')),
      pdf: file(deskName(chart.id, lang, 'pdf')),
      png: file(deskName(chart.id, lang, 'transparent.png')),
    },
    rows: {
      csv: whole(chartDataPath(edition.id, lang, chart.id, 'csv')),
      json: whole(chartDataPath(edition.id, lang, chart.id, 'json')),
      metadata: whole(chartDataPath(edition.id, lang, chart.id, 'metadata.json')),
    },
  };
}

/** Manifest of an edition's charts, for newsroom tools. */
export function manifest(
  charts: readonly PreparedChart[],
  edition: Edition,
  info: PackageInfo,
  site: URL | undefined,
): Manifest {
  const whole = (path: string): string => absolute(path, site);
  const versions = frozenVersions(edition.id);
  return {
    manifest_version: 1,
    edition: {
      id: edition.id,
      title: edition.title,
      version: info.version,
      date: edition.date,
      page: {
        zh: whole(editionPath(edition.id, 'zh', 'charts')),
        en: whole(editionPath(edition.id, 'en', 'charts')),
      },
    },
    source: { zh: sourceText(edition, 'zh'), en: sourceText(edition, 'en') },
    licence: {
      name: info.licence.name || 'CC-BY-4.0',
      url: info.licence.url || 'https://creativecommons.org/licenses/by/4.0/',
    },
    embed_script: whole(filePath('embed.js')),
    charts: charts.map((chart) => ({
      id: chart.id,
      hash: chartState(chart, edition).hash,
      state: whole(chartStatePath(edition.id, chart.id)),
      tables: chart.tables.map((name) => ({
        name,
        csv: whole(dataPath(edition.id, tableFile(name, 'csv'))),
        excel_csv: whole(dataPath(edition.id, tableFile(name, 'excel.csv'))),
        json: whole(dataPath(edition.id, tableFile(name, 'json'))),
      })),
      versions: versions
        .filter((version) => version.chart === chart.id)
        .map(({ hash, date }) => ({
          hash,
          date,
          zh: whole(embedPath(edition.id, 'zh', chart.id, hash)),
          en: whole(embedPath(edition.id, 'en', chart.id, hash)),
          state: whole(chartStatePath(edition.id, chart.id, hash)),
        })),
      zh: localizedChart(chart, edition, 'zh', site),
      en: localizedChart(chart, edition, 'en', site),
    })),
  };
}
