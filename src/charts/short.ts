import type { DrawContext, StageContext } from './context.ts';

/** Context of a short form, which is at most `height` px high. */
export interface ShortContext extends DrawContext {
  height: number;
}

/** Draws a chart's key marks in little space; undefined if none fits. */
export type DrawShort<Model> = (model: Model, context: ShortContext) => SVGElement | undefined;

/** Height in px, from the view box. */
export function drawnHeight(svg: SVGElement): number {
  return Number(svg.getAttribute('viewBox')?.split(' ')[3]);
}

/**
 * Short form: the chart with as many of its first rows as fit. `keep` defines which come first (largest, extremes) and
 * drops the rest from the model.
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

/** The `count` rows that rank highest, in their original order. */
export function firstBy<Row>(rows: readonly Row[], count: number, rank: (row: Row) => number): Row[] {
  const kept = new Set(rows.toSorted((a, b) => rank(b) - rank(a)).slice(0, count));
  return rows.filter((row) => kept.has(row));
}

/** Short form: a stage picture that adapts to any shape. */
export function staged<Model>(draw: (model: Model, context: StageContext) => SVGElement): DrawShort<Model> {
  return (model, context) => draw(model, { ...context, size: context.size === 'phone' ? 'phone' : 'wide' });
}
