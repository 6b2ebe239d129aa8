/** Calendar intervals of dates, relative to the conference day. */
import { readNumeral } from '../numerals.ts';
import type { DateMention } from '../types.ts';

export interface Day {
  year: number;
  month: number;
  day: number;
}

/** A date as read, before future and event are decided. Offsets into the sentence, end exclusive. */
export interface DateReading {
  start: number;
  end: number;
  dateKind: string;
  precision: DateMention['precision'];
  yearFrom?: number;
  yearTo?: number;
  month?: number;
  /** Last month: 上半年 is 1 to 6, a winter 12 to 14. */
  monthTo?: number;
  day?: number;
  /** First day of a part of the month; no day is named. */
  firstDay?: number;
  /** Last day in the last month: 28至29日. */
  dayTo?: number;
  /** The last day, if the fields above do not give it. */
  last?: Day;
  duration?: boolean;
  /** Up to or from the conference day. */
  running?: 'to_now' | 'from_now';
  /** 未来五年 */
  future?: boolean;
  /** Depends on the conference date. */
  relative: boolean;
}

/** Parses `YYYY-MM-DD`; undefined if absent or malformed. */
export function parseDay(date: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

/** The day `days` after `from` (negative: before), proleptic Gregorian. */
export function addDays(from: Day, days: number): Day {
  const moved = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** Year and month `months` after `from`. */
export function addMonths(from: Day, months: number): { year: number; month: number } {
  const count = from.year * 12 + from.month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** 0 Monday to 6 Sunday. */
export function weekday(day: Day): number {
  return (new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() + 6) % 7;
}

/** The year with month and day nearest to the conference: 12月5日 in January was last year's. */
export function nearestYear(month: number, conference: Day): number {
  const distance = month - conference.month;
  if (distance > 6) return conference.year - 1;
  return distance < -6 ? conference.year + 1 : conference.year;
}

export interface Part {
  month: number;
  monthTo: number;
  precision: DateMention['precision'];
}

const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['三', 3],
  ['四', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);

/** Months of 初, 底, 春, 上半年, 第三季度, 前三季度; undefined for other words. */
export function partOfYear(words: string | undefined): Part | undefined {
  if (!words) return undefined;
  if (words.includes('上半年')) return { month: 1, monthTo: 6, precision: 'half' };
  if (words.includes('下半年')) return { month: 7, monthTo: 12, precision: 'half' };
  const months = /^[前头首](.+?)个月/.exec(words)?.[1];
  if (months) return { month: 1, monthTo: readNumeral(months, 0)?.value ?? 12, precision: 'period' };
  const quarter = /Q([1-4])|([一二两三四1-4])个?季|首季/.exec(words);
  if (quarter) {
    const n = QUARTERS.get(quarter[1] ?? quarter[2] ?? '') ?? 1;
    // 一季度末: its last month.
    const first = words.endsWith('末') ? n * 3 : /^[前首]/.test(words) ? 1 : n * 3 - 2;
    return { month: first, monthTo: n * 3, precision: 'season' };
  }
  if (words.includes('春')) return { month: 3, monthTo: 5, precision: 'season' };
  if (words.includes('夏')) return { month: 6, monthTo: 8, precision: 'season' };
  if (words.includes('秋')) return { month: 9, monthTo: 11, precision: 'season' };
  if (words.includes('冬')) return { month: 12, monthTo: 14, precision: 'season' };
  if (words.includes('初')) return { month: 1, monthTo: 1, precision: 'season' };
  if (/[底末]/.test(words)) return { month: 12, monthTo: 12, precision: 'season' };
  if (words.includes('年中')) return { month: 6, monthTo: 7, precision: 'season' };
  return undefined;
}

/** Days of a part of the month: 上旬 and 月初 are 1 to 10, 下旬 and 月底 from 21 on. */
export function partOfMonth(words: string | undefined): { firstDay: number; dayTo?: number } | undefined {
  if (!words) return undefined;
  if (/^(?:初|上旬)$/.test(words)) return { firstDay: 1, dayTo: 10 };
  return words === '中旬' ? { firstDay: 11, dayTo: 20 } : { firstDay: 21 };
}

const PROMISE =
  /即将|将(?![来军近士领相])|计划(?:于|在|将|今|明|下)|拟于|拟将|准备|有望|预计|打算|争取|力争|届时|定于|期待/;

/**
 * Whether a date begins after the conference, or is not over yet and its clause promises something. Never for
 * anniversaries and elapsed spans.
 */
export function isFuture(date: DateReading, clause: string, conference: Day | undefined): boolean {
  if (date.future) return true;
  if (date.dateKind === 'anniversary' || date.dateKind === 'elapsed') return false;
  if (!conference || date.yearFrom === undefined) return date.relative && PROMISE.test(clause);
  const today = conference.year * 372 + (conference.month - 1) * 31 + conference.day - 1;
  const from = date.yearFrom * 372 + ((date.month ?? 1) - 1) * 31 + ((date.day ?? 1) - 1);
  if (from > today) return true;
  const lastMonth =
    date.monthTo ?? (date.precision === 'day' || date.precision === 'month' ? date.month : 12);
  const lastDay = date.precision === 'day' ? (date.day ?? 31) : 31;
  const to = (date.yearTo ?? date.yearFrom) * 372 + ((lastMonth ?? 12) - 1) * 31 + lastDay - 1;
  return to > today && date.precision !== 'century' && PROMISE.test(clause);
}
