import { unitGroup } from '../../lib/quantities.ts';
import type { FigureEntry, FigureGroup } from './model.ts';

/** Measures of one unit in one group: they go on one scale. */
export interface ScaledMeasures {
  group: FigureGroup;
  /** As said, at least two. */
  entries: FigureEntry[];
}

/** Classes of units that measure an extent, which a length can stand for. */
const extents = new Set(['distance', 'area', 'weight', 'volume']);

/** Above this ratio the smallest would be a dot. */
const mostRatio = 100;

/** Below this, nothing is to be compared. */
const leastRatio = 1.05;

const isExtent = ({ value, unit, series }: FigureEntry): boolean =>
  value > 0 && series === '' && extents.has(unitGroup(unit));

/** The first group with most measures in one unit that differ; undefined if there are none. */
export function scaledMeasures(groups: readonly FigureGroup[]): ScaledMeasures | undefined {
  const found = groups.flatMap((group): ScaledMeasures[] => {
    const measures = group.entries.filter(isExtent);
    return [...new Set(measures.map(({ unit }) => unit))].map((unit) => ({
      group,
      entries: measures.filter((entry) => entry.unit === unit),
    }));
  });
  const comparable = found.filter(({ entries }) => {
    const values = entries.map(({ value }) => value);
    const ratio = Math.max(...values) / Math.min(...values);
    return entries.length > 1 && ratio >= leastRatio && ratio <= mostRatio;
  });
  return comparable.toSorted((a, b) => b.entries.length - a.entries.length)[0];
}

/** 1, 2, 5 × 10^n from `least` up to `most`. */
export function roundAmounts(least: number, most: number): number[] {
  const amounts: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(least)); power <= most; power *= 10) {
    amounts.push(...[1, 2, 5].map((step) => step * power));
  }
  return amounts.filter((amount) => amount >= least && amount <= most);
}
