import { scaleLinear } from 'd3';
import { formatDecimal } from '../../lib/format.ts';
import type { StageContext } from '../chart.ts';
import { colourKey, nameColumn, rowMiddles, rowsThatFit, stageLayout } from '../countries/stage-rows.ts';
import { linked } from '../linked.ts';
import { askedKey } from '../place-key.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt } from '../text-fit.ts';
import { denserSide } from './model.ts';
import type { DensePlace, DensityModel, Side } from './model.ts';
import { densityLabels, markOf } from './strings.ts';

const sides: readonly Side[] = ['questions', 'alike', 'answers'];

/** Rows of at least so many px. */
const leastRow = { phone: 24, wide: 34 };

/** Two dots for each place, how densely questions and how densely answers name it; the bar is the gap. */
export function drawSides(model: DensityModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const isPhone = context.size === 'phone';
  const layout = stageLayout(context);
  const labels = densityLabels[lang];
  const [dot, bar] = isPhone ? [6, 4] : [9, 6];
  const unitStyle: TextStyle = { size: layout.value, tone: 'muted', from: 'per_1000' };
  const key = colourKey(context, labels, [0, layout.value], layout.value, 'dot');
  // The unit stands beside the key, or below it where there is no room.
  const isBelow = key.end + 16 + measured(labels.unit, unitStyle) > width;
  const top = layout.value * (isBelow ? 2.8 : 1.5);
  const groupHead = layout.value * 2.3;
  const groupsOf = (places: readonly DensePlace[]): { side: Side; places: DensePlace[] }[] =>
    sides
      .map((side) => ({ side, places: places.filter((place) => denserSide(place) === side) }))
      .filter((group) => group.places.length > 0);
  const room = height - top - groupsOf(model.places).length * groupHead;
  // Where not all have room, those named most stay.
  const ranked = model.all.filter((place) => model.places.includes(place));
  const heights = nameColumn(ranked, context).heights;
  const kept = new Set(ranked.slice(0, rowsThatFit(heights, room, leastRow[context.size])));
  const places = model.places.filter((place) => kept.has(place));
  const column = nameColumn(places, context);

  const valueStyle: TextStyle = { size: layout.value, bold: true };
  const most = Math.max(...places.flatMap(({ perQuestions, perAnswers }) => [perQuestions, perAnswers]));
  const valueRoom = dot + 5 + measured(formatDecimal(most), valueStyle);
  const x = scaleLinear([0, most], [column.width + layout.gap + valueRoom, width - valueRoom]);

  const row = (place: DensePlace, index: number, middle: number): SVGElement => {
    const side = denserSide(place);
    const isLead = model.lead?.place === place;
    const base = baselineAt(middle, layout.value);
    const [low, high] = [place.perQuestions, place.perAnswers].toSorted((a, b) => a - b) as [number, number];
    const asked = { tone: 'question', from: 'places.per_1000_questions' };
    const answered = { from: 'places.per_1000_answers' };
    const [lowStyle, highStyle] =
      place.perQuestions < place.perAnswers ? [asked, answered] : [answered, asked];
    const gapFill = side === 'questions' ? 'fill-question' : 'fill-answer';
    const times = isLead && model.lead ? labels.times(formatDecimal(model.lead.ratio)) : '';
    const timesStyle: TextStyle = { ...valueStyle, from: 'places.per_1000.ratio' };
    const timesRoom = measured(times, timesStyle) + 12;
    const [from, to] = [x(low), x(high)];
    // The words of the lead stand in its bar.
    const isParted = times !== '' && to - from > timesRoom + 4 * dot;
    const part = isParted ? (to - from - timesRoom) / 2 : to - from;
    const piece = (start: number): string =>
      `M${tenth(start)} ${tenth(middle - bar / 2)}h${tenth(part)}v${bar}h${tenth(-part)}z`;
    const circle = (kind: 'question' | 'answer'): SVGElement =>
      element(document, 'circle', {
        class: `fill-${kind}`,
        'data-k': kind === 'question' ? askedKey(place.key) : place.key,
        cx: x(kind === 'question' ? place.perQuestions : place.perAnswers),
        cy: middle,
        r: dot,
      });
    return element(document, 'g', { 'data-place': place.id }, [
      linked(context, markOf(place, model, lang), [
        ...column.drawn(index, middle),
        element(document, 'path', {
          class: gapFill,
          'fill-opacity': isLead ? undefined : '0.5',
          d: isParted ? piece(from) + piece(to - part) : piece(from),
        }),
        ...(isParted
          ? [
              text(document, (from + to) / 2, base, times, {
                ...timesStyle,
                anchor: 'middle',
                ...(side === 'questions' ? { tone: 'question' } : {}),
              }),
            ]
          : []),
        circle('answer'),
        circle('question'),
        text(document, from - dot - 4, base, formatDecimal(low), {
          size: layout.value,
          bold: isLead,
          anchor: 'end',
          ...lowStyle,
        }),
        text(document, to + dot + 4, base, formatDecimal(high), {
          size: layout.value,
          bold: isLead,
          ...highStyle,
        }),
      ]),
    ]);
  };

  const groups = groupsOf(places);
  const free = height - top - groups.length * groupHead;
  const pitch = rowMiddles(column.heights, 0, free, layout.row);
  const nodes: SVGElement[] = [
    ...key.nodes,
    text(document, isBelow ? 0 : width, layout.value * (isBelow ? 2.4 : 1), labels.unit, {
      ...unitStyle,
      ...(isBelow ? {} : { anchor: 'end' }),
    }),
  ];
  let index = 0;
  groups.forEach((group, number) => {
    // Heads push the rows below them down.
    const shift = top + (number + 1) * groupHead;
    const previous = pitch[index - 1] ?? -(pitch[0] ?? 0);
    const headAt = shift + (previous + (pitch[index] ?? 0)) / 2;
    nodes.push(
      element(document, 'path', {
        class: 'stroke-rule',
        d: `M0 ${tenth(headAt - groupHead + 4)}H${tenth(width)}`,
      }),
      text(document, 0, headAt - layout.value * 0.55, labels.groups[group.side], {
        size: layout.value,
        bold: true,
        ...(group.side === 'questions' ? { tone: 'question' } : {}),
      }),
    );
    for (const place of group.places) {
      nodes.push(row(place, index, shift + (pitch[index] ?? 0)));
      index += 1;
    }
  });
  return canvas(document, width, height, nodes);
}
