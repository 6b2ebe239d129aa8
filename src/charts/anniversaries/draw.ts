import { scaleLinear } from 'd3';
import { formatInteger } from '../../lib/format.ts';
import { languageTag } from '../../lib/language.ts';
import { wrapText } from '../../lib/measure.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { DrawContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { canvas, element, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { linesWithin, middleAt, slack } from '../text-fit.ts';
import { placeLabels } from './place.ts';
import { anniversariesLabels, eventMark, eventName } from './strings.ts';
import type { AnniversariesModel, TimelineEvent, TimelineYear } from './model.ts';

/** In px, left to right: arcs, axis, fan of lines, years, events in `columns`. `axis` is a minimum length. */
const layouts = {
  phone: { arcs: 48, fan: 27, year: 15, tag: 12.6, years: 60, event: 13, columns: 1, axis: 620, gap: 10 },
  column: { arcs: 110, fan: 34, year: 17, tag: 12.5, years: 74, event: 13.5, columns: 2, axis: 560, gap: 12 },
  wide: { arcs: 210, fan: 56, year: 20, tag: 13.5, years: 100, event: 14.5, columns: 3, axis: 640, gap: 14 },
} as const;

/** Between event columns, px. */
const columnGap = 28;

/** Maximum events per year; the table has all. */
const limit = 12;

/** Of a dot, px. */
const radius = 4;

interface Label {
  node: TimelineYear;
  /** A list of lines per column. */
  rows: { lines: string[]; style: TextStyle; event: TimelineEvent | undefined }[][];
  height: number;
}

