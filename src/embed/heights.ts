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

/** Heights of an embedded chart at every width from 200 px, narrowest step first; neighbours of one rule are one step. */
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

/** A stretch of widths on which the drawing grows with its frame, by `slope`; px. */
interface Rise {
  from: number;
  upTo: number;
  slope: number;
}

function rises(steps: readonly HeightStep[]): Rise[] {
  const found: Rise[] = [];
  let from = narrowest;
  for (const { upTo, slope } of steps) {
    const last = found.at(-1);
    if (last?.slope === slope && last.upTo === from) last.upTo = upTo;
    else if (slope !== 0) found.push({ from, upTo, slope });
    from = upTo;
  }
  return found;
}

/** So much steeper than anything that is drawn: a jump in height is over within a hundredth of a px of width. */
const steep = 99_999;

/**
 * The height of a frame at every width of its column as one CSS value, for the frame's own style: what grows with the width,
 * and the jumps where a line of text or a layout changes. `width` is what stands for the column's width in CSS: `100cqw`
 * in an element with `container-type: inline-size`.
 */
export function heightValue(steps: readonly HeightStep[], width = '100cqw'): string {
  const [first] = steps;
  if (!first) throw new Error('no height is known');
  const grown = rises(steps);
  const terms = grown.map(({ from, upTo, slope }) => `${slope}*clamp(${from}px,${width},${upTo}px)`);
  /** What is left of a step's height without the terms of growth. */
  const rest = ({ base, upTo }: HeightStep): number =>
    grown.reduce((sum, rise) => {
      if (upTo > rise.upTo) return sum - rise.slope * rise.upTo;
      return upTo <= rise.from ? sum - rise.slope * rise.from : sum;
    }, base);
  steps.slice(1).forEach((step, index) => {
    const before = steps[index];
    const jump = before ? round(rest(step) - rest(before), 2) : 0;
    if (!before || jump === 0) return;
    terms.push(
      jump > 0
        ? `clamp(0px,(${width} - ${before.upTo}px)*${steep},${jump}px)`
        : `clamp(${jump}px,(${before.upTo}px - ${width})*${steep},0px)`,
    );
  });
  return `calc(${[`${round(rest(first), 2)}px`, ...terms].join(' + ')})`;
}

/** Widths in px between which the columns of articles lie, on phones and on wide screens. */
const usualColumns = {
  phone: { from: 320, to: 400 },
  text: { from: 560, to: 720 },
} as const;

/** The largest height in px that a frame needs in columns of phones or of running text. */
export function usualHeight(steps: readonly HeightStep[], columns: keyof typeof usualColumns): number {
  const { from, to } = usualColumns[columns];
  // Between two ends of its steps the height rises or falls evenly.
  const ends = steps.map(({ upTo }) => upTo).filter((width) => width > from && width < to);
  const widths = [from, ...ends, ...ends.map((width) => width + 0.01), to];
  return Math.ceil(Math.max(...widths.map((width) => embedHeightAt(steps, width))));
}
