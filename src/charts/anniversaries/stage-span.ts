import { formatInteger } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import { punctuation } from '../../lib/punctuation.ts';
import type { StageContext } from '../context.ts';
import { flow, runGap } from '../flow.ts';
import type { Run } from '../flow.ts';
import { linked } from '../../marks/linked.ts';
import { mark, rectangle } from '../../marks/stage-marks.ts';
import { canvas, element, measured, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, roomOf } from '../text-fit.ts';
import { barPath, endOfDay, timelineBars, toneOf } from './bars.ts';
import type { TimelineBar } from './bars.ts';
import { dayNumber, firstDay, yearBefore } from './days.ts';
import { barKey } from './stage-key.ts';
import { eventRun, stageLabels } from './stage-words.ts';
import { eventMark } from './strings.ts';
import { evenScale } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';
import type { AnniversariesModel } from './model.ts';

/** In px: heights of bars with and without a label, of near ones from bar to bar; space below; sizes of type. */
const layouts = {
  phone: { bar: 7, thin: 3.5, near: 2.6, below: 6, type: 12, axis: 12, leading: 14, tick: 30, spare: 26 },
  wide: { bar: 13, thin: 6, near: 4, below: 7, type: 16, axis: 15, leading: 20, tick: 44, spare: 40 },
} as const;

type Layout = (typeof layouts)[keyof typeof layouts];

/** A bar with its label's lines; none if it has no label. */
interface Row {
  bar: TimelineBar;
  lines: ReturnType<typeof flow>;
  left: number;
  /** The year and what else stands before the name. */
  head: string[];
}

/** Whether an event falls wholly into last year, this year or the next: the calendar's. */
const isNear = ({ from, to }: TimelineBar, { now }: Pick<AnniversariesModel, 'now'>): boolean =>
  from >= dayNumber(firstDay(now - 1)) && to <= dayNumber(firstDay(now + 2));

/** Labels in this order, as far as there is room: what goes on, anniversaries, then the longest spans. */
function rankOf({ event, coming }: TimelineBar): number {
  if (coming) return 0;
  if (event.dateKind === 'anniversary') return 1;
  return event.dateKind === 'elapsed' || event.dateKind === 'period' ? 2 : 3;
}

const linesWidth = (lines: Row['lines']): number =>
  Math.max(
    0,
    ...lines.map((line) =>
      line.reduce((sum, [words, style]) => sum + roomOf(words, style) + runGap, -runGap),
    ),
  );

/** Year, anniversary and name, from the bar's start, or moved left as far as they need. */
function labelled(
  bar: TimelineBar,
  isFirst: boolean,
  scale: TimeScale,
  layout: Layout,
  { lang, width }: StageContext,
): Row {
  const { node, event } = bar;
  const style: TextStyle = { size: layout.type, from: 'dates.year_from' };
  const isAnniversary = event.dateKind === 'anniversary';
  const tag = isAnniversary ? stageLabels[lang].anniversary(node.span) : '';
  // The name of a period ends with its years, and that of a promise says when.
  const isDated = isFirst && node.tense === 'past' && event.until === undefined;
  const head: Run[] = isDated
    ? [
        { text: String(node.year), style: { ...style, bold: true }, whole: true },
        ...(tag ? [{ text: tag, style: { ...style, tone: 'muted' }, whole: true }] : []),
      ]
    : [];
  const name = eventRun(bar, layout.type, lang);
  const set = (runsOfOne: readonly Run[]): Row['lines'] => flow(runsOfOne, width, languageTag[lang]);
  const start = scale.start(bar.from);
  const whole = set([...head, name]);
  // Rather without the anniversary, which the bar shows, than in two lines or before the bar's start.
  const isRoomy = whole.length === 1 && start + linesWidth(whole) <= width;
  const kept = isRoomy ? head : head.slice(0, 1);
  const lines = isRoomy ? whole : set([...kept, name]);
  const left = Math.max(0, Math.min(start, width - linesWidth(lines)));
  return { bar, lines, left, head: kept.map(({ text: words }) => words) };
}

/** Height of a row with the space below it, px. */
const heightOf = ({ lines }: Row, layout: Layout): number =>
  lines.length > 0
    ? layout.bar + lines.length * layout.leading + layout.below
    : layout.thin + layout.below * 0.6;

/** Rows of the far bars, with as many labels as fit `room` px; all bars are kept. */
function rowsWithin(
  bars: readonly TimelineBar[],
  room: number,
  scale: TimeScale,
  layout: Layout,
  context: StageContext,
): Row[] {
  const rows = bars.map((bar): Row => ({ bar, lines: [], left: 0, head: [] }));
  let used = rows.reduce((sum, row) => sum + heightOf(row, layout), 0);
  const ranked = bars
    .map((bar, index) => ({ bar, index }))
    .toSorted((a, b) => rankOf(a.bar) - rankOf(b.bar) || b.bar.to - b.bar.from - (a.bar.to - a.bar.from));
  for (const { bar, index } of ranked) {
    const before = rows[index];
    const isFirst = !rows.some(({ bar: other, lines }) => lines.length > 0 && other.node === bar.node);
    const row = labelled(bar, isFirst, scale, layout, context);
    const more = heightOf(row, layout) - (before ? heightOf(before, layout) : 0);
    if (used + more > room || !before) continue;
    rows[index] = row;
    used += more;
  }
  return rows;
}