/** Years on a true-to-scale vertical axis, arcs to the conference, events beside. */
export function drawAnniversaries(model: AnniversariesModel, context: DrawContext): SVGElement {
  const { document, width, lang } = context;
  const layout = layouts[context.size];
  const words = anniversariesLabels[lang];
  const axisX = layout.arcs + radius + 2;
  const yearX = axisX + radius + layout.fan;
  const eventX = yearX + layout.years;
  const columnWidth = (width - eventX - columnGap * (layout.columns - 1)) / layout.columns;
  const leading = layout.event * 1.42;

  const eventCell = (event: TimelineEvent, year: number): Label['rows'][number][number] => {
    const name = eventName(event, lang);
    const stretch = event.until === undefined ? '' : words.stretch(year, event.until);
    const content = `${displayName(name.text)}${stretch}`;
    const style: TextStyle = {
      size: layout.event,
      from: 'dates.event',
      ...(event.asked ? { tone: 'question' } : {}),
      ...(name.foreign ? { lang: languageTag.zh } : {}),
    };
    return {
      lines: linesWithin(content, style, columnWidth, name.foreign ? 'zh' : lang, { spare: slack.line }),
      style,
      event,
    };
  };
  const label = (node: TimelineYear): Label => {
    const cells = node.events.slice(0, limit).map((event) => eventCell(event, node.year));
    const left = node.events.length - cells.length;
    if (left > 0) {
      const style: TextStyle = { size: layout.event, tone: 'muted', from: 'dates' };
      cells.push({
        lines: wrapText(words.more(formatInteger(left)), columnWidth / layout.event),
        style,
        event: undefined,
      });
    }
    const rows: Label['rows'] = [];
    for (let first = 0; first < cells.length; first += layout.columns) {
      rows.push(cells.slice(first, first + layout.columns));
    }
    const lines = rows.reduce((sum, row) => sum + Math.max(...row.map((cell) => cell.lines.length)), 0);
    const tag = words.tag(node) ? layout.tag * 1.4 : 0;
    const height = Math.max(lines * leading + (rows.length - 1) * 2, layout.year * 1.3 + tag) + layout.gap;
    return { node, rows, height };
  };

  const labels = model.years.map(label);
  // About as long as the labels, which then stay near their years.
  const total = labels.reduce((sum, one) => sum + one.height, 0);
  const top = layout.year * 1.1;
  const scale = scaleLinear([model.first, model.last], [top, top + Math.max(layout.axis, total * 0.8)]);
  const tops = placeLabels(
    labels.map(({ node, height }) => ({ at: scale(node.year) - layout.year * 0.75, height })),
  );
  const nowY = scale(model.now);
  const longest = Math.max(1, ...model.years.map((node) => node.span));
  const nodes: SVGElement[] = [];

  const axisEnd = scale(model.last);
  nodes.push(
    element(document, 'path', {
      class: 'stroke-answer',
      'stroke-width': 1.5,
      d: `M${tenth(axisX)} ${tenth(scale(model.first))}V${tenth(nowY)}`,
    }),
  );
  if (axisEnd > nowY) {
    nodes.push(
      element(document, 'path', {
        class: 'stroke-answer',
        'stroke-width': 1.5,
        'stroke-dasharray': '2 4',
        d: `M${tenth(axisX)} ${tenth(nowY)}V${tenth(axisEnd)}`,
      }),
    );
  }

  labels.forEach(({ node, rows }, index) => {
    const y = scale(node.year);
    const at = tops[index] ?? 0;
    const base = at + layout.year * 1.1;
    const middle = middleAt(base, layout.year);
    const asked = node.events.every((event) => event.asked);
    const children: SVGElement[] = [];
    if (node.span > 0) {
      const rx = layout.arcs * (node.span / longest);
      const ry = Math.abs(nowY - y) / 2;
      children.push(
        element(document, 'path', {
          class: node.anniversary || node.tense === 'ahead' ? 'stroke-answer' : 'stroke-china',
          'stroke-width': node.anniversary ? 2 : 1.2,
          'stroke-dasharray': node.tense === 'ahead' ? '4 4' : undefined,
          d: `M${tenth(axisX)} ${tenth(Math.min(y, nowY))}A${tenth(rx)} ${tenth(ry)} 0 0 0 ${tenth(axisX)} ${tenth(Math.max(y, nowY))}`,
        }),
      );
    }
    const turn = yearX - 15;
    children.push(
      element(document, 'path', {
        class: 'stroke-rule',
        d: `M${tenth(axisX)} ${tenth(y)}L${tenth(turn)} ${tenth(middle)}h6`,
      }),
      text(document, yearX, base, String(node.year), {
        size: layout.year,
        bold: true,
        from: 'dates.year_from',
        ...(asked ? { tone: 'question' } : {}),
      }),
    );
    // Promises for the conference's year have no point on the axis: a ring ends their line.
    if (node.tense === 'ahead')
      children.push(dot(document, turn + 5, middle, 'ahead', asked ? 'fill-question' : 'fill-answer'));
    const tag = words.tag(node);
    if (tag) {
      const style: TextStyle = { size: layout.tag, tone: 'muted', from: 'dates.year_from' };
      children.push(text(document, yearX, base + layout.tag * 1.35, tag, style));
    }
    let lineY = base - leading;
    for (const row of rows) {
      row.forEach((cell, column) => {
        const x = eventX + column * (columnWidth + columnGap);
        const lines = cell.lines.map((line, n) =>
          text(document, x, lineY + (n + 1) * leading, line, cell.style),
        );
        children.push(...(cell.event ? [linked(context, eventMark(cell.event, node, lang), lines)] : lines));
      });
      lineY += Math.max(...row.map((cell) => cell.lines.length)) * leading + 2;
    }
    nodes.push(element(document, 'g', { 'data-year': String(node.year) }, children));
  });

  // Dots cover the lines.
  for (const node of model.years) {
    const tone = node.events.every((event) => event.asked) ? 'fill-question' : 'fill-answer';
    if (node.tense === 'ahead' && node.year === model.now) continue;
    nodes.push(dot(document, axisX, scale(node.year), node.tense, tone));
  }
  const bottom = Math.max(axisEnd + radius + 1, (tops.at(-1) ?? 0) + (labels.at(-1)?.height ?? 0));
  return canvas(document, width, bottom, nodes);
}

/** Filled; larger for the conference's year; a ring for what is ahead. */
function dot(
  document: Document,
  x: number,
  y: number,
  tense: TimelineYear['tense'],
  tone: string,
): SVGElement {
  const circle = (r: number, sweep: number): string =>
    `M${tenth(x - r)} ${tenth(y)}a${r} ${r} 0 1 ${sweep} ${2 * r} 0a${r} ${r} 0 1 ${sweep} ${-2 * r} 0z`;
  if (tense !== 'ahead') {
    return element(document, 'path', { class: tone, d: circle(tense === 'now' ? radius + 1.5 : radius, 1) });
  }
  return element(document, 'g', {}, [
    element(document, 'path', { class: 'fill-paper', d: circle(radius, 1) }),
    element(document, 'path', { class: tone, d: circle(radius, 1) + circle(radius - 1.6, 0) }),
  ]);
}
