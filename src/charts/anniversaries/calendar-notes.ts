import { formatInteger } from '../../lib/format.ts';
import type { Lang } from '../../lib/language.ts';
import { rectangle } from '../../marks/stage-marks.ts';
import type { StageContext } from '../context.ts';
import { element, text } from '../svg.ts';
import type { TextStyle } from '../svg.ts';
import { baselineAt, linesWithin, roomOf, slack } from '../text-fit.ts';
import type { TimelineBar } from './bars.ts';
import type { Calendar } from './calendar.ts';
import { isByYear } from './calendar-rows.ts';
import type { Layout, Row } from './calendar-rows.ts';
import { stageLabels } from './stage-words.ts';
import type { TimeScale } from './time-scale.ts';

/** Words for some bars in adjacent rows that have no labels. */
interface Note {
  bars: TimelineBar[];
  top: number;
  height: number;
  words(lang: Lang): string;
}

/** Notes on what goes further back, and on what is dated only by the year. */
export function notesOf(
  rows: readonly Row[],
  tops: ReadonlyMap<TimelineBar, number>,
  calendar: Calendar,
): Note[] {
  const { earlier, first, now } = calendar;
  const runs: Row[][] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const isNoted = earlier.includes(row.bar) ? row.bar.to <= now : isByYear(row.bar);
    if (row.label || !isNoted) return;
    const last = runs.at(-1);
    const goesOn =
      before !== undefined &&
      last?.at(-1) === before &&
      (earlier.includes(row.bar) ? earlier.includes(before.bar) : before.bar.from === row.bar.from);
    if (goesOn) last?.push(row);
    else runs.push([row]);
  });
  return runs.map((run): Note => {
    const bars = run.map(({ bar }) => bar);
    const isFar = bars.some((bar) => earlier.includes(bar));
    const count = isFar ? earlier.length : bars.length;
    return {
      bars,
      top: tops.get(bars[0] as TimelineBar) ?? 0,
      height: run.reduce((sum, { height }) => sum + height, 0),
      words: (lang) =>
        isFar
          ? stageLabels[lang].earlier(formatInteger(count), String(first), count)
          : stageLabels[lang].onlyYear(formatInteger(count), count),
    };
  });
}

/** A note after its bars, else before them; none if there is no room. */
export function drawNote(
  { bars, top, height, words }: Note,
  scale: TimeScale,
  layout: Layout,
  { document, width, lang }: StageContext,
): SVGElement[] {
  const style: TextStyle = { size: layout.type, tone: 'muted', from: 'dates' };
  const leading = layout.type * 1.3;
  const gap = layout.type * 0.8;
  const end = Math.max(...bars.map(({ to }) => scale.end(to))) + gap;
  const start = Math.min(...bars.map(({ from }) => scale.start(from))) - gap;
  for (const side of [
    { from: end, to: width },
    { from: 0, to: start },
  ]) {
    const room = side.to - side.from;
    if (room < layout.type * 4) continue;
    const lines = linesWithin(words(lang), style, room, lang, { spare: slack.line, even: true });
    if (lines.length * layout.type > height + 2 || lines.some((line) => roomOf(line, style) > room)) continue;
    const isBefore = side.from === 0;
    const middle = top + height / 2;
    return lines.flatMap((line, index) => {
      const base = baselineAt(middle + (index - (lines.length - 1) / 2) * leading, layout.type);
      const long = roomOf(line, style);
      const x = isBefore ? side.to - long : side.from;
      const box = rectangle(x - 2, base - layout.type * 0.85, long + 3, layout.type * 1.1);
      return [
        element(document, 'path', { class: 'fill-paper', d: box }),
        text(document, x, base, line, style),
      ];
    });
  }
  return [];
}
