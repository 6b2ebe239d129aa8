import { keyed, ofPlace } from '../../marks/attributes.ts';
import { formatInteger } from '../../lib/format.ts';
import type { DrawContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { askedKey } from '../place-key.ts';
import { typeTags } from '../places/mark-names.ts';
import { canvas, element, measured, runs, tenth, text } from '../svg.ts';
import { baselineAt, roomOf } from '../text-fit.ts';
import { countriesLabels, markOf } from './strings.ts';
import type { CountriesModel, RankedPlace } from './model.ts';

/** In px; `cell` is the maximum width of a mention's mark. */
const layouts = {
  phone: { name: 14, value: 12.5, head: 12.5, row: 43, strip: 12, above: 20, cell: 9, axis: false },
  column: { name: 14.5, value: 13, head: 13, row: 30, strip: 14, above: 0, cell: 15, axis: true },
  wide: { name: 15.5, value: 14, head: 14, row: 32, strip: 18, above: 0, cell: 22, axis: true },
} as const;

/** Gap between marks, as a share of a cell. */
const gap = 0.18;

/** A mark per mention: questions left of the axis, answers right; from the axis on if only one is counted. */
export function drawCountries(model: CountriesModel, context: DrawContext): SVGElement {
  const { document, width, size, lang } = context;
  const layout = layouts[size];
  const labels = countriesLabels[lang];
  const types = typeTags[lang];
  const places = model.places.slice(0, model.shown);
  const nameStyle = { size: layout.name, bold: true };
  const typeStyle = { size: layout.value, tone: 'muted' };
  const valueStyle = { size: layout.value, from: 'places.mentions' };
  const nameWidth = (place: RankedPlace): number =>
    roomOf(place.name[lang], nameStyle) +
    (types[place.type] ? 7 + measured(types[place.type], typeStyle) : 0);
  const left = size === 'phone' ? 0 : Math.max(...places.map(nameWidth)) + 14;
  const mostAsked = Math.max(...places.map((place) => place.questions));
  const mostAnswered = Math.max(...places.map((place) => place.answers));
  const headStyle = { size: layout.head, bold: true };
  const valueWidth = measured(formatInteger(Math.max(mostAsked, mostAnswered, 10)), valueStyle) + 8;
  const isTwoSided = mostAsked > 0 && mostAnswered > 0;
  // Leave room for both headings.
  const firstAxis = measured(labels.questions, headStyle) + 10;
  const lastAxis = width - measured(labels.answers, headStyle) - 10;
  const cell = isTwoSided
    ? Math.min(
        layout.cell,
        (width - left - valueWidth * 2 - 4) / (mostAsked + mostAnswered),
        (lastAxis - left - valueWidth - 2) / mostAsked,
        (width - firstAxis - valueWidth - 2) / mostAnswered,
      )
    : Math.min(layout.cell, (width - left - valueWidth - 2) / Math.max(mostAsked, mostAnswered));
  const axis = isTwoSided ? Math.max(left + valueWidth + mostAsked * cell + 2, firstAxis) : left;
  const headHeight = layout.head * 2.1;

  // Relative steps shorten the path; exact to 0.001 px, so that a long strip ends where its number starts.
  const step = `zm${Math.round(cell * 1000) / 1000} 0`;
  const mark = `h${tenth(cell * (1 - gap))}v${layout.strip}h${tenth(-cell * (1 - gap))}`;
  const marks = (from: number, y: number, count: number): string =>
    `M${tenth(from + (gap / 2) * cell)} ${tenth(y)}${Array.from({ length: count }, () => mark).join(step)}z`;

  const row = (place: RankedPlace, index: number): SVGElement => {
    const top = headHeight + index * layout.row;
    context.bands?.push({ id: place.id, top, height: layout.row });
    const y = top + layout.above + (layout.row - layout.above - layout.strip) / (size === 'phone' ? 4 : 2);
    const base = baselineAt(y + layout.strip / 2, layout.value);
    const nameLine =
      size === 'phone' ? top + layout.above - 6 : baselineAt(y + layout.strip / 2, layout.name);
    const type = types[place.type];
    const name = [place.name[lang], { ...nameStyle, from: 'places.name' }] as const;
    const beside: SVGElement[] = [];
    const children = [runs(document, 0, nameLine, type ? [name, [type, typeStyle]] : [name], 7)];
    for (const [kind, count] of [
      ['question', place.questions],
      ['answer', place.answers],
    ] as const) {
      if (count === 0) continue;
      const isLeft = isTwoSided && kind === 'question';
      const from = isLeft ? axis - 2 - count * cell : axis + (isTwoSided || layout.axis ? 2 : 0);
      children.push(
        element(document, 'path', {
          class: `fill-${kind}`,
          ...keyed(kind === 'question' ? askedKey(place.key) : place.key),
          d: marks(from, y, count),
        }),
      );
      beside.push(
        text(document, isLeft ? from - 5 : from + count * cell + 5, base, formatInteger(count), {
          ...valueStyle,
          ...(isLeft ? { anchor: 'end' } : {}),
          ...(kind === 'question' ? { tone: 'question' } : {}),
        }),
      );
    }
    return element(document, 'g', ofPlace(place.id), [
      linked(context, markOf(place, model.variant, lang), children, {
        area: { x: 0, y: top, width, height: layout.row },
        beside,
      }),
    ]);
  };

  const height = headHeight + places.length * layout.row;
  return canvas(document, width, height, [
    ...(mostAsked > 0
      ? [
          text(document, isTwoSided ? axis - 8 : axis, layout.head, labels.questions, {
            ...headStyle,
            tone: 'question',
            ...(isTwoSided ? { anchor: 'end' } : {}),
          }),
        ]
      : []),
    ...(mostAnswered > 0
      ? [text(document, isTwoSided ? axis + 8 : axis, layout.head, labels.answers, headStyle)]
      : []),
    // On a phone the axis would run through the names.
    ...(layout.axis
      ? [
          element(document, 'path', {
            class: 'stroke-rule',
            d: `M${tenth(axis)} ${tenth(headHeight - 4)}V${tenth(height)}`,
          }),
        ]
      : []),
    ...places.map(row),
  ]);
}
