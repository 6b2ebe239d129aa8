import type { PreparedChart } from '../charts/chart.ts';
import { embedParts, stepsWithout } from './height-value.ts';
import type { EmbedPart, HeightStep, PartedStep } from './height-value.ts';
import { embedStretches, stretchHeight, stretchRoom } from './layout.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';

/** Beyond this width in px a frame grows no higher. */
const widest = 1200;

/** A frame's own rounding, in px: a height that is a fraction too small would bring a scrollbar. */
const spare = 0.5;

/**
 * px that a step ends before the next begins. Chromium takes a width for the limit of a query where the two are less than
 * 1/64 px apart: a smaller gap would put a frame of exactly 360 px into the step that ends before 360.
 */
const gap = 0.02;

const round = (value: number, places: number): number => Number(value.toFixed(places));

/** What an embedded chart needs at every width from 200 px, narrowest stretch first, and each part's share of it. */
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

/** Heights of an embedded chart at every width, without the parts that an article switches off. */
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
