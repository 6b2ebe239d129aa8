import { formatDate } from '../../lib/format.ts';
import type { StageContext } from '../context.ts';
import { linked } from '../../marks/linked.ts';
import { mark, rectangle } from '../../marks/stage-marks.ts';
import { canvas, element, tenth, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, roomOf } from '../text-fit.ts';
import { barPath, toneOf } from './bars.ts';
import type { TimelineBar } from './bars.ts';
import type { Calendar } from './calendar.ts';
import { axis, breakMarks, scaleOf } from './calendar-axis.ts';
import { drawNote, notesOf } from './calendar-notes.ts';
import { below, layouts, leading, rowsOf, thinOf } from './calendar-rows.ts';
import type { Row } from './calendar-rows.ts';
import { barKey } from './stage-key.ts';
import { stageLabels } from './stage-words.ts';
import { eventMark } from './strings.ts';
import type { AnniversariesModel } from './model.ts';

/** The lines of a label around a middle, on paper: lines of the axis would cross them. */
function labelNodes(
  { lines, style, x, isBefore }: NonNullable<Row['label']>,
  middle: number,
  type: number,
  { document }: StageContext,
): SVGElement[] {
  return lines.flatMap((line, index) => {
    const base = baselineAt(middle + (index - (lines.length - 1) / 2) * type * leading, type);
    const long = roomOf(line, style);
    const box = rectangle(isBefore ? x - long : x, base - type * 0.85, long, type * 1.05);
    return [
      element(document, 'path', { class: 'fill-paper', d: box }),
      text(document, x, base, line, { ...style, anchor: isBefore ? 'end' : 'start' }),
    ];
  });
}

/** Last year and this by the month: a bar is as long as the time that the words name, solid until the conference. */
export function drawCalendar(
  model: AnniversariesModel,
  calendar: Calendar,
  context: StageContext,
): SVGElement {
  const { document, width, height, lang, size } = context;
  const layout = layouts[size];
  const labels = stageLabels[lang];
  const scale = scaleOf(calendar, layout, width);
  const bars = [...calendar.earlier, ...calendar.within, ...calendar.later];
  const short = barKey(bars, '', layout.axis, context);
  const full = barKey(bars, labels.precision, layout.axis, context);
  // On a phone a second line of key costs a label.
  const key = size === 'phone' && full.height > short.height ? short : full;
  const top = layout.axis * 2.35 + 9;
  const dayLine = layout.axis * 1.5;
  const bottom = height - key.height - dayLine - 2;
  const rows = rowsOf(calendar, bottom - top - 4, scale, layout, context);
  const nowX = scale.end(calendar.now);

  const nodes: SVGElement[] = [];
  const tops = new Map<TimelineBar, number>();
  let y = top + 4;
  for (const { bar, height: high, label } of rows) {
    tops.set(bar, y);
    // What reaches in from beyond recedes.
    const tone = calendar.earlier.includes(bar) && !bar.event.asked ? 'fill-china' : toneOf(bar);
    const most = label ? layout.bar : thinOf(bar, calendar, layout);
    const tall = Math.min(most, high / (1 + below * 0.5));
    const at = label ? y + (high - tall) / 2 : y;
    const path = barPath(bar, scale, { top: at, height: tall, least: layout.least });
    const words = label ? labelNodes(label, y + high / 2, layout.type, context) : [];
    const said = { ...eventMark(bar.event, bar.node, lang), isBare: !label };
    nodes.push(linked(context, said, [mark(document, bar.key, tone, path), ...words]));
    y += high;
  }
  const dayStyle: TextStyle = { size: layout.axis, bold: true, from: 'edition.date' };
  const dayText = labels.conference(formatDate(model.day, lang));
  const half = roomOf(dayText, dayStyle) / 2;
  return canvas(document, width, height, [
    ...axis(calendar, scale, layout, bottom, context),
    element(document, 'path', {
      class: 'stroke-answer',
      'stroke-width': 1.5,
      d: `M${tenth(nowX)} ${tenth(top - 4)}V${tenth(bottom + 3)}`,
    }),
    ...nodes,
    ...breakMarks(scale, top, context),
    ...notesOf(rows, tops, calendar).flatMap((note) => drawNote(note, scale, layout, context)),
    text(document, Math.min(width - half, Math.max(half, nowX)), bottom + 3 + layout.axis, dayText, {
      ...dayStyle,
      anchor: 'middle',
    }),
    ...key.draw(height - key.height),
  ]);
}
