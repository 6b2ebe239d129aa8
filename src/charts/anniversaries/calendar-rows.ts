import type { StageContext } from '../context.ts';
import type { TextStyle } from '../svg.ts';
import { fitText, slack } from '../text-fit.ts';
import type { TimelineBar } from './bars.ts';
import type { Calendar } from './calendar.ts';
import { daysIn } from './days.ts';
import { eventRun, withoutRemark } from './stage-words.ts';
import type { TimeScale } from './time-scale.ts';

/**
 * In px: edges for what lies before and after; heights of bars with and without a label, and of those from beyond; of
 * labelled rows, at most; sizes of type.
 */
export const layouts = {
  phone: { edge: 34, bar: 8, thin: 3.6, far: 2.4, row: 15, mostRow: 46, type: 12, axis: 12, least: 3 },
  wide: { edge: 76, bar: 14, thin: 6, far: 3.4, row: 22, mostRow: 64, type: 15, axis: 14, least: 4 },
} as const;

export type Layout = (typeof layouts)[keyof typeof layouts];

/** Space below a bar without label, as a share of its height. */
export const below = 0.62;

/** Between a bar and its label, px. */
const labelGap = 5;

/** Words beside a bar, in one line or two. */
interface Label {
  lines: string[];
  style: TextStyle;
  /** Where the lines begin, or end if the label is before its bar; px. */
  x: number;
  isBefore: boolean;
}

export interface Row {
  bar: TimelineBar;
  height: number;
  label: Label | undefined;
}

/** From line to line, in font sizes. */
export const leading = 1.12;

/** A label after its bar, else before it, in one line or else in two; undefined if it fits nowhere. */
function labelOf(
  bar: TimelineBar,
  scale: TimeScale,
  layout: Layout,
  { width, lang }: StageContext,
): Label | undefined {
  const { text: whole, style } = eventRun(bar, layout.type, lang);
  const before = scale.start(bar.from) - labelGap;
  const after = Math.max(scale.end(bar.to), scale.start(bar.from) + layout.least) + labelGap;
  for (const most of [1, 2]) {
    for (const words of new Set([whole, withoutRemark(whole, bar)])) {
      for (const isBefore of [false, true]) {
        const room = isBefore ? before : width - after;
        const lines = fitText(words, style, Math.max(0, room), {
          lines: { most, lang },
          spare: slack.line,
        })?.lines;
        if (lines) return { lines, style, x: isBefore ? before : after, isBefore };
      }
    }
  }
  return undefined;
}

/** Longest event that is dated more exactly than by the year, in days. */
const exact = 300;

export const isByYear = ({ event }: TimelineBar): boolean => daysIn(event) > exact;

/** Which bars are labelled: the exactly dated, shortest first; then all promises or none, and all others or none. */
function labelSets(calendar: Calendar): TimelineBar[][] {
  const all = [...calendar.within, ...calendar.later];
  const dated = all.filter((bar) => !isByYear(bar)).toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const promised = all.filter((bar) => !dated.includes(bar) && !bar.been);
  return [dated, promised, all.filter((bar) => !dated.includes(bar) && !promised.includes(bar))];
}

/** Height of a bar without a label, px; what goes on after the conference needs an inside. */
export const thinOf = (bar: TimelineBar, { earlier }: Calendar, { far, thin }: Layout): number =>
  earlier.includes(bar) && !bar.coming ? far : thin;

/** Rows in their order, with as many labels as fit `room` px. */
export function rowsOf(
  calendar: Calendar,
  room: number,
  scale: TimeScale,
  layout: Layout,
  context: StageContext,
): Row[] {
  const bars = [...calendar.earlier, ...calendar.within, ...calendar.later];
  const thin = (bar: TimelineBar): number => thinOf(bar, calendar, layout) * (1 + below);
  const rows = new Map(
    bars.map((bar): [TimelineBar, Row] => [bar, { bar, height: thin(bar), label: undefined }]),
  );
  let used = bars.reduce((sum, bar) => sum + thin(bar), 0);
  for (const [index, set] of labelSets(calendar).entries()) {
    const labelled = set.flatMap((bar): Row[] => {
      const label = labelOf(bar, scale, layout, context);
      const more = (label ? label.lines.length - 1 : 0) * layout.type * leading;
      return label ? [{ bar, height: layout.row + more, label }] : [];
    });
    const more = labelled.reduce((sum, { bar, height }) => sum + height - thin(bar), 0);
    if (index > 0 && (labelled.length < set.length || used + more > room)) break;
    for (const row of labelled) {
      const height = row.height - thin(row.bar);
      if (used + height > room) continue;
      rows.set(row.bar, row);
      used += height;
    }
  }
  const set = [...rows.values()];
  // Too many bars for the room are thinner; spare room goes to the labelled ones.
  if (used > room) return set.map((row) => ({ ...row, height: (row.height * room) / used }));
  const labels = set.filter(({ label }) => label).length;
  const spare = Math.min(layout.mostRow - layout.row, (room - used) / Math.max(1, labels));
  return set.map((row) => (row.label ? { ...row, height: row.height + spare } : row));
}
