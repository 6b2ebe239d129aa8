/**
 * First block index of each column when blocks are split, in order, into at most `columns` columns with the lowest
 * maximum height. Heights and `gap` (between blocks) in px.
 */
function columnStarts(heights: readonly number[], columns: number, gap: number): number[] {
  const startsWithin = (limit: number): number[] | undefined => {
    const starts = [0];
    let used = 0;
    for (const [index, height] of heights.entries()) {
      if (height > limit + 1e-6) return undefined;
      const filled = used === 0 ? height : used + gap + height;
      if (filled <= limit + 1e-6) {
        used = filled;
        continue;
      }
      starts.push(index);
      used = height;
    }
    return starts.length <= columns ? starts : undefined;
  };
  const limits: number[] = [];
  for (let first = 0; first < heights.length; first += 1) {
    let sum = -gap;
    for (let last = first; last < heights.length; last += 1) {
      sum += gap + (heights[last] ?? 0);
      limits.push(sum);
    }
  }
  // Binary search for the lowest limit that fits: fitting is monotonic in the limit.
  const sorted = limits.toSorted((a, b) => a - b);
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (startsWithin(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return startsWithin(sorted[low] ?? 0) ?? [0];
}

/** The blocks of each column, and the height of the highest, px. */
export function inColumns<Block extends { height: number }>(
  blocks: readonly Block[],
  columns: number,
  gap: number,
): { columns: Block[][]; height: number } {
  const heights = blocks.map((block) => block.height);
  const starts = columnStarts(heights, columns, gap);
  const parts = starts.map((start, index) => blocks.slice(start, starts[index + 1] ?? blocks.length));
  const heightOf = (part: readonly Block[]): number =>
    part.reduce((sum, block) => sum + block.height, 0) + Math.max(0, part.length - 1) * gap;
  return { columns: parts, height: Math.max(0, ...parts.map(heightOf)) };
}
