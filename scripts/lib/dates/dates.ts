import { closeUp } from '../close-up.ts';
import type { DateMention, Transcript, Sentence, Warning } from '../types.ts';
import { CALENDAR_RULES } from './calendar.ts';
import type { DateContext } from './rule.ts';
import { readDuration, yearsBack } from './durations.ts';
import { ERA_NAMES } from './eras.ts';
import { FESTIVAL_NAMES, festivalAt } from './festivals.ts';
import { clauseOf, eventOf } from './events.ts';
import { daysOf } from './intervals.ts';
import type { DateReading, Day } from './resolve.ts';
import { isFuture, parseDay } from './resolve.ts';

/** Where a date can begin; one regular expression skips the rest. */
const START = new RegExp(
  String.raw`(?<!\d)\d|(?<![几数])[〇零一二三四五六七八九十两百半](?=[〇零○一二三四五六七八九十两百]{0,7}(?:余|多|来)?(?:[年月日世周天]|个?[星礼]|个[半多]?[月世季]|季度|十年))|[今去明昨](?=[年天日晚晨早夜明春夏秋冬])|[次翌同当](?=[年日])|大(?=[前后][年天])|来(?=年)|[头首](?=[0-9两二三四五六七八九十季])|[前后](?=[年天晚两二三四五六七八九十0-9])|[上下](?=[上下个月周星礼世半年季一])|[本这](?=[年月周星世近季个0-9一二三四五六七八九十两百半])|第(?=[一二三四1-4]季)|年(?=[初底末内])|近(?=[0-9一二三四五六七八九十两百半])|过去|最近|刚刚过|未来|今后|接下来|下一个|再过|延宕|持续|延续|走过|历经|经历|经过|历时|迄今|至今|存在|度过|时隔|已(?=[经近0-9一二三四五六七八九十两百半超逾])|发展|运行|成立|公元|${ERA_NAMES}|${FESTIVAL_NAMES}`,
  'g',
);
/** Plans with a year in their name. */
const PLAN = /^(?:可持续发展)?(?:议程|愿景|远景目标|战略|目标)/;
const SAME_DAY = /^[^,。;:!?]{0,3}(?:是|为|正值|恰逢|适逢|欣逢)[^,。;:!?]{0,8}$/;
const TITLE = /《[^《》]*》/g;

