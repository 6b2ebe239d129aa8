import { plot } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { tenth } from './svg.ts';

/** Where Plot draws: the scale of x, as everything else of a chart is laid out with measured Chinese text. */
export interface PlotArea {
  width: number;
  height: number;
  /** Data and px of the ends of the scale. */
  x: { domain: [number, number]; range: [number, number] };
}

/**
 * The shapes that Observable Plot draws for each of some marks, in the order of the mark's data. Positions across (y) are
 * px. Plot measures a Chinese character as a Latin one, so axes and words are left to the caller, and its styles to the
 * classes of the site: the shapes keep nothing but their geometry. Throws where Plot warns or leaves a row of data out.
 */
export function plotted(
  document: Document,
  { width, height, x }: PlotArea,
  marks: readonly { mark: Markish; rows: number }[],
): SVGElement[][] {
  const svg = withoutWarnings(() =>
    plot({
      document,
      width,
      height,
      margin: 0,
      x: { ...x, type: 'linear', axis: null },
      y: { type: 'identity', axis: null },
      marks: marks.map(({ mark }) => mark),
    }),
  );
  const groups = [...svg.children].filter(({ localName }) => localName === 'g');
  return marks.map(({ rows }, index) => {
    const shapes = [...(groups[index]?.children ?? [])] as SVGElement[];
    if (shapes.length !== rows || groups[index]?.hasAttribute('transform')) {
      throw new Error(`Plot drew ${shapes.length} shapes of ${rows} rows of mark ${index + 1}`);
    }
    return shapes.map(bare);
  });
}

/** What Plot says in the console about data that it doubts; it is an error here. */
function withoutWarnings<Result>(draw: () => Result): Result {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  try {
    const result = draw();
    if (warnings.length > 0) throw new Error(`Plot warns: ${warnings.join('; ')}`);
    return result;
  } finally {
    console.warn = warn;
  }
}

const geometry = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'd']);

/** A shape without the presentation that Plot gives it, its coordinates to a tenth of a pixel. */
function bare(shape: SVGElement): SVGElement {
  for (const name of shape.getAttributeNames()) {
    const value = shape.getAttribute(name) ?? '';
    if (!geometry.has(name)) shape.removeAttribute(name);
    else
      shape.setAttribute(
        name,
        value.replaceAll(/-?\d+(\.\d+)?(e-\d+)?/g, (number) => tenth(Number(number))),
      );
  }
  return shape;
}
