import { keyed, ofPlace } from '../../marks/attributes.ts';
import { scaleLinear } from 'd3';
import type { StageContext } from '../context.ts';
import { colourKey } from '../colour-key.ts';
import { nameColumn, stageLayout } from '../places/name-column.ts';
import { rowMiddles, rowsThatFit } from '../places/rows.ts';
import { linked } from '../../marks/linked.ts';
import { askedKey } from '../place-key.ts';
import { canvas, element, measured, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { fitText } from '../text-fit.ts';
import type { RhythmModel, RhythmPlace } from './model.ts';
import { courseMark, rhythmLabels } from './strings.ts';

/** Minimum row height, px. */
const leastRow = { phone: 22, wide: 30 };

/** A row per place, a tick per mention. */
export function drawCourse(model: RhythmModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const isPhone = context.size === 'phone';
  const layout = stageLayout(context);
  const labels = rhythmLabels[lang];
  const tick = isPhone ? 2 : 3;
  const key = colourKey(context, labels, [0, layout.value], layout.value);
  const top = layout.value * 3.3;
  const foot = 4;
  const room = height - top - foot;
  // If not all fit, keep those named most.
  const named = (places: readonly RhythmPlace[]) => nameColumn(places, context, { hasTags: false });
  const ranked = model.all.filter((place) => model.places.includes(place));
  const kept = new Set(ranked.slice(0, rowsThatFit(named(ranked).heights, room, leastRow[context.size])));
  const places = model.places.filter((place) => kept.has(place));
  const column = named(places);
  const middles = rowMiddles(column.heights, top, room, layout.row);
  const left = column.width + layout.gap;
  const x = scaleLinear([0, model.chars], [left, width]);
  const bar = Math.min(layout.name * 1.4, (room / places.length) * 0.62);
  const bottom = (middles.at(-1) ?? top) + bar / 2 + 3;

  const asked = model.turns.filter(({ kind }) => kind === 'question');
  const bands = asked
    .map(({ from, to }) => {
      const band = Math.max(1, x(to) - x(from));
      return `M${tenth(x(from))} ${tenth(top - 2)}h${tenth(band)}V${tenth(bottom)}h${tenth(-band)}z`;
    })
    .join('');
  const orderStyle: TextStyle = { size: layout.value, tone: 'muted', from: 'turns.n' };
  const numbers: SVGElement[] = [];
  let free = left;
  for (const { from, number } of asked) {
    const words = String(number ?? '');
    const at = Math.min(x(from), width - measured(words, orderStyle));
    if (at < free || !words) continue;
    numbers.push(text(document, at, top - 6, words, orderStyle));
    free = at + measured(words, orderStyle) + 5;
  }

  const ticks = (place: RhythmPlace, kind: 'question' | 'answer', middle: number): SVGElement[] => {
    const own = place.ticks.filter((each) => (each.kind === 'question') === (kind === 'question'));
    if (own.length === 0) return [];
    const d = own
      .map(({ at }) => {
        const start = Math.min(x(at), width - tick);
        return `M${tenth(start)},${tenth(middle - bar / 2)}h${tick}v${tenth(bar)}h${-tick}z`;
      })
      .join('');
    const mark = kind === 'question' ? askedKey(place.key) : place.key;
    return [element(document, 'path', { class: `fill-${kind}`, ...keyed(mark), d })];
  };

  return canvas(document, width, height, [
    ...key.nodes,
    element(document, 'path', { class: 'fill-faint', 'fill-opacity': '0.7', d: bands }),
    ...(fitText(labels.order, orderStyle, left - 4, { spare: 1 })
      ? [text(document, left - 8, top - 6, labels.order, { ...orderStyle, anchor: 'end' })]
      : []),
    ...numbers,
    ...places.map((place, index) => {
      const middle = middles[index] ?? 0;
      return element(document, 'g', ofPlace(place.id), [
        linked(context, courseMark(place, lang), [
          ...column.drawn(index, middle),
          ...ticks(place, 'answer', middle),
          ...ticks(place, 'question', middle),
        ]),
      ]);
    }),
  ]);
}
