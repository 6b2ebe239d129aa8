import { plot } from '@observablehq/plot';
import type { Markish, RenderFunction } from '@observablehq/plot';
import { tenth } from './svg.ts';

/** Where Plot draws: the scale of x, as everything else of a chart is laid out with measured Chinese text. */
export interface PlotArea {
  width: number;
  height: number;
  /** Data and px of the ends of the scale. */
  x: { domain: [number, number]; range: [number, number] };
}

/** A mark of Plot: a shape for each row of its data. */
export interface PlottedMark<Row> {
  data: readonly Row[];
  /** The mark, with the render transform that hands its shapes over. */
  mark(data: readonly Row[], render: RenderFunction): Markish;
  /** What a row's shape is on the page: the class that gives its colour, its key. */
  attributes(row: Row): Readonly<Record<string, string | undefined>>;
}

/** A mark among others of other rows. */
export function plottedMark<Row>(mark: PlottedMark<Row>): PlottedMark<unknown> {
  return mark as PlottedMark<unknown>;
}

/**
 * The shapes that Observable Plot draws for each of some marks, in the order of the mark's data. Positions across (y) are
 * px.
 *
 * Plot applies the scale and builds the shapes; they come out through its render transform, each with the attributes of
 * its row. The rest of what Plot can draw does not serve here: a row of several marks is one link, while Plot groups by
 * mark; colours follow the reader's theme by class, while Plot writes them as attributes and a style sheet, which the
 * Content-Security-Policy of the site blocks; and axes and words are laid out by Plot as if a Chinese character were as
 * narrow as a Latin one. Throws where Plot warns or leaves a row of data out.
 */
export function plotted(
  document: Document,
  { width, height, x }: PlotArea,
  marks: readonly PlottedMark<unknown>[],
): SVGElement[][] {
  const shapes = marks.map((): SVGElement[] => []);
  const handedOver =
    (at: number): RenderFunction =>
    (index, scales, values, dimensions, context, next) => {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      if (group?.hasAttribute('transform')) throw new Error(`Plot moved the shapes of mark ${at + 1}`);
      shapes[at] = [...(group?.children ?? [])] as SVGElement[];
      return group;
    };
  withoutWarnings(() =>
    plot({
      document,
      width,
      height,
      margin: 0,
      x: { ...x, type: 'linear', axis: null },
      y: { type: 'identity', axis: null },
      marks: marks.map(({ data, mark }, at) => mark(data, handedOver(at))),
    }),
  );
  return marks.map(({ data, attributes }, at) => {
    const own = shapes[at] ?? [];
    if (own.length !== data.length) {
      throw new Error(`Plot drew ${own.length} shapes of ${data.length} rows of mark ${at + 1}`);
    }
    return own.map((shape, row) => onPage(shape, attributes(data[row])));
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

/** A shape as a drawing has it: coordinates to a tenth of a pixel, and what its row is. */
function onPage(shape: SVGElement, attributes: Readonly<Record<string, string | undefined>>): SVGElement {
  for (const name of shape.getAttributeNames()) {
    const value = shape.getAttribute(name) ?? '';
    const rounded = value.replaceAll(/-?\d+(\.\d+)?(e-\d+)?/g, (number) => tenth(Number(number)));
    shape.setAttribute(name, rounded);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) shape.setAttribute(name, value);
  }
  return shape;
}
