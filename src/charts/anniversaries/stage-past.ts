import { scaleLinear } from 'd3';
import { formatInteger } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import type { StageContext } from '../context.ts';
import { flow } from '../flow.ts';
import type { Run } from '../flow.ts';
import { linked } from '../../marks/linked.ts';
import { mark, rectangle } from '../../marks/stage-marks.ts';
import { canvas, element, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, middleAt } from '../text-fit.ts';
import { placeWithin } from './place.ts';
import { axis, eventRun, eventTone, keyOf, stageLabels } from './stage-parts.ts';
import { anniversariesLabels, eventMark } from './strings.ts';
import type { AnniversariesModel, TimelineEvent, TimelineYear } from './model.ts';

/** In px, left to right: arcs, axis, fan, text; sizes are tried in order. */
const layouts = {
  phone: { arcs: 44, fan: 18, square: 8, years: [19, 17, 15], events: [14, 13, 12], gap: 8 },
  wide: { arcs: 230, fan: 44, square: 12, years: [30, 26, 23, 20], events: [20, 17, 15, 14], gap: 14 },
} as const;

/** Years looked back to; last year is news. */
export const isPast = (node: TimelineYear, now: number): boolean =>
  node.tense === 'past' && node.year < now - 1;

interface Label {
  node: TimelineYear;
  events: { event: TimelineEvent; lines: [string, TextStyle][][] }[];
  height: number;
}

/** Past years on a true-to-scale axis, with arcs to the present. */
export function drawPast(model: AnniversariesModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const layout = layouts[context.size];
  const axisX = layout.arcs + 6;
  const left = axisX + 6 + layout.fan;
  const textLeft = left + layout.square + 5;
  const past = model.years.filter((node) => isPast(node, model.now));
  const anniversaries = past.filter((node) => node.anniversary);

  // The anniversary heads its year; say which events are merely that long ago.
  const since = (node: TimelineYear, event: TimelineEvent, size: number): Run[] => {
    if (!node.anniversary || event.dateKind !== 'elapsed') return [];
    const style: TextStyle = { size, tone: 'muted', from: 'dates.year_from' };
    return [{ text: stageLabels[lang].since(formatInteger(node.span)), style, whole: true }];
  };

  /** `only` keeps anniversaries. */
  const labelled = (nodes: readonly TimelineYear[], only: boolean, size: number): Label[] => {
    const year = layout.years[size] ?? 14;
    const type = layout.events[size] ?? 12;
    return nodes.map((node) => {
      const shown = node.events.filter((event) => !only || event.dateKind === 'anniversary');
      const events = shown.map((event) => ({
        event,
        lines: flow(
          [eventRun(event, node.year, type, lang), ...since(node, event, type)],
          width - textLeft,
          languageTag[lang],
        ),
      }));
      const lines = events.reduce((sum, one) => sum + one.lines.length, 0);
      return { node, events, height: year * 1.25 + lines * type * 1.32 + layout.gap };
    });
  };
  const options = [
    ...layout.years.map((_, size) => ({ nodes: past, only: false, size })),
    ...layout.years.map((_, size) => ({ nodes: anniversaries, only: false, size })),
    ...layout.years.map((_, size) => ({ nodes: anniversaries, only: true, size })),
  ].filter(({ nodes }) => nodes.length > 0);
  const last = { nodes: past, only: false, size: layout.years.length - 1 };
  const fits = ({ nodes, only, size }: (typeof options)[number]): boolean =>
    labelled(nodes, only, size).reduce((sum, label) => sum + label.height, 0) +
      (layout.years[size] ?? 14) * 1.3 <=
    height;
  const chosen = options.find(fits) ?? options.at(-1) ?? last;
  const year = layout.years[chosen.size] ?? 14;
  const type = layout.events[chosen.size] ?? 12;
  const nowHeight = year * 1.3;
  const labels: Label[] = [];
  let used = nowHeight;
  for (const label of labelled(chosen.nodes, chosen.only, chosen.size)) {
    if (used + label.height > height) break;
    used += label.height;
    labels.push(label);
  }

  const scale = scaleLinear([model.first, model.now], [year * 0.75, height - nowHeight / 2]);
  const wishes = labels.map(({ node, height: high }) => ({
    at: scale(node.year) - year * 0.75,
    height: high,
  }));
  wishes.push({ at: height - nowHeight, height: nowHeight });
  const tops = placeWithin(wishes, height);
  const nodes: SVGElement[] = axis(document, axisX, scale, { ...model, last: model.now });
  const longest = Math.max(1, ...labels.map(({ node }) => node.span));

  labels.forEach(({ node, events }, index) => {
    const at = scale(node.year);
    const base = (tops[index] ?? 0) + year;
    const tag = node.anniversary
      ? stageLabels[lang].anniversary(node.span)
      : anniversariesLabels[lang].tag(node);
    const parts: [string, TextStyle][] = [
      [String(node.year), { size: year, bold: true, from: 'dates.year_from' }],
    ];
    if (tag) parts.push([tag, { size: type, tone: 'muted', from: 'dates.year_from' }]);
    if (node.span > 0) {
      const ry = (scale(model.now) - at) / 2;
      nodes.push(
        element(document, 'path', {
          class: node.anniversary ? 'stroke-answer' : 'stroke-china',
          'stroke-width': node.anniversary ? 1.6 : 1,
          d: `M${axisX} ${tenth(at)}a${tenth(layout.arcs * (node.span / longest))} ${tenth(ry)} 0 0 0 0 ${tenth(2 * ry)}`,
        }),
      );
    }
    nodes.push(
      element(document, 'path', {
        class: 'stroke-rule',
        d: `M${axisX + 4} ${tenth(at)}L${tenth(left - 3)} ${tenth(middleAt(base, year))}`,
      }),
      element(document, 'circle', { class: 'fill-answer', cx: axisX, cy: at, r: 4 }),
      runs(document, left, base, parts, 7),
    );
    let y = base + year * 0.25;
    for (const { event, lines } of events) {
      const children = [
        mark(
          document,
          keyOf(event),
          eventTone(event, node.tense),
          rectangle(left, y + type * 1.02 - layout.square, layout.square, layout.square),
        ),
        ...lines.map((line, n) => runs(document, textLeft, y + type * (1.02 + n * 1.32), line, 5)),
      ];
      nodes.push(linked(context, eventMark(event, node, lang), children));
      y += lines.length * type * 1.32;
    }
  });
  const nowStyle: TextStyle = { size: year, bold: true, from: 'dates.year_from' };
  nodes.push(
    element(document, 'circle', { class: 'fill-answer', cx: axisX, cy: scale(model.now), r: 6 }),
    text(document, left, baselineAt(height - nowHeight / 2, year), String(model.now), nowStyle),
  );
  return canvas(document, width, height, nodes);
}