/** Ticks of the axis: its ends, the conference's year, and round years where there is room. */
function ticks(
  model: AnniversariesModel,
  { first, last }: { first: number; last: number },
  scale: TimeScale,
  layout: Layout,
): { year: number; x: number }[] {
  const step = [5, 10, 20, 25, 50, 100, 200, 500, 1000].find((each) => (last - first) / each <= 8) ?? 5000;
  const round = Array.from(
    { length: Math.floor(last / step) - Math.ceil(first / step) + 1 },
    (_, index) => (Math.ceil(first / step) + index) * step,
  );
  const placed: { year: number; x: number }[] = [];
  for (const year of [model.now, first, last, ...round]) {
    const x = scale.start(dayNumber(firstDay(year)));
    if (placed.every((tick) => Math.abs(tick.x - x) >= layout.tick * 1.35)) placed.push({ year, x });
  }
  return placed.toSorted((a, b) => a.x - b.x);
}

/** All events as bars on one true scale of years; those of last year, this and the next are slivers at the conference. */
export function drawSpan(model: AnniversariesModel, context: StageContext): SVGElement {
  const { document, width, height, lang, size } = context;
  const layout = layouts[size];
  const bars = timelineBars(model);
  const now = endOfDay(model);
  const years = { first: model.first, last: Math.max(model.now, ...bars.map(({ to }) => yearBefore(to))) };
  const scale = evenScale([...bars.flatMap(({ from, to }) => [from, to]), now], width);
  const near = bars.filter((bar) => isNear(bar, model));
  const far = bars.filter((bar) => !near.includes(bar));
  const key = barKey(bars, '', layout.axis, context);
  const top = layout.axis * 1.9;
  const bottom = height - key.height - 5;
  const nearStep = Math.min(layout.near, (bottom - top) / 3 / Math.max(1, near.length));
  const nearHeight = near.length * nearStep + (near.length > 0 ? layout.below * 2 : 0);
  const thinStep = Math.min(
    1,
    (bottom - top - nearHeight) / (far.length * (layout.thin + layout.below * 0.6)),
  );
  const rows = rowsWithin(far, bottom - top - nearHeight, scale, layout, context);
  const used = rows.reduce((sum, row) => sum + heightOf(row, layout) * (thinStep < 1 ? thinStep : 1), 0);
  const spare = Math.min(
    layout.spare,
    Math.max(0, bottom - top - nearHeight - used) / Math.max(1, rows.length),
  );

  let y = top;
  const nodes: SVGElement[] = [];
  /** Paper under words that lines of the axis would cross. */
  const ground = (left: number, base: number, long: number): SVGElement[] => {
    const box = rectangle(left - 1, base - layout.type * 0.85, long + 1, layout.type * 1.08);
    return [element(document, 'path', { class: 'fill-paper', d: box })];
  };
  const drawNear = (): void => {
    const start = y + layout.below;
    const links = near.map((bar, index) => {
      const d = barPath(bar, scale, { top: start + index * nearStep, height: nearStep * 0.7, least: 3 });
      const said = { ...eventMark(bar.event, bar.node, lang), isBare: true };
      // Too small to be open, what is to come is grey.
      const tone = bar.been || bar.event.asked ? toneOf(bar) : 'fill-china';
      return linked(context, said, [mark(document, bar.key, tone, d)]);
    });
    const words = stageLabels[lang].near(formatInteger(near.length), near.length);
    const style: TextStyle = { size: layout.type, tone: 'muted', anchor: 'end', from: 'dates' };
    const edge = Math.min(...near.map(({ from }) => scale.start(from))) - 6;
    const middle = start + (near.length * nearStep) / 2;
    nodes.push(...links);
    if (near.length > 0 && roomOf(words, style) <= edge && near.length * nearStep >= layout.type)
      nodes.push(
        ...ground(edge - roomOf(words, style), baselineAt(middle, layout.type), roomOf(words, style)),
        text(document, edge, baselineAt(middle, layout.type), words, style),
      );
    y += nearHeight;
  };
  let isNearDrawn = false;
  for (const row of rows) {
    const { bar, lines, left } = row;
    if (!isNearDrawn && bar.from >= now) {
      drawNear();
      isNearDrawn = true;
    }
    const high = lines.length > 0 ? layout.bar : layout.thin * thinStep;
    const d = barPath(bar, scale, { top: y, height: high, least: 2.5 });
    const words = lines.flatMap((line, index) => {
      const base = y + high + layout.leading * (index + 0.86);
      return [...ground(left, base, linesWidth([line])), runs(document, left, base, line, runGap)];
    });
    // Words are in a mark's name as they are shown.
    const at = row.head.length > 0 ? row.head.join(punctuation[lang].comma) : undefined;
    const said = { ...eventMark(bar.event, bar.node, lang, at), isBare: lines.length === 0 };
    nodes.push(linked(context, said, [mark(document, bar.key, toneOf(bar), d), ...words]));
    y += heightOf(row, layout) * (lines.length > 0 ? 1 : thinStep) + spare;
  }
  if (!isNearDrawn) drawNear();

  const nowX = scale.end(now);
  const tickStyle: TextStyle = { size: layout.axis, from: 'dates.year_from', tone: 'muted' };
  const axis = ticks(model, years, scale, layout).flatMap(({ year, x }) => {
    const isNow = year === model.now;
    const at = isNow ? nowX : x;
    const style: TextStyle = isNow ? { size: layout.axis, from: 'dates.year_from', bold: true } : tickStyle;
    const half = measured(String(year), style) / 2;
    const shown = Math.min(width - half, Math.max(half, at));
    return [
      element(document, 'path', {
        class: isNow ? 'stroke-answer' : 'stroke-rule',
        'stroke-width': isNow ? 1.5 : undefined,
        d: `M${tenth(at)} ${tenth(top - layout.axis * 0.55)}V${tenth(bottom)}`,
      }),
      text(document, shown, layout.axis * 0.9, String(year), { ...style, anchor: 'middle' }),
    ];
  });
  return canvas(document, width, height, [...axis, ...nodes, ...key.draw(height - key.height)]);
}
