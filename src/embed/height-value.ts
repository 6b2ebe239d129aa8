/**
 * Heights of frames as numbers and as CSS; nothing here knows a chart, so that the panel of embed codes can count too. The
 * panel runs in old browsers: no `at`.
 */

/** The narrowest frame that heights are promised for, px. */
export const narrowest = 200;

/** What an article may switch off in a frame. */
export const embedParts = ['title', 'finding', 'how', 'brand'] as const;
export type EmbedPart = (typeof embedParts)[number];

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

/** A stretch of widths with all that is in a frame, and the px that each part takes on it. */
export interface PartedStep {
  upTo: number;
  base: number;
  slope: number;
  parts: Record<EmbedPart, number>;
}

const round = (value: number, places: number): number => Number(value.toFixed(places));

/** The heights of a frame without some of its parts, narrowest step first; neighbours of one rule are one step. */
export function stepsWithout(stretches: readonly PartedStep[], off: readonly EmbedPart[]): HeightStep[] {
  const steps: HeightStep[] = [];
  for (const stretch of stretches) {
    const { upTo, slope } = stretch;
    const base = round(stretch.base - off.reduce((sum, part) => sum + stretch.parts[part], 0), 2);
    const height = Math.ceil(base + slope * upTo);
    const last = steps[steps.length - 1];
    if (last && last.base === base && last.slope === slope) Object.assign(last, { upTo, height });
    else steps.push({ upTo, base, slope, height });
  }
  return steps;
}

function stepAt(steps: readonly HeightStep[], width: number): HeightStep {
  const step = steps.find(({ upTo }) => width <= upTo) ?? steps[steps.length - 1];
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
    const last = found[found.length - 1];
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
