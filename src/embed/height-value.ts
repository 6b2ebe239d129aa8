/**
 * Heights of frames as numbers and as CSS. Also runs in the panel of embed codes, in old browsers: no charts, and no
 * `Array.prototype.at`.
 */

/** The narrowest supported frame, in px. */
export const narrowest = 200;

/** Parts of a frame that an article can switch off. */
export const embedParts = ['title', 'finding', 'how', 'brand'] as const;
export type EmbedPart = (typeof embedParts)[number];

/**
 * The height of a chart in frames up to a width, in px: `base + slope · width`. `height` is the step's largest, for
 * sites that need a fixed one.
 */
export interface HeightStep {
  /** Last width of the step, 1,200 for the widest; wider frames have the height there. */
  upTo: number;
  base: number;
  slope: number;
  height: number;
}

/** A range of widths, with the parts' heights in px. */
export interface PartedStep {
  upTo: number;
  base: number;
  slope: number;
  parts: Record<EmbedPart, number>;
}

const round = (value: number, places: number): number => Number(value.toFixed(places));

/** The heights of a frame without some parts, narrowest step first; merges neighbours with the same rule. */
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

/** The height of a frame at a width, in px, as `heightValue` yields it. Throws without steps. */
export function embedHeightAt(steps: readonly HeightStep[], width: number): number {
  const { base, slope } = stepAt(steps, width);
  return base + slope * Math.max(width, narrowest);
}

/** A range of widths in px on which the drawing grows with the frame, by `slope`. */
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

/** Steeper than any drawing: jumps in height take less than 0.01 px of width. */
const steep = 99_999;

/**
 * The height of a frame at every width as one CSS value: growth, plus jumps where text wraps or the layout changes.
 * `width` is the column's in CSS: `100cqw` within `container-type: inline-size`. Throws without steps.
 */
export function heightValue(steps: readonly HeightStep[], width = '100cqw'): string {
  const [first] = steps;
  if (!first) throw new Error('no height is known');
  const grown = rises(steps);
  const terms = grown.map(({ from, upTo, slope }) => `${slope}*clamp(${from}px,${width},${upTo}px)`);
  /** A step's height less the terms of growth. */
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

/** Common widths of article columns, in px. */
const usualColumns = {
  phone: { from: 320, to: 400 },
  text: { from: 560, to: 720 },
} as const;

/** The largest height, in px, in columns of phones or of text. */
export function usualHeight(steps: readonly HeightStep[], columns: keyof typeof usualColumns): number {
  const { from, to } = usualColumns[columns];
  // The height is linear between the ends of steps.
  const ends = steps.map(({ upTo }) => upTo).filter((width) => width > from && width < to);
  const widths = [from, ...ends, ...ends.map((width) => width + 0.01), to];
  return Math.ceil(Math.max(...widths.map((width) => embedHeightAt(steps, width))));
}
