import type { DateReading, Day } from './resolve.ts';

/** `YYYY-MM-DD`, or undefined before the year 1. Months beyond 12 run on; days stop at the month's end. */
function iso(year: number, month: number, day: number): string | undefined {
  if (year < 1) return undefined;
  const at = new Date(0);
  at.setUTCFullYear(year, month, 0);
  at.setUTCDate(Math.min(day, at.getUTCDate()));
  return at.toISOString().slice(0, 10);
}

/**
 * First and last day of a date (ISO 8601, inclusive); empty if words and conference fix no year, or before the year 1.
 * Spans up to now (30年来) end on the conference day, spans ahead (未来五年) begin on it.
 */
export function daysOf(
  date: DateReading,
  conference: Day | undefined,
): { dateFrom?: string; dateTo?: string } {
  const { yearFrom, month, day, last } = date;
  if (yearFrom === undefined) return {};
  const yearTo = date.yearTo ?? yearFrom;
  const now = conference && iso(conference.year, conference.month, conference.day);
  const named = date.precision === 'day' || date.precision === 'month' || date.monthTo !== undefined;
  const lastMonth = date.monthTo ?? (named ? (month ?? 12) : 12);
  const lastDay = date.dayTo ?? (date.monthTo === undefined ? day : undefined);
  let dateFrom = iso(yearFrom, month ?? 1, day ?? date.firstDay ?? 1);
  let dateTo = last
    ? iso(last.year, last.month, last.day)
    : lastDay === undefined
      ? iso(yearTo, lastMonth, 31)
      : iso(yearTo, lastMonth, lastDay);
  if (date.running === 'to_now' && now) dateTo = now;
  if (date.running === 'from_now' && now) dateFrom = now;
  if (dateFrom && dateTo && dateTo < dateFrom) dateTo = dateFrom;
  return { ...(dateFrom ? { dateFrom } : {}), ...(dateTo ? { dateTo } : {}) };
}
