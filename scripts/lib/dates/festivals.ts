/**
 * Festivals as dates: 国庆, 春节前, 去年中秋, 五一假期. Lunar days follow Unicode's Chinese calendar (Intl); Qingming is the solar
 * term. With 假期, 期间 or 前后, the day lies in a span of unknown length.
 */
import type { DateContext } from './rule.ts';
import type { DateReading } from './resolve.ts';
import { addDays, nearestYear } from './resolve.ts';

interface Festival {
  /** Unambiguous names, folded. */
  names: readonly string[];
  /** Ambiguous names, only beside a word of holidays. */
  besideHoliday?: readonly string[];
  /** Gregorian or, by `calendar`, lunar month and day; `term` is Qingming. */
  month: number;
  day: number;
  calendar?: 'lunar' | 'term';
  /** Offset in days: New Year's Eve is −1. */
  offset?: number;
}

const FESTIVALS: readonly Festival[] = [
  { names: ['元旦'], month: 1, day: 1 },
  { names: ['三八妇女节', '三八节', '国际劳动妇女节', '国际妇女节', '妇女节'], month: 3, day: 8 },
  { names: ['植树节'], month: 3, day: 12 },
  {
    names: ['五一国际劳动节', '国际劳动节', '五一劳动节', '劳动节'],
    besideHoliday: ['五一'],
    month: 5,
    day: 1,
  },
  { names: ['五四青年节', '青年节'], month: 5, day: 4 },
  { names: ['六一儿童节', '儿童节'], besideHoliday: ['六一'], month: 6, day: 1 },
  { names: ['建军节'], month: 8, day: 1 },
  { names: ['教师节'], month: 9, day: 10 },
  { names: ['国庆节'], besideHoliday: ['国庆', '十一'], month: 10, day: 1 },
  { names: ['平安夜'], month: 12, day: 24 },
  { names: ['圣诞节'], besideHoliday: ['圣诞'], month: 12, day: 25 },
  { names: ['除夕'], month: 1, day: 1, calendar: 'lunar', offset: -1 },
  { names: ['春节', '农历新年'], month: 1, day: 1, calendar: 'lunar' },
  { names: ['元宵节'], besideHoliday: ['元宵'], month: 1, day: 15, calendar: 'lunar' },
  { names: ['清明节'], besideHoliday: ['清明'], month: 4, day: 4, calendar: 'term' },
  { names: ['端午节', '端午'], month: 5, day: 5, calendar: 'lunar' },
  { names: ['七夕节', '七夕'], month: 7, day: 7, calendar: 'lunar' },
  { names: ['中秋节', '中秋'], month: 8, day: 15, calendar: 'lunar' },
  { names: ['重阳节', '重阳'], month: 9, day: 9, calendar: 'lunar' },
];
const BY_NAME = new Map(
  FESTIVALS.flatMap((festival) =>
    [...festival.names, ...(festival.besideHoliday ?? [])].map((name): [string, Festival] => [
      name,
      festival,
    ]),
  ),
);
const NAMES = [...BY_NAME.keys()].sort((a, b) => b.length - a.length);
/** Alternatives for a pattern, longest first. */
export const FESTIVAL_NAMES = NAMES.join('|');

const HOLIDAY =
  '(?:小?长假|双节|[双三]?节?假期|假日|黄金周|期间|前后|前夕|前|后|放假|当[天日]|档|以来|至今|(?=[、和及](?:中秋|国庆|春节|元旦|五一)))';
const AT = new RegExp(`(${FESTIVAL_NAMES})([”’])?(${HOLIDAY})?`, 'y');
/** Works, customs, prizes, streets and the like named after a festival. */
const NAMED_AFTER =
  /^(?:联欢|晚会|文化|习俗|民俗|风俗|传统|申遗|红包|招待会|团拜会|茶话会|音乐会|奖|劳动奖|精神|口号|符号|元素|用品|食品|礼[品物包]|月饼|粽|贺|愿望|快乐|广场|路|街|村|公园|小?学校|中学|小学|片|诗|词|那天的故事|上河图)/;
/** Persons and words: 王国庆, 郑清明. */
const PART_OF_NAME = /[\p{Script=Han}]$/u;
const MAY_STAND_BEFORE =
  /(?:[年在于到过至是从为自今去明本次届个周的与和及、逢迎庆值近距离经刚]|元旦|中秋|国庆|春节|五一|“|‘)$/;

/**
 * The festival at an offset of a sentence, or undefined.
 *
 * @param year the year right before it
 */
export function festivalAt(
  text: string,
  at: number,
  { conference, year: before }: DateContext,
  year?: number,
): DateReading | undefined {
  AT.lastIndex = at;
  const found = AT.exec(text);
  const festival = found && BY_NAME.get(found[1] as string);
  if (!found || !festival) return undefined;
  const [whole, name = '', quote = '', holiday] = found;
  const end = at + name.length;
  const after = text.slice(end + quote.length, end + 8);
  if (holiday === undefined && NAMED_AFTER.test(after)) return undefined;
  const sure = year !== undefined || festival.names.includes(name);
  if (!sure) {
    if (holiday === undefined && !(quote && text[at - 1] === '“')) return undefined;
    const lead = text.slice(Math.max(0, at - 2), at);
    if (PART_OF_NAME.test(lead) && !MAY_STAND_BEFORE.test(lead)) return undefined;
  }
  const fixed = year ?? before ?? (conference && nearestYear(festival.month, conference));
  const day = fixed === undefined ? undefined : dayOf(festival, fixed);
  return {
    start: at,
    end: quote && text[at - 1] !== '“' ? end : at + (holiday ? whole.length : name.length),
    dateKind: 'date',
    precision: holiday && !holiday.startsWith('当') ? 'period' : 'day',
    yearFrom: day?.year ?? fixed,
    yearTo: day?.year ?? fixed,
    ...(day ? { month: day.month, day: day.day, last: day } : {}),
    relative: year === undefined && before === undefined,
  };
}

function dayOf(festival: Festival, year: number) {
  if (festival.calendar === 'lunar') return lunarDay(year, festival);
  const day = festival.calendar === 'term' ? qingming(year) : festival.day;
  return { year, month: festival.month, day };
}

/** Day of April; valid from 1901 to 2099. */
function qingming(year: number): number {
  const y = year % 100;
  return Math.floor(y * 0.2422 + (year < 2000 ? 5.59 : 4.81)) - Math.floor(y / 4);
}

const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
const DAY = 86_400_000;
const lunarDays = new Map<string, { year: number; month: number; day: number } | undefined>();

/** The Gregorian day of a lunar one; leap months do not count. */
function lunarDay(year: number, { month, day, offset = 0 }: Festival) {
  const key = `${year} ${month} ${day} ${offset}`;
  if (!lunarDays.has(key)) {
    // Lunar years begin from 21 January to 21 February; a leap month may precede.
    const first = Date.UTC(year, 0, 20) + Math.floor((month - 1) * 29.5 + day - 2) * DAY;
    let found: { year: number; month: number; day: number } | undefined;
    for (let at = first; at < first + 66 * DAY && !found; at += DAY) {
      const parts = LUNAR.formatToParts(at);
      const value = (type: string) => parts.find((part) => part.type === type)?.value;
      if (value('month') !== String(month) || value('day') !== String(day)) continue;
      const date = new Date(at);
      found = addDays({ year, month: date.getUTCMonth() + 1, day: date.getUTCDate() }, offset);
    }
    lunarDays.set(key, found);
  }
  return lunarDays.get(key);
}
