/** Calendar dates: 2025年3月7日, 二〇二四年, 今年秋天, 上个月, 下半年. */
import { ERA_RULES } from './eras.ts';
import { RELATION_RULES } from './relations.ts';
import { addDays, addMonths, nearestYear, partOfMonth, partOfYear, weekday } from './resolve.ts';
import type { Rule } from './rule.ts';
import { DAY, MONTH, PART_WITHIN, SEASON_ENDS, TO, number, overYear, within } from './within.ts';

const YEAR = String.raw`(?:1[0-9]|20|21)\d{2}|[一二][〇零○一二三四五六七八九]{3}`;
const RELATIVE_YEARS: ReadonlyMap<string, number> = new Map([
  ['今', 0],
  ['本', 0],
  ['去', -1],
  ['前', -2],
  ['明', 1],
  ['后', 2],
]);
const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ['昨', -1],
  ['今', 0],
  ['明', 1],
  ['前', -2],
  ['后', 2],
]);

/** An earlier rule wins at the same place. */
export const CALENDAR_RULES: readonly Rule[] = [
  ...ERA_RULES,
  ...RELATION_RULES,
  // 2021年至2025年, 2020-2024年, 2023年12月至2024年3月
  [
    '12一二',
    new RegExp(`(${YEAR})(?:年(?:(${MONTH})月)?)?${TO}(${YEAR})年(?:(${MONTH})月(?:(${DAY})[日号])?)?`, 'y'),
    (match) => ({
      dateKind: 'period',
      precision: 'period',
      yearFrom: number(match[1]),
      yearTo: number(match[3]),
      month: number(match[2]),
      monthTo: number(match[4]),
      dayTo: number(match[5]),
      relative: false,
    }),
  ],
  // 2025年3月7日, 2024年11月, 2023年底, 2019年, 1992年3月5日至8日
  [
    '12一二',
    new RegExp(`(${YEAR})(?:财政|财)?年(?!代|的?[^,。;:!?、]{0,2}历史)${PART_WITHIN}`, 'y'),
    (match) => within(number(match[1]), match, 2, 'year', false),
  ],
  // 97年7月, 25年一季度, 08年: a two-digit year with a part of it, or a leading zero
  [
    '0123456789',
    new RegExp(
      String.raw`(?<!\d|\.)(?:([4-9]\d|[0-2]\d)年(?:(${MONTH})月份?(?:(${DAY})[日号])?()|([初底末]|(?:[上下]半年|第?[一二三四1-4]季度|Q[1-4]))))|(?<!\d|\.)(0\d)年`,
      'y',
    ),
    (match) => {
      const short = Number(match[1] ?? match[6]);
      return within(short >= 40 ? 1900 + short : 2000 + short, match, 2, 'year', false);
    },
  ],
  // 今年, 去年11月, 明年春天, 今年年底
  [
    '今去明本前后',
    new RegExp(
      String.raw`(?:(今|去|明|本)(?:年(?!轻|级|画|代|龄|货)|(?=[春夏秋冬]${SEASON_ENDS}))|(?<![以之目当今])(前)年(?!轻)|(?<![以之此今战先最])(后)年)度?${PART_WITHIN}`,
      'y',
    ),
    (match, { conference }) => {
      const offset = RELATIVE_YEARS.get(match[1] ?? match[2] ?? match[3] ?? '') ?? 0;
      return within(conference && conference.year + offset, match, 4, 'relative', true);
    },
  ],
  // 上个月, 本月15日, 下月初
  [
    '上下本这',
    new RegExp(
      String.raw`(上上|下下|上|下|本|这)个?月(?![球亮色牙])(?:(${DAY})(?:[日号]|(?=(?:${TO}|[、和])(?:${DAY})[日号]))(?:(?:${TO}|[、和])(${DAY})[日号])?|([初底末]|[上中下]旬))?`,
      'y',
    ),
    (match, { conference }) => {
      const offset = { 上: -1, 上上: -2, 下: 1, 下下: 2 }[match[1] ?? ''] ?? 0;
      const moved = conference && addMonths(conference, offset);
      const day = number(match[2]);
      const precision = day === undefined ? 'month' : 'day';
      return {
        dateKind: 'relative',
        precision,
        yearFrom: moved?.year,
        yearTo: moved?.year,
        month: moved?.month,
        day,
        dayTo: number(match[3]),
        ...partOfMonth(match[4]),
        relative: true,
      };
    },
  ],
  // 昨天, 今晚, 明日
  [
    '昨今明前后',
    /(?:([昨今明])(?:天|日|晚|晨|早)|(?<![以之目当大])(前)天|(?<![先以之])(后)天)(?![气才线鹅报])(?!之?的?(?:中国|世界|[非亚欧美]洲|拉美|中东|国际社会|时代|成就))/y,
    (match, { conference }) => {
      const offset = RELATIVE_DAYS.get(match[1] ?? match[2] ?? match[3] ?? '') ?? 0;
      const moved = conference && addDays(conference, offset);
      return {
        dateKind: 'relative',
        precision: 'day',
        yearFrom: moved?.year,
        yearTo: moved?.year,
        month: moved?.month,
        day: moved?.day,
        relative: true,
      };
    },
  ],
  // 上周, 本周五, 下星期一
  [
    '上下本这',
    /(上上|上|下|本|这)个?(?:周|星期|礼拜)(?!年|期|边|知|刊|岁)([一二三四五六日天末])?/y,
    (match, { conference }) => {
      const weeks = { 上: -1, 上上: -2, 下: 1 }[match[1] ?? ''] ?? 0;
      const monday = conference && addDays(conference, weeks * 7 - weekday(conference));
      const n = '一二三四五六日'.indexOf((match[2] ?? '').replace('天', '日').replace('末', '六'));
      const from = monday && addDays(monday, match[2] ? n : 0);
      const last = from && addDays(from, match[2] === undefined ? 6 : match[2] === '末' ? 1 : 0);
      return {
        dateKind: 'relative',
        precision: match[2] && match[2] !== '末' ? 'day' : 'period',
        yearFrom: from?.year,
        yearTo: from?.year,
        month: from?.month,
        day: from?.day,
        ...(last ? { last } : {}),
        relative: true,
      };
    },
  ],
  // 3月7日, 5月, 3月5日至8日, 三月底
  [
    '0123456789十一二三四五六七八九',
    new RegExp(
      String.raw`(?<![\d.个年十几数·〇一二三四五六七八九])(${MONTH})(?:月(?!球|亮|色|牙|饼|龄|薪|租|嫂)|(?=(?:${TO}|、)(?:${MONTH})月))(?:(${DAY})(?:[日号]|(?=(?:${TO}|[、和])(?:${DAY})[日号]))|份|([初底末]|[上中下]旬))?(?:(?:${TO}|(?<=\d)、)(?:(${MONTH})月(?:份|底|初)?(?:(${DAY})[日号])?|(${DAY})[日号])|(?<![日号月份初底末旬])[、和](${DAY})[日号])?`,
      'y',
    ),
    (match, { conference, year }) => {
      const month = number(match[1]) ?? 1;
      const day = number(match[2]);
      const fixed = year ?? (conference && nearestYear(month, conference));
      return {
        dateKind: 'date',
        precision: day === undefined ? 'month' : 'day',
        yearFrom: fixed,
        yearTo: fixed,
        ...overYear(fixed, month, number(match[4])),
        month,
        day,
        monthTo: number(match[4]),
        dayTo: number(match[5] ?? match[6] ?? match[7]),
        ...partOfMonth(match[3]),
        relative: year === undefined,
      };
    },
  ],
  // 7日, 3日至5日: in the month of the date before, or the conference's
  [
    '123456789',
    new RegExp(
      String.raw`(?<![\d.·月第]|为期|历时|长达|连续|停留|逗留|拘留|监禁|羁押|关押|隔离|滞留|[缩延][短长][到至为])(3[01]|[12]\d|[1-9])(?:日(?!本|元|均|内|游|程|报|方|前|圆|币)(?:${TO}(3[01]|[12]\d|[1-9])日)?|(?:${TO}|[、和])(3[01]|[12]\d|[1-9])日(?!本|元|均|内|游|程|报|方|前|圆|币))`,
      'y',
    ),
    (match, { conference, year, month }) => {
      const day = Number(match[1]);
      // If over 15 days after the conference, it was the month before: 28日 on 11 March.
      const late = month === undefined && conference && day - conference.day > 15 ? -1 : 0;
      const there = conference && addMonths(conference, late);
      const inYear = month === undefined ? (there?.year ?? year) : (year ?? there?.year);
      const base = { dateKind: 'date', precision: 'day' as const, relative: true };
      return {
        ...base,
        yearFrom: inYear,
        yearTo: inYear,
        month: month ?? there?.month,
        day,
        dayTo: number(match[2] ?? match[3]),
      };
    },
  ],
  // 下半年, 第三季度, 年底, 年内: in the year of the date before, or the conference's
  [
    '上下第一二三四1234前年',
    /[上下]半年|第?[一二三四1-4]季度末?|(?<![以之目当])前(?:[0-9]{1,2}|十一?|[两二三四五六七八九])个(?:季度|月)|前[二三]季度|(?<![\d〇零一二三四五六七八九十百千两几数多半近逐同])年(?:[底末内]|初(?![一二三四五六七八九十](?!季)))(?!级)/y,
    (match, { conference, year }) => {
      const fixed = year ?? conference?.year;
      const part = partOfYear(match[0]) ?? { month: undefined, monthTo: 12, precision: 'year' as const };
      return { dateKind: 'relative', ...part, yearFrom: fixed, yearTo: fixed, relative: year === undefined };
    },
  ],
];
