import { parseHTML } from '../lib/dom.ts';
import { drawingWidths, stageSizes, windowsFor } from '../charts/context.ts';
import type { PreparedChart, PreparedStage } from '../charts/chart.ts';
import { markLinks } from '../marks/mark-links.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import type { Phrase } from '../lib/phrase.ts';
import { readTables } from '../lib/tables.ts';

/** A shape of picture, for some windows. */
export interface PictureShape {
  name: string;
  /** Class for style sheets. */
  className: string;
  /** In px; `height` is undefined if it follows from the content. */
  width: number;
  height?: number;
  /** Media query; empty for the narrowest, the fallback. */
  media: string;
}

/** A picture of the essay: the stage of a step, or a static chart. */
export interface EssayPicture {
  /** Stage or chart id (`page-turns`, `outlets`), part of file names. */
  id: string;
  chart: PreparedChart;
  /** Widest first: the first that matches is shown. */
  shapes: readonly PictureShape[];
  alt(lang: Lang): Phrase;
  draw(shape: PictureShape, context: Parameters<PreparedChart['draw']>[0]): SVGElement;
}

const stageShapes: readonly PictureShape[] = [
  {
    name: 'wide',
    className: 'stage-wide',
    ...stageSizes.wide,
    media: '(min-width: 40rem) and (min-height: 35rem)',
  },
  { name: 'phone', className: 'stage-phone', ...stageSizes.phone, media: '' },
];

const chartShapes: readonly PictureShape[] = [
  { name: 'wide', className: 'wide', width: drawingWidths.wide, media: windowsFor('wide') },
  { name: 'column', className: 'column', width: drawingWidths.column, media: windowsFor('column') },
  { name: 'phone', className: 'phone', width: drawingWidths.phone, media: '' },
];

/** The picture of a step. */
export function stagePicture(stage: PreparedStage, chart: PreparedChart): EssayPicture {
  return {
    id: stage.id,
    chart,
    shapes: stageShapes,
    alt: (lang) => stage.alt(lang),
    draw: ({ width, height = 0 }, context) => stage.draw({ ...context, width, height }),
  };
}

/** The picture of a static chart. */
export function chartPicture(chart: PreparedChart): EssayPicture {
  return {
    id: chart.id,
    chart,
    shapes: chartShapes,
    alt: (lang) => chart.alt(lang),
    draw: ({ width }, context) => chart.draw({ ...context, width }),
  };
}

const orders = new Map<string, ReadonlyMap<string, number>>();

/** Place of each sentence of an edition in reading order, from 0. */
function readingOrder(edition: string): ReadonlyMap<string, number> {
  let order = orders.get(edition);
  if (!order) {
    const { sentences } = readTables(edition);
    orders.set(edition, (order = new Map(sentences.map(({ sentence_id }, index) => [sentence_id, index]))));
  }
  return order;
}

/** A picture's drawing: strips share paths, links lead to the site. The root has its size in px. */
export function drawPicture(
  picture: EssayPicture,
  shape: PictureShape,
  edition: Edition,
  lang: Lang,
): SVGElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return picture.draw(shape, {
    document,
    width: shape.width,
    lang,
    order: readingOrder(edition.id),
    ...markLinks(edition.id, lang, picture.chart.id),
  });
}
