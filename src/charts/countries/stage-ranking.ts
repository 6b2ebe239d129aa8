import { keyed, ofPlace } from '../../marks/attributes.ts';
import { formatInteger } from '../../lib/format.ts';
import type { StageContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { askedKey } from '../place-key.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt } from '../text-fit.ts';
import { cutAtTie, leaders } from './model.ts';
import type { CountriesModel, RankedPlace } from './model.ts';
import { nameColumn, stageLayout } from '../places/name-column.ts';
import { rowAreas, rowMiddles, rowsThatFit } from '../places/rows.ts';
import { countriesLabels, homeApart, markOf } from './strings.ts';

/** Minimum row height, px. */
const leastRow = { phone: 30, wide: 36 };

/** Between the two sides' bars, px. */
const split = 3;

/** A bar per side: questions left of the axis, answers right of it. */
export function drawRanking(model: CountriesModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const layout = stageLayout(context);
  const labels = countriesLabels[lang];
  const headStyle = { size: layout.value, bold: true };
  const top = layout.value * 1.75;
  const foot = model.home ? layout.value * 1.9 : 0;
  const room = height - top - foot;
  const least = leastRow[context.size];
  const fitting = rowsThatFit(nameColumn(model.places, context).heights, room, least);
  const places = model.places.slice(
    0,
    cutAtTie(model.places, ({ total }) => total, fitting),
  );
  const column = nameColumn(places, context);
  const middles = rowMiddles(column.heights, top, room, layout.row);
  const areas = rowAreas(middles, width);
  const bar = Math.min(layout.name * 1.25, (room / places.length) * 0.56);

  const left = column.width + layout.gap;
  const [mostAsked, mostAnswered] = [
    Math.max(...places.map(({ questions }) => questions)),
    Math.max(...places.map(({ answers }) => answers)),
  ];
  const valueStyle: TextStyle = { size: layout.value, from: 'places.mentions' };
  const valueRoom =
    measured(formatInteger(Math.max(mostAsked, mostAnswered)), { ...valueStyle, bold: true }) + 6;
  const isTwoSided = mostAsked > 0 && mostAnswered > 0;
  const sides = isTwoSided ? 2 : 1;
  const headRoom = measured(labels.questions, headStyle) + 8;
  const lastHead = measured(mostAnswered > 0 ? labels.answers : labels.questions, headStyle) + 8;
  const scale = Math.min(
    (width - left - valueRoom * sides - split) /
      (isTwoSided ? mostAsked + mostAnswered : mostAsked || mostAnswered),
    isTwoSided ? (width - lastHead - left - valueRoom) / mostAsked : Infinity,
    isTwoSided ? (width - headRoom - valueRoom) / mostAnswered : Infinity,
  );
  const axis = isTwoSided ? Math.max(left + valueRoom + mostAsked * scale + split / 2, headRoom) : left;
  const first = {
    questions: leaders(places, 'questions').map(({ key }) => key),
    answers: leaders(places, 'answers').map(({ key }) => key),
  };

  const side = (place: RankedPlace, kind: 'questions' | 'answers', middle: number) => {
    const count = place[kind];
    if (count === 0) return { bars: [], numbers: [] };
    const isLeft = isTwoSided && kind === 'questions';
    const near = isTwoSided ? split / 2 : 0;
    const end = near + count * scale;
    const drawn = element(document, 'rect', {
      class: kind === 'questions' ? 'fill-question' : 'fill-answer',
      ...keyed(kind === 'questions' ? askedKey(place.key) : place.key),
      x: isLeft ? axis - end : axis + near,
      y: middle - bar / 2,
      width: count * scale,
      height: bar,
    });
    const number = text(
      document,
      isLeft ? axis - end - 5 : axis + end + 5,
      baselineAt(middle, layout.value),
      formatInteger(count),
      {
        ...valueStyle,
        bold: first[kind].includes(place.key),
        ...(isLeft ? { anchor: 'end' } : {}),
        ...(kind === 'questions' ? { tone: 'question' } : {}),
      },
    );
    return { bars: [drawn], numbers: [number] };
  };
  const heads = (['questions', 'answers'] as const).filter((kind) => places.some((place) => place[kind] > 0));
  return canvas(document, width, height, [
    ...heads.map((kind) =>
      text(
        document,
        isTwoSided && kind === 'questions' ? axis - 6 : axis + (isTwoSided ? 6 : 0),
        layout.value,
        labels[kind],
        {
          ...headStyle,
          ...(isTwoSided && kind === 'questions' ? { anchor: 'end' } : {}),
          ...(kind === 'questions' ? { tone: 'question' } : {}),
        },
      ),
    ),
    ...places.map((place, index) => {
      const middle = middles[index] ?? 0;
      const [asked, answered] = [side(place, 'questions', middle), side(place, 'answers', middle)];
      const area = areas[index];
      return element(document, 'g', ofPlace(place.id), [
        linked(
          context,
          markOf(place, model.variant, lang),
          [...column.drawn(index, middle), ...asked.bars, ...answered.bars],
          area && { area, beside: [...asked.numbers, ...answered.numbers] },
        ),
      ]);
    }),
    element(document, 'path', {
      class: 'stroke-rule',
      d: `M${tenth(axis)} ${tenth(top)}V${tenth((middles.at(-1) ?? top) + bar)}`,
    }),
    ...(model.home
      ? [
          text(document, 0, height - layout.value * 0.35, homeApart(model.home, model.variant, lang), {
            size: layout.value,
            tone: 'muted',
            from: 'places.mentions',
          }),
        ]
      : []),
  ]);
}
