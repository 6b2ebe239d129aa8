/** Dates told from another: 上年末, 次年3月, 同年10月, 上季度, 大前年, 次日, 今明两年. */
import { addDays, addMonths } from './resolve.ts';
import type { Rule } from './rule.ts';
import { PART_WITHIN, number, within } from './within.ts';

const YEARS_ON: ReadonlyMap<string, number> = new Map([
  ['次', 1],
  ['翌', 1],
  ['同', 0],
  ['当', 0],
  ['上', -1],
  ['上一', -1],
  ['大前', -3],
  ['大后', 3],
  ['来', 1],
]);
const DAYS_ON: ReadonlyMap<string, number> = new Map([
  ['次', 1],
  ['翌', 1],
  ['同', 0],
  ['当', 0],
  ['大前', -3],
  ['大后', 3],
  ['前', -2],
]);
const QUARTERS_ON: ReadonlyMap<string, number> = new Map([
  ['上', -1],
  ['本', 0],
  ['这', 0],
  ['下', 1],
]);
/** 上年 is no part of 以上年份 or 晚上年夜饭. */
const YEAR_BEFORE = String.raw`(?<![以晚早马路网手身世街])`;

/** An earlier rule wins at the same place. */
export const RELATION_RULES: readonly Rule[] = [
  // 次年3月, 翌年, 同年10月, 当年底: from the year spoken of before
  [
    '次翌同当',
    new RegExp(
      String.raw`(?:(次|翌|同)|(当)(?=年(?:年?[底末初]|(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月|[上下]半年)))年(?![龄级代轻画])${PART_WITHIN}`,
      'y',
    ),
    (match, { year, earlier }) => {
      const from = year ?? earlier;
      const offset = YEARS_ON.get(match[1] ?? match[2] ?? '') ?? 0;
      return from === undefined ? undefined : within(from + offset, match, 3, 'relative', false);
    },
  ],
  // 上年, 上年末, 上一年; 大前年, 大后年, 来年
  [
    '上大来',
    new RegExp(
      String.raw`(?:${YEAR_BEFORE}(上一?)|(大[前后]|(?<![年月天日周期近向本原以从将未往后历])来(?!年[均年多内])))年(?![纪轻龄级代画夜货])度?${PART_WITHIN}`,
      'y',
    ),
    (match, { conference, year, earlier }) => {
      const before = match[1] ?? match[2] ?? '';
      const from = match[1] ? (year ?? earlier ?? conference?.year) : conference?.year;
      return within(from && from + (YEARS_ON.get(before) ?? 0), match, 3, 'relative', true);
    },
  ],
  // 今明两年, 今明两天
  [
    '今',
    /今明(?:后三|两)(年|天|日)/y,
    (match, { conference }) => {
      const more = match[0].startsWith('今明后') ? 2 : 1;
      if (match[1] === '年')
        return {
          dateKind: 'relative',
          precision: 'period',
          yearFrom: conference?.year,
          yearTo: conference && conference.year + more,
          relative: true,
        };
      return {
        dateKind: 'relative',
        precision: 'period',
        ...dayOf(conference),
        ...(conference ? { last: addDays(conference, more) } : {}),
        relative: true,
      };
    },
  ],
  // 上季, 上季度, 本季度, 下一季度
  [
    '上本这下',
    /(上|本|这|下)(?:一个?|个)?季(?:度|(?=[,。;:!?、的升跌增减下上末]|$))/y,
    (match, { conference }) => {
      const first = conference && Math.floor((conference.month - 1) / 3) * 3 + 1;
      const month =
        conference &&
        addMonths({ ...conference, month: first ?? 1 }, 3 * (QUARTERS_ON.get(match[1] ?? '') ?? 0));
      return {
        dateKind: 'relative',
        precision: 'season',
        yearFrom: month?.year,
        yearTo: month?.year,
        month: month?.month,
        monthTo: month && month.month + 2,
        relative: true,
      };
    },
  ],
  // 七八月间, 三四季度: two neighbours
  [
    '一二三四五六七八九1234',
    /(?<![十0-9])(?:(一、?二|二、?三|三、?四|四、?五|五、?六|六、?七|七、?八|八、?九)月(?![\d一二三四五六七八九十])|([123一二三])、?([234二三四])季度)/y,
    (match, { conference, year }) => {
      const fixed = year ?? conference?.year;
      const pair = match[1];
      const first = number(pair ? pair.charAt(0) : match[2]) ?? 1;
      const last = number(pair ? pair.charAt(pair.length - 1) : match[3]) ?? first;
      if (last !== first + 1) return undefined;
      const [month, monthTo] = pair ? [first, last] : [first * 3 - 2, last * 3];
      const base = { dateKind: 'relative', precision: 'period' as const, month, monthTo };
      return { ...base, yearFrom: fixed, yearTo: fixed, relative: year === undefined };
    },
  ],
  // 头两个月, 头三季度, 首八个月, 首季: the first of the year
  [
    '头首',
    /(?<![带年点榜])[头首](?:([0-9]{1,2}|十一?|[两二三四五六七八九])个月|(?:([两二三])个?)?季度?(?=[^节刊赛轮]))/y,
    (match, { conference, year }) => {
      const fixed = year ?? conference?.year;
      const monthTo = match[1] ? (number(match[1]) ?? 12) : 3 * (number(match[2]) ?? 1);
      const base = { dateKind: 'relative', precision: 'period' as const, month: 1, monthTo };
      return { ...base, yearFrom: fixed, yearTo: fixed, relative: year === undefined };
    },
  ],
  // 大前天, 昨夜, 前晚; 次日, 翌日, 同日, 当日: from the day spoken of before
  [
    '大前次翌同当昨今明',
    /(?:(大前|大后)天|(?<![以之目当大提此生事战会赛行])(前)晚|([昨今明])夜|(?<!其)(次|翌)日(?![本元])|(同|(?<!相)当)日(?=[,。在下上晚清凌早发抵会举宣签]))/y,
    (match, { conference, day }) => {
      const near = match[1] ?? match[2];
      const night = match[3];
      if (near || night) {
        const offset = near ? (DAYS_ON.get(near) ?? 0) : '昨今明'.indexOf(night ?? '') - 1;
        return oneDay(conference && addDays(conference, offset), true);
      }
      return day && oneDay(addDays(day, DAYS_ON.get(match[4] ?? match[5] ?? '') ?? 0), false);
    },
  ],
];

function dayOf(day: { year: number; month: number; day: number } | undefined) {
  return { yearFrom: day?.year, yearTo: day?.year, month: day?.month, day: day?.day };
}

function oneDay(day: { year: number; month: number; day: number } | undefined, relative: boolean) {
  return { dateKind: 'relative', precision: 'day' as const, ...dayOf(day), relative };
}
