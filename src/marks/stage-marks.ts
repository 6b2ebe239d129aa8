import { keyed } from './attributes.ts';
import { element, tenth } from './element.ts';

/** A rectangle as path data, in the form that transitions read. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${tenth(x)},${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;
}

/** A mark that moves, made of rectangles; `key` is the same in every picture. */
export function mark(document: Document, key: string, tone: string, d: string): SVGElement {
  return element(document, 'path', { ...keyed(key), class: tone, d });
}

export interface Grid {
  left: number;
  /** Top of the first row if `down`, bottom of the lowest if `up`. */
  edge: number;
  grow: 'down' | 'up';
  columns: number;
  /** From cell to cell, in px, including the gap. */
  side: number;
  /** Gap as a fraction of `side`. */
  gap: number;
}

/** Rows for `count` cells, which may be fractional. */
export function gridRows(count: number, columns: number): number {
  return Math.ceil(count / columns - 1e-9);
}

function rowTop({ edge, grow, side, gap }: Grid, row: number): number {
  return grow === 'down' ? edge + row * side : edge - (row + 1) * side + side * gap;
}

/**
 * The first `count` cells as one or two rectangles of path data; `furrows` draws the gaps. A fractional cell is
 * proportionally narrower, so areas stay true.
 */
export function cellBlock(grid: Grid, count: number): string {
  const { left, grow, columns, side, gap } = grid;
  const inner = side * (1 - gap);
  const full = Math.floor(count / columns + 1e-9);
  const rest = count - full * columns;
  const parts: string[] = [];
  if (full > 0) {
    const top = rowTop(grid, grow === 'down' ? 0 : full - 1);
    parts.push(rectangle(left, top, (columns - 1) * side + inner, (full - 1) * side + inner));
  }
  if (rest > 1e-9) {
    const whole = Math.floor(rest + 1e-9);
    const part = rest - whole > 1e-9 ? (rest - whole) * inner : -side * gap;
    parts.push(rectangle(left, rowTop(grid, full), whole * side + part, inner));
  }
  return parts.join('');
}

/** The gaps between cells as path data, to draw in the colour of the paper. */
export function furrows(grid: Grid, count: number): string {
  const { left, columns, side, gap } = grid;
  const rows = gridRows(count, columns);
  const across = Math.min(columns, Math.ceil(count - 1e-9));
  const width = side * gap;
  const top = Math.min(rowTop(grid, 0), rowTop(grid, rows - 1));
  // Overshoot, so that no edge of the block shows.
  const over = Math.min(1, width);
  const lines: string[] = [];
  for (let column = 1; column < across; column += 1) {
    lines.push(rectangle(left + column * side - width, top - over, width, rows * side - width + 2 * over));
  }
  for (let row = 1; row < rows; row += 1) {
    lines.push(rectangle(left - over, top + row * side - width, across * side - width + 2 * over, width));
  }
  return lines.join('');
}

/** Columns and side, in px, of the largest cells with which stacked blocks of `counts` cells fit a field. */
export function roomiest(
  counts: readonly number[],
  field: { width: number; height: number; most: number; fewestColumns?: number },
): { columns: number; side: number } {
  const largest = Math.max(...counts);
  let best = { columns: Math.max(1, Math.ceil(largest)), side: 0 };
  let bestScore = 0;
  for (let columns = Math.max(1, field.fewestColumns ?? 1); columns <= Math.ceil(largest); columns += 1) {
    const rows = counts.reduce((sum, count) => sum + gridRows(count, columns), 0);
    const side = Math.min(field.width / columns, field.height / rows, field.most);
    // Blocks without an incomplete row may have slightly smaller cells.
    const score = side * (Math.abs(largest % columns) < 1e-6 ? 1.05 : 1);
    if (score > bestScore + 1e-9) [best, bestScore] = [{ columns, side }, score];
  }
  return best;
}
