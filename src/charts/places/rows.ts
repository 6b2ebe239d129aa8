import type { Rectangle } from '../../marks/strip-paths.ts';

/** How many rows, at least `least` px each, fit into `room` px. */
export function rowsThatFit(heights: readonly number[], room: number, least: number): number {
  let used = 0;
  for (const [index, height] of heights.entries()) {
    used += Math.max(height, least);
    if (used > room) return index;
  }
  return heights.length;
}

/** Areas from halfway to the row above to halfway to the row below, px. */
export function rowAreas(middles: readonly number[], width: number): Rectangle[] {
  const gaps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? 0));
  const [least = 0] = gaps.toSorted((a, b) => a - b);
  return middles.map((middle, index) => {
    // At the ends, mirror the only neighbour's distance.
    const above = (gaps[index - 1] ?? gaps[index] ?? least) / 2;
    const below = (gaps[index] ?? gaps[index - 1] ?? least) / 2;
    return { x: 0, y: middle - above, width, height: above + below };
  });
}

/** Middles of rows from `top` down, px; shares spare `room`, up to `most` px per row. */
export function rowMiddles(heights: readonly number[], top: number, room: number, most: number): number[] {
  // Prefer equal heights.
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
