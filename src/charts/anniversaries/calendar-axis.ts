import { element, measured, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import type { StageContext } from '../context.ts';
import type { Calendar } from './calendar.ts';
import type { Layout } from './calendar-rows.ts';
import { dayNumber, firstDay, monthStart, yearBefore } from './days.ts';
import { breakWidth, timeScale } from './time-scale.ts';
import type { TimeScale } from './time-scale.ts';

/** The calendar is even; what lies before and after is pressed into its edges, behind breaks. */
export function scaleOf(calendar: Calendar, { edge }: Layout, width: number): TimeScale {
  const { from, to, first, last, earlier, later } = calendar;
  const beyond = later.length > 0 || earlier.some((bar) => bar.to > to);
  const left = earlier.length > 0 ? edge + breakWidth : 0;
  const right = width - (beyond ? edge * 0.7 + breakWidth : 0);
  return timeScale([
    ...(earlier.length > 0 ? [{ from: dayNumber(firstDay(first)), to: from, left: 0, right: edge }] : []),
    { from, to, left, right },
    ...(beyond
      ? [{ from: to, to: dayNumber(firstDay(last + 1)), left: right + breakWidth, right: width }]
      : []),
  ]);
}

/** Months and years above the calendar, lines down to `bottom`. */
export function axis(
  calendar: Calendar,
  scale: TimeScale,
  layout: Layout,
  bottom: number,
  { document, width }: StageContext,
): SVGElement[] {
  const { from, to, first, last, earlier } = calendar;
  const style: TextStyle = { size: layout.axis, tone: 'muted', from: 'dates.date_from' };
  const yearStyle: TextStyle = { size: layout.axis * 1.1, bold: true, from: 'dates.year_from' };
  const [yearLine, monthLine] = [layout.axis, layout.axis * 2.35];
  const start = new Date(from * 86_400_000);
  const months: { day: number; month: number; year: number }[] = [];
  for (let index = start.getUTCMonth(); ; index += 1) {
    const day = monthStart(start.getUTCFullYear(), index);
    if (day >= to) break;
    months.push({ day, month: (index % 12) + 1, year: start.getUTCFullYear() + Math.floor(index / 12) });
  }
  const step = (scale.end(to) - scale.start(from)) / months.length;
  const every = [1, 3, 6].find((each) => each * step >= measured('12', style) * 1.5) ?? 12;
  const nodes = months.flatMap(({ day, month, year }, index) => {
    const x = scale.start(day);
    const isYear = index === 0 || month === 1;
    const isFirstYear = index === 0 && month !== 1 && months.length - index > 1;
    const fits = isFirstYear ? (13 - month) * step >= measured(String(year), yearStyle) + 4 : isYear;
    const lineTop = month === 1 ? yearLine - layout.axis * 0.7 : monthLine + 5;
    return [
      // Lines at quarters: one a month would be a fence.
      ...((month - 1) % 3 === 0
        ? [
            element(document, 'path', {
              class: 'stroke-rule',
              d: `M${tenth(x)} ${tenth(lineTop)}V${tenth(bottom)}`,
            }),
          ]
        : []),
      ...(isYear && fits ? [text(document, x + 3, yearLine, String(year), yearStyle)] : []),
      ...((month - 1) % every === 0
        ? [text(document, x + step / 2, monthLine, String(month), { ...style, anchor: 'middle' })]
        : []),
    ];
  });
  const edges = [
    ...(earlier.length > 0 ? [text(document, 0, yearLine, String(first), style)] : []),
    ...(last > yearBefore(to)
      ? [text(document, width, yearLine, String(last), { ...style, anchor: 'end' })]
      : []),
  ];
  return [...nodes, ...edges];
}

/** Breaks of the scale: two strokes at the axis; the bars have gaps there. */
export function breakMarks(scale: TimeScale, top: number, { document }: StageContext): SVGElement[] {
  return scale.breaks.map(({ left, right }) => {
    const middle = (left + right) / 2;
    const strokes = [middle - 4, middle].map((x) => `M${tenth(x)} ${tenth(top)}l3 -9`).join('');
    return element(document, 'path', { class: 'stroke-muted', 'stroke-width': 1.2, d: strokes });
  });
}