function readCalendar(text: string, at: number, context: DateContext): DateReading | undefined {
  const first = text[at] ?? '';
  for (const [firsts, pattern, read] of CALENDAR_RULES) {
    if (!firsts.includes(first)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const date = match && read(match, context);
    if (date) return { ...date, start: at, end: pattern.lastIndex };
  }
  return undefined;
}

/** A year and a festival are one date: 去年国庆, 2023年的中秋. */
function withFestival(text: string, date: DateReading, context: DateContext): DateReading {
  if (
    date.precision !== 'year' ||
    !/^(?:year|relative)$/.test(date.dateKind) ||
    date.yearFrom !== date.yearTo
  )
    return date;
  const at = text[date.end] === '的' || text[date.end] === '“' ? date.end + 1 : date.end;
  const festival = date.yearFrom === undefined ? undefined : festivalAt(text, at, context, date.yearFrom);
  return festival
    ? {
        ...festival,
        start: date.start,
        dateKind: date.dateKind === 'year' ? 'date' : 'relative',
        relative: date.relative,
      }
    : date;
}

/** Dates of a sentence, in order, without overlap. Adds to `spokenBefore` (see `readDuration`), updates `last`. */
function readSentence(
  text: string,
  conference: Day | undefined,
  spokenBefore: Set<number>,
  last: { year?: number; day?: Day },
): DateReading[] {
  const found: DateReading[] = [];
  const titles = text.includes('《') ? [...text.matchAll(TITLE)] : [];
  let nextTitle = 0;
  const context: { -readonly [K in keyof DateContext]: DateContext[K] } = {
    conference,
    year: undefined,
    month: undefined,
    day: last.day,
    earlier: last.year,
  };
  START.lastIndex = 0;
  for (let start = START.exec(text); start; start = START.exec(text)) {
    const at = start.index;
    let title = titles[nextTitle];
    while (title && title.index + title[0].length <= at) title = titles[(nextTitle += 1)];
    if (title && title.index < at) {
      START.lastIndex = title.index + title[0].length;
      continue;
    }
    const read = readCalendar(text, at, context) ?? readDuration(text, at, context, spokenBefore);
    const date = read ? withFestival(text, read, context) : festivalAt(text, at, context);
    if (!date || date.end <= at) {
      // 截至今年8月: no 至今.
      START.lastIndex = at + 1;
      continue;
    }
    START.lastIndex = date.end;
    if (PLAN.test(text.slice(date.end, date.end + 8))) continue;
    const before = found.at(-1);
    // One day said twice: 明天就是妇女节.
    if (!read && before?.precision === 'day' && SAME_DAY.test(text.slice(before.end, at))) continue;
    found.push(date);
    const years = yearsBack(date, text.slice(date.start, date.end), conference);
    if (years !== undefined) spokenBefore.add(years);
    // The anniversary is of the later year: 再过两年就是…30周年.
    if (text.startsWith('再过', at)) context.year = date.yearTo;
    // The year of a lone 春节 is a guess, not for other dates.
    const guessed = !read && date.relative;
    // 上年 does not replace the year it is told from.
    const leaves = guessed || /^上一?年/.test(text.slice(date.start, date.start + 3));
    if (!date.duration && !leaves && date.precision !== 'century' && date.precision !== 'decade') {
      context.year = date.yearFrom;
      context.month = date.month;
      if (date.yearFrom !== undefined) last.year = date.yearFrom;
      last.day = context.day = dayOf(date);
    }
  }
  return found;
}

function dayOf({ precision, yearFrom, month, day }: DateReading): Day | undefined {
  const whole = precision === 'day' && yearFrom !== undefined && month !== undefined && day !== undefined;
  return whole ? { year: yearFrom, month, day } : undefined;
}

/**
 * Dates, periods, anniversaries and durations with an end point, in transcript order.
 *
 * `dateKind`: `date` (day or month) · `year` · `period` (from–to, decade, century) · `relative` (今年, 去年11月, 昨天, 本月) ·
 * `elapsed` (30年前, 25年来, 过去3年, 延宕超过3年) · `anniversary` (the year it points at) · `future` (after the conference, or
 * spoken of as to come; also `future: true`). Vague words (近年来, 前不久) and eras without a year (二战, 改革开放) are no dates.
 *
 * Warns `no_date`, once, if relative dates lack the conference's date.
 */
export function findDates(transcript: Transcript): { dates: DateMention[]; warnings: Warning[] } {
  const conference = parseDay(transcript.date);
  const dates: DateMention[] = [];
  const warnings: Warning[] = [];
  let paragraph = '';
  let spokenBefore = new Set<number>();
  let last: { year?: number; day?: Day } = {};
  let unresolved: { date: DateMention; count: number } | undefined;
  for (const turn of transcript.turns) {
    for (const sentence of turn.sentences) {
      if (sentence.paragraphId !== paragraph) {
        paragraph = sentence.paragraphId;
        spokenBefore = new Set();
        last = {};
      }
      const closed = closeUp(sentence.text);
      for (const found of readSentence(closed.text, conference, spokenBefore, last)) {
        const reading = { ...found, start: closed.start(found.start), end: closed.end(found.end) };
        const date = finish(reading, sentence, conference);
        dates.push(date);
        if (reading.relative && reading.yearFrom === undefined) {
          unresolved = { date: unresolved?.date ?? date, count: (unresolved?.count ?? 0) + 1 };
        }
      }
    }
  }
  if (unresolved && !conference) {
    const { start, end, sentence } = unresolved.date;
    warnings.push({
      kind: 'no_date',
      span: { start, end },
      surface: sentence.text.slice(start - sentence.start, end - sentence.start),
      sentence,
      message: `${unresolved.count} relative dates have no year, because the day of the conference is not known; give it with --date YYYY-MM-DD`,
    });
  }
  return { dates, warnings };
}

function finish(reading: DateReading, sentence: Sentence, conference: Day | undefined): DateMention {
  const future = isFuture(reading, clauseOf(reading, sentence), conference);
  return {
    start: sentence.start + reading.start,
    end: sentence.start + reading.end,
    dateKind: future ? 'future' : reading.dateKind,
    precision: reading.precision,
    eventZh: eventOf(reading, sentence),
    eventEn: '',
    sentence,
    ...(reading.yearFrom === undefined
      ? {}
      : { yearFrom: reading.yearFrom, yearTo: reading.yearTo ?? reading.yearFrom }),
    ...(reading.month === undefined ? {} : { month: reading.month }),
    ...(reading.day === undefined ? {} : { day: reading.day }),
    ...daysOf(reading, conference),
    ...(future ? { future: true } : {}),
    ...(reading.duration ? { duration: true } : {}),
  };
}
