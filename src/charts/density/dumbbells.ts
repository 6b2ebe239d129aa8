import { keyed } from '../../marks/attributes.ts';
import { dot, link } from '@observablehq/plot';
import { scaleLinear } from 'd3';
import { formatDecimal } from '../../lib/format.ts';
import type { DrawContext } from '../context.ts';
import { askedKey } from '../place-key.ts';
import { plotted, plottedMark } from '../plotted.ts';
import type { PlotArea } from '../plotted.ts';
import { text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt } from '../text-fit.ts';
import { denserSide } from './model.ts';
import type { DensePlace, DensityModel } from './model.ts';

/** `middle` of the row in px. */
export interface DumbbellRow {
  place: DensePlace;
  middle: number;
}

/** In px. */
export interface DumbbellSizes {
  /** Radius of a dot, height of the bar. */
  dot: number;
  bar: number;
  /** Font size of the numbers, distance from the dots. */
  value: number;
  beside: number;
  /** Gap to leave for words in a place's bar. */
  cut?(place: DensePlace): number;
  /** Whether the dots travel to other pictures. */
  keyed?: boolean;
}

export interface Dumbbell {
  bars: SVGElement[];
  /** Answers, then questions on top. */
  dots: SVGElement[];
  /** The densities beside their dots, left first. */
  numbers: SVGElement[];
  /** Centres of the dots. */
  from: number;
  to: number;
}

/** Dots for the densities in questions and in answers, joined by a bar in the denser side's colour. */
export function dumbbells(
  { lead }: DensityModel,
  { document }: Pick<DrawContext, 'document'>,
  area: PlotArea,
  rows: readonly DumbbellRow[],
  sizes: DumbbellSizes,
): Dumbbell[] {
  const x = scaleLinear(area.x.domain, area.x.range);
  const endsOf = ({ perQuestions, perAnswers }: DensePlace): [number, number] =>
    perQuestions < perAnswers ? [perQuestions, perAnswers] : [perAnswers, perQuestions];
  const bars = rows.flatMap(({ place, middle }) => {
    const [low, high] = endsOf(place);
    const cut = sizes.cut?.(place) ?? 0;
    if (cut === 0) return [{ place, middle, low, high }];
    const centre = (x(low) + x(high)) / 2;
    return [
      { place, middle, low, high: x.invert(centre - cut / 2) },
      { place, middle, low: x.invert(centre + cut / 2), high },
    ];
  });
  const dotsOf = (kind: 'question' | 'answer') =>
    plottedMark({
      data: rows,
      mark: (data, render) =>
        dot(data, {
          x: ({ place }: DumbbellRow) => (kind === 'question' ? place.perQuestions : place.perAnswers),
          y: 'middle',
          r: sizes.dot,
          render,
        }),
      attributes: ({ place }) => ({
        class: `fill-${kind}`,
        ...keyed(sizes.keyed ? (kind === 'question' ? askedKey(place.key) : place.key) : undefined),
      }),
    });
  const [barShapes = [], answers = [], questions = []] = plotted(document, area, [
    plottedMark({
      data: bars,
      mark: (data, render) => link(data, { x1: 'low', x2: 'high', y: 'middle', render }),
      attributes: ({ place }) => ({
        class: denserSide(place) === 'questions' ? 'stroke-question' : 'stroke-answer',
        'stroke-width': String(sizes.bar),
      }),
    }),
    dotsOf('answer'),
    dotsOf('question'),
  ]);

  return rows.map(({ place, middle }, index) => {
    const [low, high] = endsOf(place);
    const [from, to] = [x(low), x(high)];
    const base = { size: sizes.value, bold: lead?.place === place };
    const asked: TextStyle = { ...base, tone: 'question', from: 'places.per_1000_questions' };
    const answered: TextStyle = { ...base, from: 'places.per_1000_answers' };
    const [left, right] = place.perQuestions < place.perAnswers ? [asked, answered] : [answered, asked];
    const away = sizes.dot + sizes.beside;
    const y = baselineAt(middle, sizes.value);
    return {
      bars: barShapes.filter((_, at) => bars[at]?.place === place),
      dots: [answers[index], questions[index]].flatMap((shape) => shape ?? []),
      numbers: [
        text(document, from - away, y, formatDecimal(low), { ...left, anchor: 'end' }),
        text(document, to + away, y, formatDecimal(high), right),
      ],
      from,
      to,
    };
  });
}
