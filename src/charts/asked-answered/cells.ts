import { rectangle } from '../../marks/stage-marks.ts';
import { element, tenth } from '../svg.ts';

/** Gap between marks, as a share of a cell. */
const gap = 0.18;

/**
 * A mark per mention, from `x` to the right, px. Relative steps shorten the path; exact to 0.001 px, so that a long row
 * ends where its number starts.
 */
export function cells(x: number, y: number, count: number, cell: number, height: number): string {
  const side = cell * (1 - gap);
  const step = `zm${Math.round(cell * 1000) / 1000} 0`;
  const one = `h${tenth(side)}v${tenth(height)}h${tenth(-side)}`;
  return `M${tenth(x + (gap / 2) * cell)} ${tenth(y)}${Array.from({ length: count }, () => one).join(step)}z`;
}

/** The same for travelling marks: a rectangle each. */
export function travellingCells(x: number, y: number, count: number, cell: number, height: number): string {
  return Array.from({ length: count }, (_, index) =>
    rectangle(x + (index + gap / 2) * cell, y, cell * (1 - gap), height),
  ).join('');
}

/** Dashed box for a name that does not occur. */
export function emptyBox(
  document: Document,
  x: number,
  y: number,
  width: number,
  height: number,
): SVGElement {
  return element(document, 'path', {
    class: 'stroke-answer',
    'stroke-width': 1.2,
    'stroke-dasharray': '2.2 1.8',
    d: `M${tenth(x + 0.6)} ${tenth(y + 0.6)}h${tenth(width - 1.2)}v${tenth(height - 1.2)}h${tenth(1.2 - width)}z`,
  });
}
