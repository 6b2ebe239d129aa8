import { plot } from '@observablehq/plot';
import type { Markish, RenderFunction } from '@observablehq/plot';
import { tenth } from './svg.ts';

/** Plot supplies only the x scale; the rest of a chart is laid out with measured Chinese text. */
export interface PlotArea {
  width: number;
  height: number;
  /** In data units and px. */
  x: { domain: [number, number]; range: [number, number] };
}

export interface PlottedMark<Row> {
  data: readonly Row[];
  /** Must pass on the render transform, which captures the shapes. */
  mark(data: readonly Row[], render: RenderFunction): Markish;
  /** Attributes of a row's shape: colour class, key. */
  attributes(row: Row): Readonly<Record<string, string | undefined>>;
}

/** Erases the row type, so that marks of different rows fit one list. */
export function plottedMark<Row>(mark: PlottedMark<Row>): PlottedMark<unknown> {
  return mark as PlottedMark<unknown>;
}

/**
 * The shapes Observable Plot draws for each mark, in data order, with their rows' attributes. y is in px.
 *
 * Shapes are taken from Plot's render transform. The rest of Plot is not usable here: it groups by mark, but a row's
 * marks form one link; it writes colours as attributes and a style sheet, which ignore the theme and which the site's
 * Content-Security-Policy blocks; and it measures Chinese characters as narrow as Latin ones. Throws if Plot warns or
 * drops a row.
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

/** Turns Plot's console warnings about doubtful data into errors. */
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

/** Rounds coordinates to 0.1 px and sets the row's attributes. */
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
