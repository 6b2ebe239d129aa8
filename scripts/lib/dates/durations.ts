/** Durations with an end point, and anniversaries: 25年来, 30年前, 延宕超过3年, 未来五年, 成立80周年. */
import { readNumeral } from '../numerals.ts';
import type { DateContext } from './rule.ts';
import type { DateReading, Day } from './resolve.ts';
import { addDays, addMonths } from './resolve.ts';

/** In years; longer spans (上千年) fix no year. */
const LONGEST = 500;
const LATELY = 5;
const HEDGE = '(?:近|约|大约|将近|超过|逾|长达|整整|已|已经|了|又)*';
const PAST = new RegExp(
  `(?:过去的?|最近的?|(?<![最附临靠相邻亲接远])近|刚刚过去的|这)(?=[0-9一二三四五六七八九十两百半])`,
  'y',
);
const AHEAD =
  /(?:未来的?|今后的?|接下来的?|下一个[^,。;:!?0-9]{0,8}?|再过)(?=[0-9一二三四五六七八九十两百])/y;
const SINCE = new RegExp(
  `(?:延宕|持续|走过|历经|经历|经过|历时|迄今|至今|存在|延续|度过|时隔|已经|已|发展|运行|成立)(?:了|到)?${HEDGE}(?=[0-9一二三四五六七八九十两百半])`,
  'y',
);
const LENGTH =
  /(个多?半?月|个半世纪|个多?世纪|世纪|年|天|个?星期|个?礼拜|周(?!年|边|期|岁|末|刊|全|密|知|报|[一二三四五六日]))(?![级代轻度货龄初底末糕画]|.?[期规][划])(?:半|多(?![边个次元种名国]))?/y;
const AFTER = /(?:以)?(来|前(?!景|途|提|沿|所)|后的今天|后(?!来|果|期|代))/y;
const UNSPOKEN = new Set(['连', '每', '前', '第', '满']);

interface Length {
  end: number;
  years: number;
  months: number;
  days: number;
}

/** The length at `at`; undefined if none or indefinite. */
function readLength(text: string, at: number): Length | undefined {
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.ordinal || numeral.indefinite || numeral.bare || numeral.kind !== 'cardinal')
    return undefined;
  if (numeral.script === 'digits' || numeral.value <= 0) return undefined;
  LENGTH.lastIndex = numeral.end + (text[numeral.end] === '个' && text[numeral.end + 1] === '世' ? 1 : 0);
  const match = LENGTH.exec(text);
  if (!match) return undefined;
  const unit = match[1] ?? '';
  const years = unit.includes('世纪') ? numeral.value * 100 : numeral.value;
  const length = { end: LENGTH.lastIndex, years: 0, months: 0, days: 0 };
  if (unit.endsWith('月')) return { ...length, months: Math.floor(numeral.value) };
  if (unit === '天') return { ...length, days: Math.floor(numeral.value) };
  if (/[周期拜]$/.test(unit)) return { ...length, days: Math.floor(numeral.value * 7) };
  if (years > LONGEST) return undefined;
  return years < 1 ? { ...length, months: years * 12 } : { ...length, years: Math.floor(years) };
}

function back(conference: Day | undefined, length: Length, sign: number): Partial<Day> {
  if (!conference) return {};
  if (length.days > 0) return addDays(conference, sign * length.days);
  if (length.months === 0) return { year: conference.year + sign * length.years };
  return addMonths(conference, sign * length.months);
}

/**
 * The duration or anniversary at `at`, or undefined. `spokenBefore`: lengths in years that the paragraph reached back
 * (30年前), so that 30年后 means the present.
 */
export function readDuration(
  text: string,
  at: number,
  context: DateContext,
  spokenBefore: ReadonlySet<number>,
): DateReading | undefined {
  const { conference } = context;
  const build = (length: Length, end: number, from?: Partial<Day>, to?: Partial<Day>): DateReading => {
    const fine = length.months > 0 || length.days > 0;
    return {
      start: at,
      end,
      dateKind: 'elapsed',
      precision: length.days > 0 ? 'day' : length.months > 0 ? 'month' : 'year',
      yearFrom: from?.year,
      yearTo: to?.year,
      month: fine ? from?.month : undefined,
      monthTo: fine ? to?.month : undefined,
      day: length.days > 0 ? from?.day : undefined,
      dayTo: length.days > 0 ? to?.day : undefined,
      duration: true,
      relative: true,
    };
  };
  // 将持续30年 runs ahead, 持续30年 back.
  const ahead = '将会要需'.includes(text[at - 1] ?? '.');
  for (const [pattern, sign] of [
    [PAST, -1],
    [AHEAD, 1],
    [SINCE, ahead ? 1 : -1],
  ] as const) {
    pattern.lastIndex = at;
    if (!pattern.test(text)) continue;
    const length = readLength(text, pattern.lastIndex);
    if (!length) continue;
    AFTER.lastIndex = length.end;
    const after = AFTER.exec(text)?.[1];
    if (after === '前') continue;
    const end = after === '来' ? AFTER.lastIndex : length.end;
    const there = back(conference, length, sign);
    if (sign > 0) {
      const reading = build(length, end, conference, there);
      return { ...reading, dateKind: 'future', precision: 'period', running: 'from_now', future: true };
    }
    const span: DateReading = { ...build(length, end, there, conference), running: 'to_now' };
    return pattern === SINCE ? span : { ...span, precision: 'period' };
  }
  const anniversary = readAnniversary(text, at, context);
  if (anniversary) return anniversary;
  if (UNSPOKEN.has(text[at - 1] ?? '')) return undefined;
  const length = readLength(text, at);
  if (!length) return undefined;
  AFTER.lastIndex = length.end;
  const after = AFTER.exec(text)?.[1];
  if (!after) return undefined;
  const end = AFTER.lastIndex;
  const there = back(conference, length, -1);
  if (after === '前') return build(length, end, there, there);
  if (after === '后') {
    return length.years > 0 && spokenBefore.has(length.years)
      ? build(length, end, conference, conference)
      : undefined;
  }
  return { ...build(length, end, there, conference), precision: 'period', running: 'to_now' };
}

function readAnniversary(
  text: string,
  at: number,
  { conference, year }: DateContext,
): DateReading | undefined {
  const numeral = readNumeral(text, at);
  if (!numeral || numeral.ordinal || numeral.indefinite || !text.startsWith('周年', numeral.end))
    return undefined;
  // A year nearby dates the anniversary (明年是…30周年); one long past is another event's.
  const named = year !== undefined && (!conference || year >= conference.year - LATELY) ? year : undefined;
  const base = named ?? conference?.year;
  const from = base === undefined ? undefined : base - numeral.value;
  return {
    start: at,
    end: numeral.end + 2,
    dateKind: 'anniversary',
    precision: 'year',
    yearFrom: from,
    yearTo: from,
    duration: true,
    relative: named === undefined,
  };
}

/** The years of a 30年前, for a 30年后 in the same paragraph; undefined for other dates. */
export function yearsBack(
  reading: DateReading,
  surface: string,
  conference: Day | undefined,
): number | undefined {
  if (reading.dateKind !== 'elapsed' || !surface.endsWith('前') || !conference) return undefined;
  return reading.yearFrom === undefined ? undefined : conference.year - reading.yearFrom;
}
