import type { DrawContext, StageContext } from './context.ts';

/** What the drawing function of a chart's short form gets: the drawing is at most `height` px high. */
export interface ShortContext extends DrawContext {
  height: number;
}

/** Draws a chart's key marks into little room; undefined where not even one of them has room in it. */
export type DrawShort<Model> = (model: Model, context: ShortContext) => SVGElement | undefined;

/** Height in px of a drawing, from its view box. */
export function drawnHeight(svg: SVGElement): number {
  return Number(svg.getAttribute('viewBox')?.split(' ')[3]);
}

/**
 * A short form that is the chart itself with fewer rows: as many of the first as there is room for. `keep` says which the
 * first are (the largest, the extremes), and leaves the rest out of the model.
 */
export function fewer<Model>(
  draw: (model: Model, context: DrawContext) => SVGElement,
  rows: {
    count(model: Model): number;
    keep(model: Model, count: number): Model;
    least?(model: Model): number;
  },
): DrawShort<Model> {
  return (model, context) => {
    let fitting: SVGElement | undefined;
    for (let count = rows.least?.(model) ?? 1; count <= rows.count(model); count += 1) {
      const drawing = draw(rows.keep(model, count), context);
      if (drawnHeight(drawing) > context.height) break;
      fitting = drawing;
    }
    return fitting;
  };
}

/** The rows that go first by `rank`, largest first, in the order in which they stood. */
export function firstBy<Row>(rows: readonly Row[], count: number, rank: (row: Row) => number): Row[] {
  const kept = new Set(rows.toSorted((a, b) => rank(b) - rank(a)).slice(0, count));
  return rows.filter((row) => kept.has(row));
}

/** A short form that is a picture of the essay in another shape: for pictures that fill whatever shape they get. */
export function staged<Model>(draw: (model: Model, context: StageContext) => SVGElement): DrawShort<Model> {
  return (model, context) => draw(model, { ...context, size: context.size === 'phone' ? 'phone' : 'wide' });
}
