/** Single numerals, without percent signs, fractions and ranges: 1.2万亿, 三千四百亿, 十几, 二〇二五. */

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((c, n): [string, number] => [c, n]),
  ...[...'〇壹贰叁肆伍陆柒捌玖'].map((c, n): [string, number] => [c, n]),
  ['两', 2],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8],
  ['兆', 1e12],
]);
const KILO = new Set('瓦克米卡伏赫焦字帕');
const LOWER_PART = /^(?:\d{1,4}|\d,\d{3})(?![\d年月日号%:A-Za-z-]|[.,]\d)/;
const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?/y;
/** Before 数 these make a word (人数, 总数), before 上 a place (网上, 海上). */
const NOT_BEFORE_SEVERAL = new Set('人次总指多少系基倍分岁参函票无个位件度读字');
const NOT_BEFORE_UP_TO = new Set('网路海陆会世线身以场船山地晚早');
/** After a final 一: 两万一个月 and 三百一斤 are prices per one; 五万一直 starts a word. */
const OF_NEXT_WORD = new Set(
  '个年月天日周夜晚次人名位家户只头条件套台辆部张份盒瓶支斤吨亩平股节场趟直些样般起共旦方边定同',
);

export type Approximation = 'over' | 'near' | 'at_least' | 'range';

export interface Core {
  end: number;
  value: number;
  upper?: number;
  approximate?: Approximation;
  /** The last 万 or 亿; also applies to the lower end of a range (3至5万). */
  multiplier: number;
  /** `digits`: Chinese digits without multipliers (二〇二五). */
  script: 'arabic' | 'chinese' | 'digits';
  bare: boolean;
  indefinite: boolean;
}

/** Rounds to 15 significant digits, against floating-point errors. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** 个亿 after a number, but not 一个亿万富翁. */
function isCountedHundredMillion(text: string, at: number): boolean {
  return text[at] === '个' && text[at + 1] === '亿' && text[at + 2] !== '万';
}

const HUNDRED_MILLION = { multiplier: 1e8, script: 'arabic', bare: false, indefinite: false } as const;

/** The digits behind 百, 千 or 万: 9600 in 1万9600, 5000 in 3万5; but not the year of 5万2024年. */
function lowerPart(text: string, at: number, multiplier: number): { end: number; value: number } | undefined {
  const [surface] = LOWER_PART.exec(text.slice(at, at + 8)) ?? [];
  if (surface === undefined || multiplier > 1e4) return undefined;
  const digits = surface.replace(',', '');
  if (digits.length >= String(multiplier).length) return undefined;
  const value = Number(digits) * (digits.length === 1 ? multiplier / 10 : 1);
  return { end: at + surface.length, value };
}

function readArabic(text: string, at: number): Core | undefined {
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(text);
  if (!match) return undefined;
  let end = ARABIC.lastIndex;
  let value = Number(match[0].replaceAll(',', ''));
  let multiplier = 1;
  let approximate: Approximation | undefined;
  if ('多余几'.includes(text[end] ?? '.')) {
    approximate = 'over';
    end += 1;
  }
  // 1.2个亿: colloquial for 1.2亿.
  if (isCountedHundredMillion(text, end))
    return { ...HUNDRED_MILLION, end: end + 2, value: tidy(value * 1e8) };
  for (let c = text[end] ?? ''; ; c = text[end] ?? '') {
    const factor = TENS.get(c) ?? MYRIADS.get(c);
    if (factor !== undefined) {
      // 5000千瓦, 20千克: 千 belongs to the unit.
      if ('千兆'.includes(c) && KILO.has(text[end + 1] ?? '')) break;
      if (c === '百' && text[end + 1] === '帕') break;
      multiplier *= factor;
    } else if (
      !approximate &&
      multiplier > 1 &&
      '多余'.includes(c || '.') &&
      !'出于少'.includes(text[end + 1] ?? '.')
    ) {
      // 1万多, 1万多亿
      approximate = 'over';
    } else break;
    end += 1;
  }
  value = tidy(value * multiplier);
  if (!approximate && multiplier > 1) {
    if (/\d/.test(text[end] ?? '')) {
      // 1亿2000万: a smaller part with its own multiplier follows.
      const rest = readArabic(text, end);
      if (rest && rest.multiplier > 1 && rest.value < multiplier) {
        return { ...rest, value: value + rest.value, multiplier: 1 };
      }
      const lower = lowerPart(text, end, multiplier);
      if (lower && Number.isInteger(value))
        return {
          ...lower,
          value: value + lower.value,
          multiplier: 1,
          script: 'arabic',
          bare: false,
          indefinite: false,
        };
    }
  }
  return { end, value, approximate, multiplier, script: 'arabic', bare: false, indefinite: false };
}

/** 两三, 七八, 三五: two adjacent digits are a range. */
function isRangePair(low: number, high: number): boolean {
  return low > 0 && (high - low === 1 || (low === 3 && high === 5));
}

