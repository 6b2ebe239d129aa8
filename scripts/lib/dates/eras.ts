/** Other counts of years: 公元前221年, 民国三十八年, 20世纪70年代, 1950年代, 2024/25财年, 2024-03-07. */
import { readNumeral } from '../numerals.ts';
import type { Rule } from './rule.ts';

/** The year before each era's first. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['民国', 1911],
  ['贞观', 626],
  ['开元', 712],
  ['天宝', 741],
  ['洪武', 1367],
  ['永乐', 1402],
  ['宣德', 1425],
  ['嘉靖', 1521],
  ['万历', 1572],
  ['崇祯', 1627],
  ['顺治', 1643],
  ['康熙', 1661],
  ['雍正', 1722],
  ['乾隆', 1735],
  ['嘉庆', 1795],
  ['道光', 1820],
  ['咸丰', 1850],
  ['同治', 1861],
  ['光绪', 1874],
  ['宣统', 1908],
  ['明治', 1867],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
]);
/** Alternatives for a pattern. */
export const ERA_NAMES = [...ERAS.keys()].join('|');

const COUNT = '[0-9〇零一二三四五六七八九十百千]{1,6}';
const EDGE = '(?:[初末底]期?|中叶|中期|[前后上下]半叶|后期)?';

function number(text: string | undefined): number | undefined {
  return text ? readNumeral(text, 0)?.value : undefined;
}

/** First years of the first and last decade: 70 gives [70, 70], 六七十 gives [60, 70]. */
function decadesOf(words: string | undefined): [first: number, last: number] | undefined {
  if (!words) return undefined;
  const pair = /^([一二三四五六七八九])([一二三四五六七八九])十$/.exec(words);
  const first = number(pair ? `${pair[1]}十` : words) ?? 0;
  return [first, pair ? (number(`${pair[2]}十`) ?? first) : first];
}

/** Centuries BC are negative. */
function yearsOf(century: number): [from: number, to: number] {
  return century < 0 ? [century * 100, century * 100 + 99] : [(century - 1) * 100 + 1, century * 100];
}

/** An earlier rule wins at the same place. */
export const ERA_RULES: readonly Rule[] = [
  // 2024-03-07, 2024/3/7, 2024.3.7
  [
    '12',
    /((?:19|20)\d{2})([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d.])/y,
    (match) => ({
      dateKind: 'date',
      precision: 'day',
      yearFrom: Number(match[1]),
      yearTo: Number(match[1]),
      month: Number(match[3]),
      day: Number(match[4]),
      relative: false,
    }),
  ],
  // 2024/25财年, 2024-25赛季
  [
    '12',
    /((?:19|20)\d{2})[-/](\d{2}|(?:19|20)\d{2})(?:财政?|会计)?(?:年度?|赛季|学年|榨季|产季|雪季)(?!代)/y,
    (match) => {
      const from = Number(match[1]);
      const to = Number(match[2]) < 100 ? Math.floor(from / 100) * 100 + Number(match[2]) : Number(match[2]);
      return to < from
        ? undefined
        : { dateKind: 'period', precision: 'period', yearFrom: from, yearTo: to, relative: false };
    },
  ],
  // 公元前221年, 公元前3世纪, 公元618年
  [
    '公',
    new RegExp(`公元(前?)约?(${COUNT})(年(?!代)|世纪)(?:${EDGE})`, 'y'),
    (match) => {
      const sign = match[1] ? -1 : 1;
      const count = sign * (number(match[2]) ?? 0);
      if (count === 0) return undefined;
      const [yearFrom, yearTo] = match[3] === '年' ? [count, count] : yearsOf(count);
      return match[3] === '年'
        ? { dateKind: 'year', precision: 'year', yearFrom, yearTo, relative: false }
        : { dateKind: 'period', precision: 'century', yearFrom, yearTo, relative: false };
    },
  ],
  // 民国三十八年, 光绪元年
  [
    [...ERAS.keys()].map((era) => era[0]).join(''),
    new RegExp(`(${ERA_NAMES})(?:(元)|(${COUNT}))年(?!代|间)`, 'y'),
    (match) => {
      const year = (ERAS.get(match[1] ?? '') ?? 0) + (match[2] ? 1 : (number(match[3]) ?? 0));
      return { dateKind: 'year', precision: 'year', yearFrom: year, yearTo: year, relative: false };
    },
  ],
  // 1950年代, 2010年代末, 一九五〇年代
  [
    '12一二',
    new RegExp(`((?:1\\d|20)\\d0|[一二][〇零一二三四五六七八九]{2}[〇零])年代${EDGE}(?:以来)?`, 'y'),
    (match, { conference }) => {
      const from = number(match[1]);
      const to = match[0].endsWith('以来') && conference ? conference.year : from && from + 9;
      const running = match[0].endsWith('以来') && conference ? ({ running: 'to_now' } as const) : {};
      return {
        dateKind: 'period',
        precision: 'decade',
        yearFrom: from,
        yearTo: to,
        ...running,
        relative: false,
      };
    },
  ],
  // 20世纪70年代, 上世纪六七十年代, 上世纪末, 本世纪以来, 21世纪
  [
    '上本0123456789二十',
    new RegExp(
      `(?:(上个?|本|\\d{1,2}|二?十[一二三四五六七八九]?)世纪)(?:(\\d0|[一二三四五六七八九]{1,2}十)年代)?${EDGE}(?:以来)?`,
      'y',
    ),
    (match, { conference }) => {
      const relative = match[1] === '本' || (match[1] ?? '').startsWith('上');
      const now = conference && Math.floor((conference.year - 1) / 100) + 1;
      const century = relative ? now && now - (match[1] === '本' ? 0 : 1) : number(match[1]);
      if (century !== undefined && (century < 1 || century > 22)) return undefined;
      const [first, last] = century === undefined ? [] : yearsOf(century);
      const since = match[0].endsWith('以来') && conference;
      const running = since ? ({ running: 'to_now' } as const) : {};
      const decades = decadesOf(match[2]);
      if (decades) {
        const yearFrom = first && first - 1 + decades[0];
        const yearTo = since ? conference.year : first && first + 8 + decades[1];
        return { dateKind: 'period', precision: 'decade', yearFrom, yearTo, ...running, relative };
      }
      const yearTo = since ? conference.year : last;
      return { dateKind: 'period', precision: 'century', yearFrom: first, yearTo, ...running, relative };
    },
  ],
  // 九十年代, 80年代初, 七八十年代
  [
    '23456789二三四五六七八九',
    new RegExp(`(?<![\\d.一二三四五六七八九])([2-9]0|[二三四五六七八九]{1,2}十)年代${EDGE}(?:以来)?`, 'y'),
    (match, { conference }) => {
      const [first, last] = decadesOf(match[1]) ?? [0, 0];
      const to = match[0].endsWith('以来') && conference ? conference.year : 1909 + last;
      const running = match[0].endsWith('以来') && conference ? ({ running: 'to_now' } as const) : {};
      return {
        dateKind: 'period',
        precision: 'decade',
        yearFrom: 1900 + first,
        yearTo: to,
        ...running,
        relative: false,
      };
    },
  ],
];
