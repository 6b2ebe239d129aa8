import { textWidth } from './measure.ts';

const most = 10;

/** Maximum word widths of a title, in em. src/styles/opening.css has a size for each. */
export const titleWidths = [3, 4, 5.25, 6.5, 8, most];

/** Maximum width of the display face's Latin relative to Helvetica Bold. */
const displayFactor = 1.06;

/**
 * Smallest of `titleWidths` that holds every word of a title in the display face; the last if none does. A Chinese
 * title counts as one word.
 */
export function titleWidth(title: string): number {
  const widest = Math.max(
    ...title.split(/\s+/).map((word) => textWidth(word, { bold: true, widened: displayFactor })),
  );
  return titleWidths.find((width) => widest <= width) ?? most;
}
