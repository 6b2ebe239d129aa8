import { tenth } from '../svg.ts';

/** Gap between cells, as a share of their side. */
const gap = 0.09;

/** Approximate width-to-height ratio of a block. */
const shape = 1.9;

/** Near the ideal shape, preferring a divisor of `count` (325 cells: 25 columns). */
export function gridColumns(count: number): number {
  const ideal = Math.max(1, Math.round(Math.sqrt(count * shape)));
  const whole = Math.round(count);
  if (Math.abs(count - whole) > 1e-6) return ideal;
  for (let away = 0; away <= ideal * 0.25; away += 1) {
    for (const columns of [ideal + away, ideal - away]) {
      if (columns > 0 && whole % columns === 0) return columns;
    }
  }
  return ideal;
}

export interface CellRange {
  left: number;
  /** Lower edge, px. */
  ground: number;
  side: number;
  columns: number;
  /** Range of cells; may be fractional. */
  from: number;
  to: number;
}

/** Cells row by row from the lower left. A partial cell is narrower, so that areas are true. */
export function cellPath({ left, ground, side, columns, from, to }: CellRange): string {
  const inner = side * (1 - gap);
  const parts: string[] = [];
  for (let index = Math.floor(from + 1e-9); index < to - 1e-9; index += 1) {
    const start = Math.max(0, from - index);
    const end = Math.min(1, to - index);
    const x = left + (index % columns) * side + start * inner;
    const y = ground - Math.floor(index / columns) * side - side + side * gap;
    parts.push(
      `M${tenth(x)} ${tenth(y)}h${tenth((end - start) * inner)}v${tenth(inner)}h${tenth(-(end - start) * inner)}z`,
    );
  }
  return parts.join('');
}
