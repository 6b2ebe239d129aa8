import { ofPlace } from '../../marks/attributes.ts';
import { linked } from '../../marks/linked.ts';
import { mark } from '../../marks/stage-marks.ts';
import { formatInteger } from '../../lib/format.ts';
import type { StageContext } from '../context.ts';
import { askedKey } from '../place-key.ts';
import { canvas, element, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, fitText, roomOf } from '../text-fit.ts';
import { emptyBox, travellingCells } from './cells.ts';
import { boxWidth, headWithin } from './layout.ts';
import { placeIn } from './model.ts';
import type { AskedAnsweredModel, AskedExchange, LeadingPlace, NamedPlace } from './model.ts';
import { footOf } from './foot.ts';
import { askedAnsweredLabels, exchangeMark, outletOf, placeMark } from './strings.ts';

/** In px; rows are `least` to `row` high. */
const layouts = {
  phone: { size: 12, names: 196, least: 15, row: 24, cell: 10, space: 9 },
  wide: { size: 16, names: 300, least: 20, row: 36, cell: 25, space: 16 },
} as const;

/** All exchanges if they fit, else the first of those naming the place. */
function rowsOf(model: AskedAnsweredModel, key: string, fitting: number): AskedExchange[] {
  if (model.exchanges.length <= fitting) return model.exchanges;
  return model.exchanges.filter((exchange) => placeIn(exchange, key)).slice(0, fitting);
}

/** One place over all exchanges: question left of the axis, answer right of it. */
export function drawOnePlace(
  model: AskedAnsweredModel,
  { place }: LeadingPlace,
  context: StageContext,
): SVGElement {
  const { document, width, height, lang } = context;
  const layout = layouts[context.size];
  const labels = askedAnsweredLabels[lang];
  const style: TextStyle = { size: layout.size };
  const head: TextStyle = { size: layout.size, bold: true };
  const top = layout.size * 1.9;
  const least = (left: number) => height - top - footOf(model, left, layout.size, context).height;
  const total = model.exchanges.length;
  const fitting = Math.floor(least(0) / layout.least);
  const rows = rowsOf(model, place.key, total > fitting ? Math.floor(least(total) / layout.least) : fitting);
  const foot = footOf(model, total - rows.length, layout.size, context);
  const row = Math.min(layout.row, (height - top - foot.height) / rows.length);

  const named = rows.map((exchange) => placeIn(exchange, place.key));
  const most = {
    asked: Math.max(1, ...named.map((each) => each?.asked ?? 0)),
    answered: Math.max(0, ...named.map((each) => each?.answered ?? 0)),
  };
  const numberWidth = Math.max(...rows.map(({ number }) => roomOf(formatInteger(number), style))) + 7;
  const nameOf = (exchange: AskedExchange, isLit: boolean) => {
    const lines = Math.max(1, Math.floor(row / (layout.size * 1.12)));
    return fitText(outletOf(exchange, lang), { ...style, bold: isLit }, layout.names, {
      lines: { most: lines, lang },
    });
  };
  const names = rows.map((exchange, index) => nameOf(exchange, (named[index]?.asked ?? 0) > 0));
  const nameWidth = Math.max(
    0,
    ...names.flatMap((name) => name?.lines.map((line) => roomOf(line, name.style)) ?? []),
  );
  const first = numberWidth + nameWidth + layout.space;
  const valueRoom = roomOf(formatInteger(Math.max(most.answered, 10)), head) + 6;
  const cell = Math.min(layout.cell, (width - first - valueRoom - 5) / (most.asked + most.answered));
  const bar = Math.min(Math.max(cell * 0.82, layout.size * 0.8), row - 6);
  const axis = Math.max(first + most.asked * cell + 2.5, roomOf(labels.question, head) + 8);

  const marks = { asked: '', answered: '' };
  const nodes = rows.flatMap((exchange, index) => {
    const y = top + index * row;
    const middle = y + row / 2;
    const base = baselineAt(middle, layout.size);
    const found = named[index];
    const name = names[index];
    const isLit = (found?.asked ?? 0) > 0;
    const tone = isLit ? {} : { tone: 'muted' };
    const lines = name?.lines ?? [];
    const stripTop = middle - bar / 2;
    if (found?.asked)
      marks.asked += travellingCells(axis - 2.5 - found.asked * cell, stripTop, found.asked, cell, bar);
    if (found?.answered) marks.answered += travellingCells(axis + 2.5, stripTop, found.answered, cell, bar);
    return [
      element(document, 'path', { class: 'stroke-rule', d: `M0 ${tenth(y)}H${tenth(width)}` }),
      linked(
        context,
        exchangeMark(exchange, lang),
        lines.map((line, at) => {
          const shift = (at - (lines.length - 1) / 2) * layout.size * 1.12;
          return text(document, numberWidth, base + shift, line, { ...style, bold: isLit, ...tone });
        }),
        {
          area: { x: 0, y, width: found ? axis - most.asked * cell - 4 : width, height: row },
          beside: [
            text(document, 0, base, formatInteger(exchange.number), {
              ...style,
              tone: isLit ? 'question' : 'muted',
              bold: isLit,
              from: 'turns.n',
            }),
          ],
        },
      ),
      ...(found ? [besideName(exchange, found, { y, middle, stripTop, row, bar })] : []),
    ];
  });

  function besideName(
    exchange: AskedExchange,
    found: NamedPlace,
    at: { y: number; middle: number; stripTop: number; row: number; bar: number },
  ): SVGElement {
    const base = baselineAt(at.middle, layout.size);
    const answers = axis + 2.5;
    const box = boxWidth(cell);
    const after = { ...style, tone: 'muted' };
    const beside: SVGElement[] = [];
    if (found.answered > 0)
      beside.push(
        text(document, answers + found.answered * cell + 5, base, formatInteger(found.answered), {
          ...head,
          from: 'asked_answered',
        }),
      );
    else if (exchange.isAnswered)
      beside.push(
        emptyBox(document, answers + 0.5, at.stripTop, box, at.bar),
        text(document, answers + box + 6, base, labels.absent, after),
      );
    else beside.push(text(document, answers + 4, base, labels.noAnswer, after));
    const left = axis - most.asked * cell - 4;
    return element(document, 'g', ofPlace(place.id), [
      linked(context, placeMark(found, exchange, lang), [], {
        area: { x: left, y: at.y, width: width - left, height: at.row },
        beside,
      }),
    ]);
  }

  const answersHead = headWithin(labels.answersNaming(place.name[lang]), head, width - axis - 6);
  const bottom = top + rows.length * row;
  return canvas(document, width, height, [
    text(document, axis - 6, layout.size, labels.question, { ...head, tone: 'question', anchor: 'end' }),
    ...(answersHead ? [text(document, axis + 6, layout.size, answersHead, head)] : []),
    element(document, 'path', {
      class: 'stroke-rule',
      d: `M${tenth(axis)} ${tenth(top)}V${tenth(bottom)}M0 ${tenth(bottom)}H${tenth(width)}`,
    }),
    ...(marks.answered ? [mark(document, place.key, 'fill-answer', marks.answered)] : []),
    ...(marks.asked ? [mark(document, askedKey(place.key), 'fill-question', marks.asked)] : []),
    ...nodes,
    ...foot.draw(height - foot.height),
  ]);
}
