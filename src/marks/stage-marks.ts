import { keyed } from './attributes.ts';
import { element, tenth } from './element.ts';

/** A rectangle as path data, in the form in which marks travel from picture to picture. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${tenth(x)},${tenth(y)}h${tenth(width)}v${tenth(height)}h${tenth(-width)}z`;
}

/** A mark that travels: the same key is the same thing in every picture. `d` is made of rectangles. */
export function mark(document: Document, key: string, tone: string, d: string): SVGElement {
  return element(document, 'path', { ...keyed(key), class: tone, d });
}

/** Where cells stand: rows from `top` down, or from `ground` up. */
export interface Grid {
  left: number;
  /** Upper edge of the first row where rows go down, else lower edge of the lowest. */
  edge: number;
  grow: 'down' | 'up';
  columns: number;
  /** From one cell to the next, px; the gap between two is a part of it. */
  side: number;
  /** Part of the side that stays empty. */
  gap: number;
}

/** Rows that `count` cells need; a part of a cell needs one too. */
export function gridRows(count: number, columns: number): number {
  return Math.ceil(count / columns - 1e-9);
}

/** Upper edge of a row of cells. */
function rowTop({ edge, grow, side, gap }: Grid, row: number): number {
  return grow === 'down' ? edge + row * side : edge - (row + 1) * side + side * gap;
}

/**
 * The first `count` cells as path data of one or two rectangles, full rows and the rest; `furrows` lays the gaps over
 * them. A part of a cell is as wide as the part, so that every area is true.
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

/** The gaps between the cells of a block as path data: lines in the colour of the paper that part a block into cells. */
export function furrows(grid: Grid, count: number): string {
  const { left, columns, side, gap } = grid;
  const rows = gridRows(count, columns);
  const across = Math.min(columns, Math.ceil(count - 1e-9));
  const width = side * gap;
  const top = Math.min(rowTop(grid, 0), rowTop(grid, rows - 1));
  // A little longer than the block, so that no hair of it shows at the ends.
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

/** Columns and side of the largest cells of which `counts` fit one under the other into a field; px. */
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
    // A block without an unfinished row is worth cells that are a little smaller.
    const score = side * (Math.abs(largest % columns) < 1e-6 ? 1.05 : 1);
    if (score > bestScore + 1e-9) [best, bestScore] = [{ columns, side }, score];
  }
  return best;
}
