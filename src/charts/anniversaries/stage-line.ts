import { scaleLinear } from 'd3';
import type { Lang } from '../../lib/language.ts';
import type { StageContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { mark, rectangle } from '../../marks/stage-marks.ts';
import { canvas, element, measured, runs, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, linesWithin, roomOf, slack } from '../text-fit.ts';
import { placeWithin } from './place.ts';
import { axis, eventTone, keyOf, stageLabels } from './stage-parts.ts';
import { anniversariesLabels, yearMark } from './strings.ts';
import type { AnniversariesModel, TimelineEvent, TimelineYear } from './model.ts';

/** In px; `cell` is an event's maximum length. */
const layouts = {
  phone: { fan: 26, year: 15, tag: 12.5, cell: 22, mostThick: 10, key: 12.5 },
  wide: { fan: 56, year: 22, tag: 17, cell: 40, mostThick: 16, key: 16 },
} as const;

type Layout = (typeof layouts)[keyof typeof layouts];

/** A year's events as cells left of the axis. */
interface Stack {
  year: number;
  nodes: TimelineYear[];
  events: { event: TimelineEvent; tense: TimelineYear['tense'] }[];
}

const order = ({ event, tense }: Stack['events'][number]): number =>
  (tense === 'ahead' ? 2 : 0) + (event.asked ? 1 : 0);

function stacksOf(model: AnniversariesModel): Stack[] {
  const years = [...new Set(model.years.map((node) => node.year))];
  return years.map((year) => {
    const nodes = model.years.filter((node) => node.year === year);
    return {
      year,
      nodes,
      // By colour: past before ahead, answers before questions.
      events: nodes
        .flatMap(({ events, tense }) => events.map((event) => ({ event, tense })))
        .toSorted((a, b) => order(a) - order(b)),
    };
  });
}

/** Between a year and its distance, px. */
const tagGap = 6;

/** Bold years: commemorated, the conference's, the last. */
const isTold = ({ year, nodes }: Stack, { now, last }: AnniversariesModel): boolean =>
  nodes.some((node) => node.anniversary) || year === now || year === last;

function yearParts(
  stack: Stack,
  model: AnniversariesModel,
  layout: Layout,
  lang: Lang,
): [string, TextStyle][] {
  const { year, nodes } = stack;
  const told = isTold(stack, model);
  const tone = told ? {} : { tone: 'muted' };
  const parts: [string, TextStyle][] = [
    [String(year), { size: layout.year, bold: told, from: 'dates.year_from', ...tone }],
  ];
  const tag = nodes.map((node) => anniversariesLabels[lang].tag(node)).find(Boolean);
  if (tag) parts.push([tag, { size: layout.tag, tone: 'muted', from: 'dates.year_from' }]);
  return parts;
}

const runsWidth = (parts: readonly (readonly [string, TextStyle])[]): number =>
  parts.reduce((sum, [content, style]) => sum + roomOf(content, style) + tagGap, -tagGap);

/** True to scale: years on the right, a cell per event on the left. */
export function drawWholeLine(model: AnniversariesModel, context: StageContext): SVGElement {
  const { document, width, height, lang } = context;
  const layout = layouts[context.size];
  const stacks = stacksOf(model);
  const rowHeight = layout.year * 1.3;
  const scale = scaleLinear([model.first, model.last], [rowHeight / 2, height - rowHeight / 2]);
  const perYear = Math.abs(scale(model.first + 1) - scale(model.first)) || layout.mostThick;
  const thick = Math.max(2, Math.min(perYear * 0.7, layout.mostThick));
  const most = Math.max(...stacks.map(({ events }) => events.length));
  const rows = stacks.map((stack) => yearParts(stack, model, layout, lang));
  const widest = Math.max(...rows.map((parts) => runsWidth(parts)));
  const axisX = Math.floor(width - widest - layout.fan - 10);
  const cell = Math.min(layout.cell, (axisX - 4) / most);
  const gap = Math.min(1.6, cell * 0.18);
  const nodes: SVGElement[] = [...axis(document, axisX, scale, model)];

  // If years crowd, bold ones win.
  const room = Math.floor(height / rowHeight);
  const ranked = stacks.toSorted((one, other) => Number(isTold(other, model)) - Number(isTold(one, model)));
  const labelled = new Set(ranked.slice(0, room));
  const wishes = stacks
    .filter((stack) => labelled.has(stack))
    .map(({ year }) => ({ at: scale(year) - rowHeight / 2, height: rowHeight }));
  const tops = placeWithin(wishes, height);

  stacks.forEach((stack, index) => {
    const { year, events } = stack;
    const cells = events.map(({ event, tense }, at) => {
      const x = axisX - 4 - (at + 1) * cell + gap;
      const d = rectangle(x, scale(year) - thick / 2, cell - gap, thick);
      return mark(document, keyOf(event), eventTone(event, tense), d);
    });
    if (labelled.has(stack)) {
      const middle = (tops.shift() ?? 0) + rowHeight / 2;
      const x = axisX + layout.fan + 6;
      const d = `M${axisX + 4} ${tenth(scale(year))}L${tenth(x - 4)} ${tenth(middle)}`;
      nodes.push(element(document, 'path', { class: 'stroke-rule', d }));
      cells.push(runs(document, x, baselineAt(middle, layout.year), rows[index] ?? [], tagGap));
    }
    // One link per year: single cells are too thin to press.
    nodes.push(linked(context, yearMark(stack.nodes, lang), cells));
  });
  nodes.push(...keyLines(model, stacks, scale, axisX, layout.key, context));
  return canvas(document, width, height, nodes);
}

/** Key, in the largest gap of the line; empty if there is no room. */
function keyLines(
  model: AnniversariesModel,
  stacks: readonly Stack[],
  scale: (year: number) => number,
  axisX: number,
  size: number,
  { document, lang }: StageContext,
): SVGElement[] {
  const style: TextStyle = { size, tone: 'muted' };
  const asked = stacks.some(({ events }) => events.some(({ event }) => event.asked));
  const said = [
    stageLabels[lang].cell,
    ...(model.ahead > 0 ? [stageLabels[lang].ahead] : []),
    ...(asked ? [stageLabels[lang].asked] : []),
  ];
  const lines = said.flatMap((line) => linesWithin(line, style, axisX - 24, lang, { spare: slack.words }));
  const leading = size * 1.45;
  const ys = stacks.map(({ year }) => scale(year));
  const gaps = ys.slice(1).map((to, index) => ({ from: ys[index] ?? 0, to }));
  const widest = gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (!widest || widest.to - widest.from < lines.length * leading + 24) return [];
  const top = (widest.from + widest.to - lines.length * leading) / 2 + size;
  const longest = Math.max(...lines.map((line) => measured(line, style)));
  return lines.map((line, index) =>
    text(document, Math.max(0, axisX - 18 - longest), top + index * leading, line, style),
  );
}
