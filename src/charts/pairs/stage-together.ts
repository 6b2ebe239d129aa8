import { keyed, ofPlace } from '../../marks/attributes.ts';
import type { StageContext } from '../context.ts';
import { colourKey } from '../colour-key.ts';
import { nameColumn, stageLayout } from '../places/name-column.ts';
import { rowMiddles } from '../places/rows.ts';
import { linked } from '../../marks/linked.ts';
import { askedKey } from '../place-key.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { fitText } from '../text-fit.ts';
import type { Pair, PairedPlace, PairsModel, Thread } from './model.ts';
import { pairsLabels, togetherMark } from './strings.ts';

/** Places as rows, sentences as threads across them, with a knot on every place named. */
export function drawTogether(model: PairsModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const isPhone = context.size === 'phone';
  const layout = stageLayout(context);
  const labels = pairsLabels[lang];
  const { places, threads } = model;
  const top = layout.value * 1.7;
  const foot = layout.value * 1.9;
  const column = nameColumn(places, context, { hasTags: false });
  const middles = rowMiddles(column.heights, top, height - top - foot, layout.row);
  const left = column.width + layout.gap;
  const pitch = Math.min(isPhone ? 16 : 34, (width - left) / threads.length);
  const knot = Math.min(isPhone ? 9 : 15, pitch * 0.72);
  const x = (index: number): number => left + (index + 0.5) * pitch;
  const right = left + pitch * threads.length;
  const y = (row: number | undefined): number => middles[row ?? 0] ?? 0;

  const lines = threads.map(
    ({ rows }, index) => `M${tenth(x(index))} ${tenth(y(rows[0]))}V${tenth(y(rows.at(-1)))}`,
  );
  const knots = (row: number, kind: 'question' | 'answer', { key }: PairedPlace): SVGElement[] => {
    const d = threads
      .map((thread, index) =>
        thread.rows.includes(row) && (thread.kind === 'question') === (kind === 'question')
          ? `M${tenth(x(index) - knot / 2)},${tenth(y(row) - knot / 2)}h${tenth(knot)}v${tenth(knot)}h${tenth(-knot)}z`
          : '',
      )
      .join('');
    if (d === '') return [];
    const mark = kind === 'question' ? askedKey(key) : key;
    return [element(document, 'path', { class: `fill-${kind}`, ...keyed(mark), d })];
  };

  const key = colourKey(context, labels, [0, height - layout.value * 0.35], layout.value);
  const hintStyle: TextStyle = { size: layout.value, tone: 'muted' };
  const hint = labels.thread;
  return canvas(document, width, height, [
    ...leadHalos(model, context, { x, y, pitch, knot, left, width }),
    element(document, 'path', {
      class: 'stroke-rule',
      d: middles.map((middle) => `M${tenth(left)} ${tenth(middle)}H${tenth(right)}`).join(''),
    }),
    element(document, 'path', {
      class: 'stroke-muted',
      'stroke-width': isPhone ? '1.5' : '2',
      d: lines.join(''),
    }),
    ...places.map((place, row) => {
      const own = threads.filter(({ rows }) => rows.includes(row));
      return element(document, 'g', ofPlace(place.id), [
        linked(context, togetherMark(place, own, lang), [
          ...column.drawn(row, y(row)),
          ...knots(row, 'answer', place),
          ...knots(row, 'question', place),
        ]),
      ]);
    }),
    ...key.nodes,
    ...(fitText(hint, hintStyle, width - key.end - 14, { spare: 1 })
      ? [text(document, width, height - layout.value * 0.35, hint, { ...hintStyle, anchor: 'end' })]
      : []),
  ]);
}

interface Grid {
  x(index: number): number;
  y(row: number | undefined): number;
  pitch: number;
  knot: number;
  left: number;
  width: number;
}

function columnsOf({ a, b }: Pair, { places }: PairsModel, threads: readonly Thread[]): number[] {
  const rows = [a, b].map(({ key }) => places.findIndex((place) => place.key === key));
  return threads.flatMap((thread, index) => (rows.every((row) => thread.rows.includes(row)) ? [index] : []));
}

/** Halos behind leading pairs' threads (which are adjacent), labelled with the number of sentences. */
function leadHalos(model: PairsModel, context: StageContext, grid: Grid): SVGElement[] {
  const { document, lang } = context;
  const { value } = stageLayout(context);
  let free = grid.left - 20;
  return model.leaders.flatMap((pair) => {
    const columns = columnsOf(pair, model, model.threads);
    const [first, last] = [columns[0], columns.at(-1)];
    if (first === undefined || last === undefined || last - first >= columns.length) return [];
    const rows = [pair.a, pair.b]
      .map(({ key }) => model.places.findIndex((place) => place.key === key))
      .toSorted((a, b) => a - b);
    const margin = Math.min(grid.pitch / 2, grid.knot / 2 + 4);
    const [from, to] = [grid.x(first) - margin, grid.x(last) + margin];
    const [above, below] = [grid.y(rows[0]) - grid.knot / 2 - 5, grid.y(rows[1]) + grid.knot / 2 + 5];
    const words = pairsLabels[lang].shared(pair.sentences.length);
    const style: TextStyle = { size: value, bold: true, from: 'pairs.sentences' };
    const room = measured(words, style);
    const at = Math.max(free, Math.min(grid.width - room, (from + to - room) / 2));
    const isLabelled = at < to && at + room <= grid.width;
    if (isLabelled) free = at + room + 8;
    const middle = Math.min(Math.max((from + to) / 2, at + 4), at + room - 4);
    return [
      element(document, 'rect', {
        class: 'fill-faint',
        x: from,
        y: above,
        width: to - from,
        height: below - above,
        rx: 4,
      }),
      ...(isLabelled
        ? [
            element(document, 'path', {
              class: 'stroke-muted',
              d: `M${tenth(middle)} ${tenth(value * 1.25)}V${tenth(above)}`,
            }),
            text(document, at, value, words, style),
          ]
        : []),
    ];
  });
}
