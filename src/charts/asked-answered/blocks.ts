import { ofPlace } from '../../marks/attributes.ts';
import { mark } from '../../marks/stage-marks.ts';
import { linked } from '../../marks/linked.ts';
import { formatInteger } from '../../lib/format.ts';
import type { DrawContext } from '../context.ts';
import { askedKey } from '../place-key.ts';
import { element, tenth, text } from '../svg.ts';
import { baselineAt } from '../text-fit.ts';
import { cells, emptyBox, travellingCells } from './cells.ts';
import {
  absentStyle,
  besideAxis,
  boxWidth,
  headWithin,
  nameStyle,
  numberStyle,
  outletStyle,
  valueStyle,
} from './layout.ts';
import type { Block, Grid, PlaceLine, Setting } from './layout.ts';
import { askedAnsweredLabels, exchangeMark, placeMark } from './strings.ts';

type Context = Omit<DrawContext, 'size'>;

/** Path data of travelling marks, by key. */
export type Travelling = Map<string, { tone: string; d: string }>;

function addTo(travelling: Travelling, key: string, tone: string, d: string): void {
  travelling.set(key, { tone, d: (travelling.get(key)?.d ?? '') + d });
}

/** One path per place and side. */
export function travellingMarks(document: Document, travelling: Travelling): SVGElement[] {
  return [...travelling].map(([key, { tone, d }]) => mark(document, key, tone, d));
}

/** Column headings. */
export function columnHeads(grid: Grid, setting: Setting, context: Context, baseline: number): SVGElement[] {
  const labels = askedAnsweredLabels[context.lang];
  const style = { size: setting.value, bold: true };
  const room = grid.columnWidth - grid.axis;
  const head = headWithin(labels.answers, style, room - 6);
  // If none fits after the axis, right-align the shortest.
  const last = labels.answers.at(-1) ?? '';
  return grid.columns.flatMap((_, index) => {
    const left = index * (grid.columnWidth + setting.columnGap);
    const axis = left + grid.axis;
    return [
      text(context.document, axis - 6, baseline, labels.question, {
        ...style,
        tone: 'question',
        anchor: 'end',
      }),
      head
        ? text(context.document, axis + 6, baseline, head, style)
        : text(context.document, left + grid.columnWidth, baseline, last, { ...style, anchor: 'end' }),
    ];
  });
}

/**
 * The outlet, linked to its exchange, and a line per place, linked to the sentences naming it. If given, `travelling`
 * collects the marks, which are then not in the links.
 */
export function drawBlock(
  block: Block,
  grid: Grid,
  setting: Setting,
  context: Context,
  [left, top]: readonly [number, number],
  travelling?: Travelling,
): SVGElement[] {
  const { document, lang } = context;
  const { exchange, lines, outlet } = block;
  const right = left + grid.columnWidth;
  const middle = top + (grid.isStacked ? block.head : setting.line) / 2;
  const base = baselineAt(middle, setting.outlet);
  const isBare = lines.length === 0;
  const whoWidth = grid.isStacked || isBare ? grid.columnWidth : grid.nameAt - 4;
  const whoHeight = grid.isStacked && !isBare ? block.head : block.height;
  const nodes: SVGElement[] = [
    linked(
      context,
      exchangeMark(exchange, lang),
      outlet.map((line, index) =>
        text(
          document,
          left + grid.outletAt,
          base + index * setting.outlet * 1.18,
          line,
          outletStyle(setting),
        ),
      ),
      {
        area: { x: left, y: top, width: whoWidth, height: whoHeight },
        beside: [text(document, left, base, formatInteger(exchange.number), numberStyle(setting))],
      },
    ),
  ];
  let y = top + block.head;
  if (isBare) {
    const words = { ...absentStyle(setting) };
    nodes.push(
      text(
        document,
        left + grid.nameAt,
        baselineAt(y + setting.line / 2, setting.value),
        grid.nothing(exchange),
        words,
      ),
    );
    return nodes;
  }
  const axis = left + grid.axis;
  nodes.push(
    element(document, 'path', {
      class: 'stroke-rule',
      d: `M${tenth(axis)} ${tenth(y)}V${tenth(top + block.height)}`,
    }),
  );
  for (const line of lines) {
    nodes.push(drawLine(line, block, grid, setting, context, { left, right, axis, y }, travelling));
    y += line.height;
  }
  return nodes;
}

function drawLine(
  { place, words, height }: PlaceLine,
  { exchange }: Block,
  grid: Grid,
  setting: Setting,
  context: Context,
  { left, right, axis, y }: { left: number; right: number; axis: number; y: number },
  travelling: Travelling | undefined,
): SVGElement {
  const { document, lang } = context;
  const labels = askedAnsweredLabels[lang];
  const middle = y + height / 2;
  const base = baselineAt(middle, setting.value);
  const stripTop = middle - setting.strip / 2;
  const askedAt = axis - besideAxis - place.asked * grid.cell;
  const answeredAt = axis + besideAxis;
  const children = words.map((each, index) => {
    const shift = (index - (words.length - 1) / 2) * setting.name * 1.18;
    return text(
      document,
      left + grid.nameAt,
      baselineAt(middle, setting.name) + shift,
      each,
      nameStyle(setting),
    );
  });
  const beside: SVGElement[] = [];
  const draw = travelling ? travellingCells : cells;
  const marks = [
    ['fill-question', askedKey(place.key), draw(askedAt, stripTop, place.asked, grid.cell, setting.strip)],
    ...(place.answered > 0
      ? [
          [
            'fill-answer',
            place.key,
            draw(answeredAt, stripTop, place.answered, grid.cell, setting.strip),
          ] as const,
        ]
      : []),
  ] as const;
  for (const [tone, key, d] of marks) {
    if (travelling) addTo(travelling, key, tone, d);
    else children.push(element(document, 'path', { class: tone, d }));
  }
  const behind = (x: number, content: string, style: ReturnType<typeof absentStyle>): void => {
    beside.push(text(document, x, base, content, style));
  };
  if (place.answered > 0) {
    if (setting.values)
      behind(answeredAt + place.answered * grid.cell + 4, formatInteger(place.answered), valueStyle(setting));
  } else if (exchange.isAnswered) {
    const width = boxWidth(grid.cell);
    beside.push(emptyBox(document, answeredAt + 0.5, stripTop, width, setting.strip));
    if (setting.words) behind(answeredAt + width + 5, labels.absent, absentStyle(setting));
  } else {
    behind(answeredAt + 3, labels.noAnswer, absentStyle(setting));
  }
  return element(document, 'g', ofPlace(place.id), [
    linked(context, placeMark(place, exchange, lang), children, {
      area: { x: left + grid.nameAt - 2, y, width: right - left - grid.nameAt + 2, height },
      beside,
    }),
  ]);
}
