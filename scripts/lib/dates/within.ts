/** What may follow a year: 11月, 3月5日至8日, 10月中旬, 底, 下半年, 第三季度. */
import { readNumeral } from '../numerals.ts';
import { partOfMonth, partOfYear } from './resolve.ts';

export const MONTH = String.raw`1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]`;
export const DAY = String.raw`3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]`;
/** End of 今春, as in 今春以来, not 今年春耕. */
export const SEASON_ENDS = '(?=[,。;:!?、以起来]|$)';
const PART = String.raw`年?[初底末](?![次级])|年中(?!国)|[上下]半年|第?[一二三四1-4]季度末?|前(?:[0-9]{1,2}|十[一]?|[两二三四五六七八九])个(?:季度|月)|[头首](?:[0-9]{1,2}|[两二三四五六七八九])个月|[前首][二三]季度?末?|首季度?|Q[1-4](?!\d)|[春夏秋冬](?:天|季|${SEASON_ENDS})`;
export const TO = String.raw`(?:至|到|-|—|——|~|–)`;
/** Groups: month, day, part of the month, part of the year; then, after 至, the last month and day, or day. */
export const PART_WITHIN = String.raw`(?:(${MONTH})(?:月份?|(?=(?:${TO}|、)(?:${MONTH})月))(?:(${DAY})(?:[日号]|(?=(?:${TO}|[、和])(?:${DAY})[日号]))|([初底末](?![次级])|[上中下]旬))?|(${PART}))?(?:(?:${TO}|(?<=\d)、)(?:(${MONTH})月份?(?:(${DAY})[日号])?|(${DAY})[日号])|(?<![日号月份季年度初底末旬])[、和](${DAY})[日号])?`;

export function number(text: string | undefined): number | undefined {
  if (!text) return undefined;
  return readNumeral(text.replaceAll('○', '〇'), 0)?.value;
}

/** The date of a match of `PART_WITHIN` in a year; its groups begin at `at`. */
export function within(
  year: number | undefined,
  match: RegExpExecArray,
  at: number,
  kind: string,
  relative: boolean,
) {
  const month = number(match[at]);
  const day = number(match[at + 1]);
  const part = partOfYear(match[at + 3]);
  const base = { yearFrom: year, yearTo: year, relative };
  if (month !== undefined) {
    const precision = day === undefined ? ('month' as const) : ('day' as const);
    const last = {
      monthTo: number(match[at + 4]),
      dayTo: number(match[at + 5] ?? match[at + 6] ?? match[at + 7]),
    };
    const days = partOfMonth(match[at + 2]) ?? last;
    return {
      ...base,
      ...overYear(year, month, last.monthTo),
      dateKind: kind === 'year' ? 'date' : kind,
      month,
      day,
      ...days,
      precision,
    };
  }
  if (part) return { ...base, ...part, dateKind: kind };
  return { ...base, dateKind: kind, precision: 'year' as const };
}

/** 12月30日至1月2日 ends in the next year. */
export function overYear(
  year: number | undefined,
  month: number,
  monthTo: number | undefined,
): { yearTo?: number } {
  return year !== undefined && monthTo !== undefined && monthTo < month ? { yearTo: year + 1 } : {};
}