function readChinese(text: string, at: number): Core | undefined {
  let run = at;
  while (DIGITS.has(text[run] ?? '')) run += 1;
  const length = run - at;
  const first = DIGITS.get(text[at] ?? '') ?? -1;
  const second = DIGITS.get(text[at + 1] ?? '') ?? -1;
  if (length >= 3 || (length === 2 && !isRangePair(first, second))) {
    const value = Number(Array.from(text.slice(at, run), (c) => DIGITS.get(c)).join(''));
    return { end: run, value, multiplier: 1, script: 'digits', bare: false, indefinite: false };
  }
  let i = at;
  let approximate: Approximation | undefined;
  let indefinite = false;
  let high = 0;
  let middle = 0;
  let section = 0;
  let digit = -1;
  let upperDigit = -1;
  let lastUnit = 0;
  /** Last power of ten, including 万 and 亿. */
  let lowest = 1;
  let multiplier = 1;
  let afterZero = false;
  const lead = text[at] ?? '';
  if ('几数上'.includes(lead)) {
    const next = text[at + 1] ?? '';
    if (!TENS.has(next) && !MYRIADS.has(next)) return undefined;
    const before = text[at - 1] ?? '';
    if (lead === '数' && NOT_BEFORE_SEVERAL.has(before)) return undefined;
    if (lead === '上' && (next === '十' || NOT_BEFORE_UP_TO.has(before))) return undefined;
    approximate = 'at_least';
    indefinite = true;
    digit = lead === '上' ? 1 : 2;
    i += 1;
  }
  const bare = !indefinite && first < 0 && lead !== '十' && lead !== '廿' && lead !== '卅';
  for (; i < text.length; i += 1) {
    const c = text[i] ?? '';
    const value = DIGITS.get(c);
    const ten = c === '廿' || c === '卅' ? 10 : TENS.get(c);
    const myriad = MYRIADS.get(c);
    if (approximate === 'over' && myriad === undefined) break;
    if (value !== undefined) {
      if (digit >= 0 && digit !== 0) {
        if (upperDigit >= 0 || !isRangePair(digit, value)) break;
        upperDigit = value;
      } else {
        if (value === 0 && i > at) afterZero = true;
        else if (value === 1 && lowest > 10 && !afterZero && OF_NEXT_WORD.has(text[i + 1] ?? '')) break;
        digit = value;
      }
    } else if (ten !== undefined) {
      if (digit < 0 && (lastUnit !== 0 ? ten !== 10 || lastUnit <= 10 : i !== at)) break;
      if (
        '百千兆'.includes(c) &&
        (c !== '百' || text[i + 1] === '帕') &&
        i > at &&
        KILO.has(text[i + 1] ?? '')
      )
        break;
      const times = c === '廿' ? 2 : c === '卅' ? 3 : digit > 0 ? digit : 1;
      if (lastUnit !== 0 && lastUnit <= ten) break;
      section += times * ten;
      lastUnit = ten;
      lowest = ten;
      digit = -1;
      afterZero = false;
    } else if (myriad !== undefined) {
      if (digit > 0) section += digit;
      if (myriad === 1e4) {
        if (section === 0 && (middle > 0 || high > 0 || i !== at)) break;
        middle += (section || 1) * 1e4;
      } else {
        if (section + middle === 0 && i !== at) break;
        high += (section + middle || 1) * myriad;
        middle = 0;
      }
      lowest = myriad * (MYRIADS.has(text[i - 1] ?? '') ? lowest : 1);
      multiplier = section ? myriad * (multiplier > 1 ? multiplier : 1) : multiplier * myriad;
      section = 0;
      digit = -1;
      afterZero = false;
      lastUnit = 0;
    } else if (c === '个' && section + digit > 0 && high + middle === 0 && isCountedHundredMillion(text, i)) {
      return {
        ...HUNDRED_MILLION,
        script: 'chinese',
        end: i + 2,
        value: (section + Math.max(digit, 0)) * 1e8,
      };
    } else if ('多余几'.includes(c) && digit < 0 && i > at && !indefinite) {
      approximate = 'over';
    } else if (
      c === '来' &&
      digit < 0 &&
      lastUnit > 0 &&
      /[个名位年家岁天块亩米公斤吨元万亿户只头台辆条间所人张次件里]/.test(text[i + 1] ?? '')
    ) {
      approximate = 'near';
      i += 1;
      break;
    } else if (c === '点' && digit >= 0 && DIGITS.has(text[i + 1] ?? '')) {
      let tail = i + 1;
      let fraction = '';
      for (; DIGITS.has(text[tail] ?? ''); tail += 1) fraction += String(DIGITS.get(text[tail] ?? ''));
      // 两点五十: a time of day, not a decimal.
      if (TENS.has(text[tail] ?? '') || '分多'.includes(text[tail] ?? '.')) break;
      let decimal = section + digit + Number(`0.${fraction}`);
      for (; MYRIADS.has(text[tail] ?? ''); tail += 1) decimal *= MYRIADS.get(text[tail] ?? '') ?? 1;
      return {
        end: tail,
        value: tidy(high + middle + decimal),
        multiplier: 1,
        script: 'chinese',
        bare,
        indefinite,
      };
    } else break;
  }
  // 一万五, 两百五: a last digit counts the next lower power of ten, unless 零 precedes it.
  const scale = lowest >= 100 && !afterZero ? lowest / 10 : 1;
  const value = high + middle + section + (digit > 0 ? digit * scale : 0);
  const core: Core = { end: i, value, approximate, multiplier, script: 'chinese', bare, indefinite };
  if (upperDigit >= 0) core.approximate = 'range';
  return i > at ? core : undefined;
}

/** The numeral that starts at `at`, or undefined. */
export function readCore(text: string, at: number): Core | undefined {
  const c = text.charCodeAt(at);
  return c >= 48 && c <= 57 ? readArabic(text, at) : readChinese(text, at);
}
