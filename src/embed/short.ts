import type { PreparedChart } from '../charts/chart.ts';
import type { DrawingSize } from '../charts/context.ts';
import { drawingSize, drawingWidths } from '../charts/context.ts';
import type { Edition } from '../lib/edition.ts';
import type { Lang } from '../lib/language.ts';
import { embedStretches, measures, stretchRoom } from './layout.ts';
import { placesForm } from './places-form.ts';

/** A whole chart, its key marks for the flow of an article, or the rows of places that the article chooses. */
const embedForms = ['full', 'short', 'places'] as const;
export type EmbedForm = (typeof embedForms)[number];

/** The forms that a chart has: rows are chosen where they are places. */
export function formsOf({ byPlace }: PreparedChart): readonly EmbedForm[] {
  return byPlace ? embedForms : embedForms.filter((form) => form !== 'places');
}

/** Maximum heights of short frames at typical widths, in px, by size of drawing. */
export const shortLimits: Record<DrawingSize, { width: number; height: number }> = {
  phone: { width: 360, height: 560 },
  column: { width: 640, height: 480 },
  wide: { width: 984, height: 560 },
};

/** Height in px for the drawing, at its design width, within the limit. */
function roomFor(chart: PreparedChart, edition: Edition, lang: Lang, size: DrawingSize): number {
  const { width, height } = shortLimits[size];
  const stretch = embedStretches(chart, edition, lang).find(
    ({ from, below }) => from <= width && width < below,
  );
  if (!stretch) throw new Error(`no layout for a frame of ${width} px`);
  const text = Object.values(stretchRoom(stretch)).reduce((sum, room) => sum + room, 0);
  const { gaps, stroke } = measures;
  const scale = (width - 2 * stretch.edge) / drawingWidths[size];
  // 1 px for rounding.
  return (height - 1 - stroke - text - gaps.graphic - gaps.end) / scale;
}

const known = new WeakMap<PreparedChart, Map<string, PreparedChart>>();

/** The short form of a chart: name, finding and key marks, without variants. */
export function shortForm(chart: PreparedChart, edition: Edition): PreparedChart {
  let forms = known.get(chart);
  if (!forms) known.set(chart, (forms = new Map()));
  let form = forms.get(edition.id);
  if (!form) {
    const words: PreparedChart = {
      ...chart,
      variants: new Map(),
      variantChoices: undefined,
      description: () => [],
      note: () => undefined,
    };
    form = {
      ...words,
      draw: (request) =>
        chart.drawShort({
          ...request,
          height: roomFor(words, edition, request.lang, drawingSize(request.width)),
        }),
    };
    forms.set(edition.id, form);
  }
  return form;
}

/** A chart in the given form. */
export function inForm(chart: PreparedChart, edition: Edition, form: EmbedForm): PreparedChart {
  if (form === 'places') return placesForm(chart, edition);
  return form === 'short' ? shortForm(chart, edition) : chart;
}
