import type { PreparedChart } from '../charts/chart.ts';
import { embedParts, stepsWithout } from './height-value.ts';
import type { EmbedPart, HeightStep, PartedStep } from './height-value.ts';
import { embedStretches, roomPerRatio, stretchHeight, stretchRoom } from './layout.ts';
import type { ChoosableRows } from './chosen-heights.ts';
import { usualPlaces, wholeDrawings } from './places-form.ts';
import { inForm } from './short.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';

/** Width, in px, beyond which a frame grows no higher. */
const widest = 1200;

/** Allowance for rounding, in px: a fraction too little causes a scrollbar. */
const spare = 0.5;

/**
 * Gap between steps, in px. Chromium treats widths within 1/64 px of a query's limit as equal: with a smaller gap, a
 * frame of exactly 360 px would get the step that ends before 360.
 */
const gap = 0.02;

const round = (value: number, places: number): number => Number(value.toFixed(places));

/** Heights of an embedded chart by range of widths from 200 px, narrowest first, with each part's share. */
export function embedStretchHeights(chart: PreparedChart, edition: Edition, lang: Lang): PartedStep[] {
  return embedStretches(chart, edition, lang).map((stretch) => {
    const { base, slope } = stretchHeight(chart, edition, lang, stretch);
    const { name, finding, how, brand } = stretchRoom(stretch);
    return {
      upTo: stretch.below === Infinity ? widest : round(stretch.below - gap, 2),
      base: round(base + spare, 2),
      slope: round(slope, 5),
      parts: { title: name, finding, how, brand },
    };
  });
}

/** What the heights of a frame with chosen rows follow from; undefined if rows are no places. */
export function choosableRows(chart: PreparedChart, edition: Edition, lang: Lang): ChoosableRows | undefined {
  if (!chart.byPlace) return undefined;
  const form = inForm(chart, edition, 'places');
  const stretches = embedStretches(form, edition, lang);
  return {
    steps: embedStretchHeights(form, edition, lang).flatMap((step, index) => {
      const stretch = stretches[index];
      return stretch ? [{ ...step, size: stretch.size, perRatio: roomPerRatio(stretch) }] : [];
    }),
    usual: usualPlaces(chart),
    drawings: wholeDrawings(chart, edition, lang).map(({ size, width, height, bands }) => ({
      size,
      width,
      height,
      bands,
    })),
  };
}

/** Heights of an embedded chart by range of widths, without parts set to false. */
export function embedHeights(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  parts: Partial<Record<EmbedPart, boolean>> = {},
): HeightStep[] {
  const off = embedParts.filter((part) => parts[part] === false);
  return stepsWithout(embedStretchHeights(chart, edition, lang), off);
}

export { embedHeightAt, heightValue } from '../embed/height-value.ts';
export type { HeightStep } from '../embed/height-value.ts';
