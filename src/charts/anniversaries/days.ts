const isoForm = /^(-?\d+)-(\d{2})-(\d{2})$/;

/** Days from 1970-01-01 to an ISO date, negative before. Throws if it is none. */
export function dayNumber(iso: string): number {
  const [, year, month, day] = isoForm.exec(iso) ?? [];
  if (year === undefined) throw new Error(`not a date in the form YYYY-MM-DD: ${JSON.stringify(iso)}`);
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getTime() / 86_400_000;
}

const padded = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;

export const firstDay = (year: number): string => `${padded(year)}-01-01`;
export const lastDay = (year: number): string => `${padded(year)}-12-31`;

/** First day of a month, counted from 0, which may lie outside the year. */
export function monthStart(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date.getTime() / 86_400_000;
}

/** Number of days, both ends included. */
export function daysIn({ from, to }: { from: string; to: string }): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** The year of the last day before `day`. */
export function yearBefore(day: number): number {
  return new Date((day - 1) * 86_400_000).getUTCFullYear();
}
