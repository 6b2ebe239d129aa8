import type { PreparedChart } from '../charts/chart.ts';
import { embedStretches, narrowest, stretchHeight } from './layout.ts';
import type { EmbedParts } from './layout.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';

/** Beyond this width in px a frame grows no higher. */
const widest = 1200;

/** A frame's own rounding, in px: a height that is a fraction too small would bring a scrollbar. */
const spare = 0.5;

/**
 * The height that a chart needs in frames up to a width. All in px. On the step it is `base + slope · width`; `height` is
 * the largest on it, for those who can only write a fixed one.
 */
export interface HeightStep {
  /** The last width of the step; that of the widest step is 1,200, and wider frames have its height. */
  upTo: number;
  base: number;
  slope: number;
  height: number;
}

/**
 * px that a step ends before the next begins. Chromium takes a width for the limit of a query where the two are less than
 * 1/64 px apart: a smaller gap would put a frame of exactly 360 px into the step that ends before 360.
 */
const gap = 0.02;

const round = (value: number, places: number): number => Number(value.toFixed(places));

/** Heights of an embedded chart at every width from 280 px, narrowest step first; neighbours of one rule are one step. */
export function embedHeights(
  chart: PreparedChart,
  edition: Edition,
  lang: Lang,
  parts: EmbedParts = {},
): HeightStep[] {
  const steps: HeightStep[] = [];
  for (const stretch of embedStretches(chart, edition, lang)) {
    const exact = stretchHeight(chart, edition, lang, stretch, parts);
    const base = round(exact.base + spare, 2);
    const slope = round(exact.slope, 5);
    const upTo = stretch.below === Infinity ? widest : round(stretch.below - gap, 2);
    const height = Math.ceil(base + slope * upTo);
    const last = steps.at(-1);
    if (last && last.base === base && last.slope === slope) Object.assign(last, { upTo, height });
    else steps.push({ upTo, base, slope, height });
  }
  return steps;
}

function stepAt(steps: readonly HeightStep[], width: number): HeightStep {
  const step = steps.find(({ upTo }) => width <= upTo) ?? steps.at(-1);
  if (!step) throw new Error(`no height is known for a frame of ${width} px`);
  return step;
}

/** The height in px of a frame of a width in px: what the article's style sheet makes of `heightValue`. */
export function embedHeightAt(steps: readonly HeightStep[], width: number): number {
  const { base, slope } = stepAt(steps, width);
  return base + slope * Math.max(width, narrowest);
}

/**
 * A step's height as a CSS value, for a frame as wide as its container: `calc(212.5px + 138.235cqw)`. The element around
 * the frame has to be one (`container-type: inline-size`).
 */
export function heightValue({ base, slope }: HeightStep): string {
  return slope === 0 ? `${base}px` : `calc(${base}px + ${round(slope * 100, 3)}cqw)`;
}
