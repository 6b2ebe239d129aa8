import { ofPlace } from '../../marks/attributes.ts';
import { formatDecimal, formatInteger } from '../../lib/format.ts';
import type { DrawContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { typeTags } from '../places/mark-names.ts';
import { canvas, element, measured, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, numberWidth, roomOf, slack } from '../text-fit.ts';
import { dumbbells } from './dumbbells.ts';
import type { Dumbbell } from './dumbbells.ts';
import { bySide, denserSide } from './model.ts';
import type { DensePlace, DensityModel } from './model.ts';
import { densityLabels, markOf } from './strings.ts';

/** In px; `mark` is the diameter of a dot, `bar` the height of the bar between dots. */
const layouts = {
  phone: { name: 14, value: 12.5, head: 12.5, row: 43, mark: 11, bar: 4, group: 34, above: 21 },
  column: { name: 14.5, value: 13, head: 13, row: 32, mark: 13, bar: 5, group: 40, above: 0 },
  wide: { name: 15.5, value: 14, head: 14, row: 36, mark: 15, bar: 6, group: 46, above: 0 },
} as const;

/** From a dot to its number, px. */
const beside = 5;

/** A dumbbell per place: densities in questions and in answers. */
export function drawDensity(model: DensityModel, context: DrawContext): SVGElement {
  const { document, width, size, lang } = context;
  const onPhone = size === 'phone';
  const layout = layouts[size];
  const labels = densityLabels[lang];
  const types = typeTags[lang];
  const nameStyle: TextStyle = { size: layout.name, bold: true, from: 'places.name' };
  const typeStyle: TextStyle = { size: layout.value, tone: 'muted' };
  const headStyle: TextStyle = { size: layout.head, bold: true };
  const unitStyle: TextStyle = { size: layout.head, tone: 'muted', from: 'per_1000' };

  const nameWidth = (place: DensePlace): number =>
    roomOf(place.name[lang], nameStyle) +
    (types[place.type] ? 7 + measured(types[place.type], typeStyle) : 0);
  const left = onPhone ? 0 : Math.max(...model.places.map(nameWidth)) + 16;
  const most = Math.max(...model.places.map((place) => Math.max(place.perQuestions, place.perAnswers)));
  const valueWidth = measured(formatDecimal(most), { size: layout.value, bold: true }) + layout.mark / 2 + 6;
  const [askedWidth, answeredWidth] = (['questions', 'answers'] as const).map((kind) =>
    numberWidth(
      model.places.map((place) => formatInteger(place[kind])),
      { size: layout.value },
    ),
  ) as [number, number];
  const countsWidth = onPhone
    ? 0
    : Math.max(askedWidth + answeredWidth + 12, measured(labels.counts, headStyle)) + 22;
  const domain: [number, number] = [0, most];
  const range: [number, number] = [left + valueWidth, width - valueWidth - countsWidth];
  const [zero] = range;

  const middleOf = (top: number): number => (onPhone ? top + layout.above + 8 : top + layout.row / 2);

  const row = (place: DensePlace, top: number, { bars, dots, numbers, from, to }: Dumbbell): SVGElement => {
    const middle = middleOf(top);
    const base = baselineAt(middle, layout.value);
    const isLead = model.lead?.place === place;
    const side = denserSide(place);
    const low = formatDecimal(Math.min(place.perQuestions, place.perAnswers));
    const type = types[place.type];
    const nameLine = onPhone ? top + layout.above - 8 : baselineAt(middle, layout.name);
    const countsLine = onPhone ? nameLine : base;
    const name = [place.name[lang], nameStyle] as const;
    // A hairline from zero to the first label; on a phone it would be too short.
    const lowEnd = from - layout.mark / 2 - beside;
    const labelStart = lowEnd - measured(low, { size: layout.value, bold: isLead }) - 5;
    const children = [
      ...(!onPhone && labelStart > zero + 4
        ? [
            element(document, 'path', {
              class: 'stroke-rule',
              d: `M${tenth(zero)} ${tenth(middle)}H${tenth(labelStart)}`,
            }),
          ]
        : []),
      runs(document, 0, nameLine, type ? [name, [type, typeStyle]] : [name], 7),
      ...bars,
      ...dots,
    ];
    const numbersBeside = [
      ...numbers,
      text(document, width - answeredWidth - 10, countsLine, formatInteger(place.questions), {
        size: layout.value,
        tone: 'question',
        anchor: 'end',
        from: 'places.in_questions',
      }),
      text(document, width, countsLine, formatInteger(place.answers), {
        size: layout.value,
        anchor: 'end',
        from: 'places.in_answers',
      }),
    ];
    if (isLead && model.lead) {
      const times = labels.times(formatDecimal(model.lead.ratio));
      const style: TextStyle = { size: layout.value, bold: true, from: 'places.per_1000.ratio' };
      const room = to - from - layout.mark * 2;
      const wide = measured(times, style);
      if (room > wide) {
        const x = (from + to - wide) / 2;
        numbersBeside.push(
          text(document, x, middle - layout.bar / 2 - 4, times, {
            ...style,
            ...(side === 'questions' ? { tone: 'question' } : {}),
          }),
        );
      }
    }
    return element(document, 'g', ofPlace(place.id), [
      linked(context, markOf(place, model, lang), children, {
        area: { x: 0, y: top, width, height: layout.row },
        beside: numbersBeside,
      }),
    ]);
  };

  const key = layout.mark;
  const keyDot = (kind: 'question' | 'answer', x: number): SVGElement =>
    element(document, 'circle', {
      class: `fill-${kind}`,
      cx: x + key / 2,
      cy: layout.head - key / 2 + 1,
      r: key / 2,
    });
  const answersKey = key + 6 + roomOf(labels.questions, headStyle, slack.key) + 16;
  const unitKey = answersKey + key + 6 + roomOf(labels.answers, headStyle, slack.key) + 14;
  // The unit follows the key, or goes below it.
  const countsHead = measured(labels.counts, { size: layout.head }) + 12;
  const isUnitBelow = unitKey + measured(labels.unit, unitStyle) > width - Math.max(countsWidth, countsHead);
  const nodes: SVGElement[] = [
    keyDot('question', 0),
    text(document, key + 6, layout.head, labels.questions, { ...headStyle, tone: 'question' }),
    keyDot('answer', answersKey),
    text(document, answersKey + key + 6, layout.head, labels.answers, headStyle),
    text(
      document,
      isUnitBelow ? 0 : unitKey,
      layout.head + (isUnitBelow ? layout.head * 1.6 : 0),
      labels.unit,
      unitStyle,
    ),
    text(document, width, layout.head + (isUnitBelow ? layout.head * 1.6 : 0), labels.counts, {
      size: layout.head,
      tone: 'muted',
      anchor: 'end',
    }),
  ];
  let top = layout.head * (isUnitBelow ? 3.4 : 1.8);
  const placed: { place: DensePlace; at: number; middle: number }[] = [];
  for (const { side, places } of bySide(model.places)) {
    context.bands?.push({ top, height: layout.group });
    nodes.push(
      element(document, 'path', { class: 'stroke-rule', d: `M0 ${tenth(top + 4)}H${tenth(width)}` }),
      text(document, 0, top + layout.group - 12, labels.groups[side], {
        ...headStyle,
        ...(side === 'questions' ? { tone: 'question' } : {}),
      }),
    );
    top += layout.group;
    for (const place of places) {
      placed.push({ place, at: top, middle: middleOf(top) });
      context.bands?.push({ id: place.id, top, height: layout.row });
      top += layout.row;
    }
    top += 6;
  }
  const drawn = dumbbells(model, context, { width, height: top, x: { domain, range } }, placed, {
    dot: layout.mark / 2,
    bar: layout.bar,
    value: layout.value,
    beside,
  });
  nodes.push(
    ...placed.flatMap(({ place, at }, index) => {
      const dumbbell = drawn[index];
      return dumbbell ? [row(place, at, dumbbell)] : [];
    }),
  );
  return canvas(document, width, top, nodes);
}
