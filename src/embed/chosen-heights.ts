import { heightWith } from '../charts/bands.ts';
import type { Band } from '../charts/bands.ts';
import type { PartedStep } from './height-value.ts';

/** A range of widths of a frame whose rows are chosen. */
interface PlacedStep extends PartedStep {
  /** Which drawing it shows. */
  size: string;
  /** What `base` and `slope` grow by if the drawing's height grows by its width. */
  perRatio: { base: number; slope: number };
}

/** Drawings of all places by size, in px, and the rows for which the steps are. */
export interface ChoosableRows {
  steps: readonly PlacedStep[];
  usual: readonly string[];
  drawings: readonly { size: string; width: number; height: number; bands: readonly Band[] }[];
}

const rounded = (value: number, places: number): number => Number(value.toFixed(places));

/** The heights of a frame with these rows. Also runs in the panel of embed codes. */
export function stepsWithRows(
  { steps, usual, drawings }: ChoosableRows,
  ids: readonly string[],
): PartedStep[] {
  const [before, now] = [new Set(usual), new Set(ids)];
  const grown = new Map(
    drawings.map(({ size, width, height, bands }) => [
      size,
      (heightWith(bands, now, height) - heightWith(bands, before, height)) / width,
    ]),
  );
  return steps.map(({ upTo, base, slope, parts, size, perRatio }) => {
    const ratio = grown.get(size) ?? 0;
    return {
      upTo,
      base: rounded(base + perRatio.base * ratio, 2),
      slope: rounded(slope + perRatio.slope * ratio, 5),
      parts,
    };
  });
}
