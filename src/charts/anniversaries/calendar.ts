import { endOfDay, timelineBars } from './bars.ts';
import type { TimelineBar } from './bars.ts';
import { dayNumber, firstDay, monthStart, yearBefore } from './days.ts';
import type { AnniversariesModel } from './model.ts';

/** The events of a calendar, by where they lie. */
export interface Calendar {
  /** First day, and the day after the last. */
  from: number;
  to: number;
  now: number;
  /** Begin before it: they reach in from its left edge, or lie beyond it. */
  earlier: TimelineBar[];
  /** Lie within. */
  within: TimelineBar[];
  /** Begin within, or later, and reach beyond its right edge. */
  later: TimelineBar[];
  /** First and last year of all. */
  first: number;
  last: number;
}

/** Longest event that extends the calendar into the next year, in days. */
const aSeason = 190;

/**
 * From the first month of last year or this of which something is said to the end of this year, or of the next if it is
 * dated more exactly than by the year. Undefined if nothing lies within.
 */
export function calendarOf(model: AnniversariesModel): Calendar | undefined {
  const bars = timelineBars(model);
  const now = endOfDay(model);
  const earliest = dayNumber(firstDay(model.now - 1));
  const starts = bars.map(({ from }) => from).filter((from) => from >= earliest);
  const first = new Date(Math.min(now, ...starts) * 86_400_000);
  // Not less than half a year before the conference: time needs room to be seen.
  const from = Math.min(
    monthStart(first.getUTCFullYear(), first.getUTCMonth()),
    Math.max(earliest, monthStart(model.now, new Date(now * 86_400_000).getUTCMonth() - 6)),
  );
  const nextYear = dayNumber(firstDay(model.now + 1));
  const inNext = bars.some(
    (bar) => bar.from >= nextYear && yearBefore(bar.to) === model.now + 1 && bar.to - bar.from <= aSeason,
  );
  const to = inNext ? dayNumber(firstDay(model.now + 2)) : nextYear;
  const within = bars.filter((bar) => bar.from >= from && bar.to <= to);
  if (within.length === 0) return undefined;
  return {
    from,
    to,
    now,
    within,
    // Those that go on after the conference last.
    earlier: bars
      .filter((bar) => bar.from < from)
      .toSorted((a, b) => Number(a.coming !== undefined) - Number(b.coming !== undefined)),
    later: bars.filter((bar) => bar.from >= from && bar.to > to),
    first: Math.min(...bars.map((bar) => yearBefore(bar.from + 1))),
    last: Math.max(...bars.map((bar) => yearBefore(bar.to))),
  };
}
