import type { Rectangle } from '../../marks/strip-paths.ts';

/** How many rows of at least these heights, and `least` px each, fit into `room` px. */
export function rowsThatFit(heights: readonly number[], room: number, least: number): number {
  let used = 0;
  for (const [index, height] of heights.entries()) {
    used += Math.max(height, least);
    if (used > room) return index;
  }
  return heights.length;
}

/** The room of each of some rows, px: from halfway to the row above to halfway to the one below. */
export function rowAreas(middles: readonly number[], width: number): Rectangle[] {
  const gaps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0));
  const [least = 0] = gaps.toSorted((a, b) => a - b);
  return middles.map((middle, index) => {
    // The first and the last reach no further outwards than to their nearest neighbour.
    const above = (gaps[index - 1] ?? gaps[index] ?? least) / 2;
    const below = (gaps[index] ?? gaps[index - 1] ?? least) / 2;
    return { x: 0, y: middle - above, width, height: above + below };
  });
}

/** Middles of rows from `top` downwards; what is left of `room` is shared out among them, up to `most` px a row. */
export function rowMiddles(heights: readonly number[], top: number, room: number, most: number): number[] {
  // Rows of one height look better than rows of their own.
  const same = Math.max(0, ...heights);
  if (same * heights.length <= room && heights.some((height) => height < same)) {
    return rowMiddles(
      heights.map(() => same),
      top,
      room,
      most,
    );
  }
  const used = heights.reduce((sum, height) => sum + height, 0);
  const spare = Math.max(0, (room - used) / Math.max(1, heights.length));
  let at = top;
  return heights.map((height) => {
    const row = Math.max(height, Math.min(most, height + spare));
    at += row;
    return at - row / 2;
  });
}
