import { textWidth } from './measure.ts';

const most = 10;

/** Steps of how wide a title's widest word may be, in em of its letters. src/styles/opening.css has a size for each. */
export const titleWidths = [3, 4, 5.25, 6.5, 8, most];

/** The Latin of the display face is at most this much wider than the bold of Helvetica. */
const displayFactor = 1.06;

/**
 * The least of `titleWidths` that holds each word of a title set in the display face; the last one where none does, and the
 * word is broken. A Chinese title is one word: it is never broken where it has room.
 */
export function titleWidth(title: string): number {
  const widest = Math.max(
    ...title.split(/\s+/).map((word) => textWidth(word, { bold: true, widened: displayFactor })),
  );
  return titleWidths.find((width) => widest <= width) ?? most;
}
