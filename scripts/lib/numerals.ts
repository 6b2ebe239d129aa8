/**
 * A typed grammar for the numerals of written Chinese: Arabic figures with Chinese multipliers (1.2万亿, 20多万),
 * Chinese numerals (三千四百亿, 十几, 两千多万), fractions and percentages (三分之一, 百分之五点二, 5%), ranges
 * (3至5, 两三, 七八百), indefinite tens (数十亿, 上千) and digit strings (二〇二五).
 *
 * Values are plain numbers. Where the words leave a value open, it is the lowest one that they allow: 两三 is 2,
 * 十几 is 10, and 数 or 几 before a multiplier is at least two of it (数百 is 200).
 */

export type Approximation = 'over' | 'near' | 'at_least' | 'range';

export interface Numeral {
  /** UTF-16 offsets into the text, end exclusive; a % sign is inside. */
  start: number;
  end: number;
  /** Percentages count in percent (百分之五 is 5), fractions as a share of one. */
  value: number;
  /** Upper end of a range. */
  upper?: number;
  approximate?: Approximation;
  kind: 'cardinal' | 'percent' | 'fraction';
  /** `digits` is a string of Chinese digits without multipliers (二〇二五); `half` is 半. */
  script: 'arabic' | 'chinese' | 'digits' | 'half';
  /** Preceded by 第: a rank, not a quantity. */
  ordinal: boolean;
  /** Begins with a multiplier (百余, 千万): a number only beside 近, 余, a unit and so on. */
  bare: boolean;
  /** 几, 数 or 上 stands for the first digit. */
  indefinite: boolean;
}

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
const KILO = new Set('瓦克米卡伏赫焦字');
/** 1 for each UTF-16 unit that can begin a numeral: a look-up is cheaper than a regular expression. */
const STARTS = new Uint8Array(0x10000);
for (const c of '0123456789零〇一二两三四五六七八九十百千万亿几数上半廿卅壹贰叁肆伍陆柒捌玖拾佰仟') {
  STARTS[c.charCodeAt(0)] = 1;
}
const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?/y;
const CONNECTOR = /——?|[至到~～–-]/y;
/** Characters that make 数 the end of a word (人数, 总数) and 上 a postposition (网上, 海上). */
const NOT_BEFORE_SEVERAL = new Set('人次总指多少系基倍分岁参函票无个位件度读字');
const NOT_BEFORE_UP_TO = new Set('网路海陆会世线身以场船山地晚早');

interface Core {
  end: number;
  value: number;
  upper?: number;
  approximate?: Approximation;
  /** The last 万 or 亿 read, to be shared with the lower end of a range (3至5万). */
  multiplier: number;
  script: Numeral['script'];
  bare: boolean;
  indefinite: boolean;
}

/** Rounds away the binary dust of 1.2 × 1e12 and the like (15 significant digits). */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
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
  for (let c = text[end] ?? ''; ; c = text[end] ?? '') {
    const factor = TENS.get(c) ?? MYRIADS.get(c);
    if (factor !== undefined) {
      // 5000千瓦 and 20千克: 千 belongs to the unit.
      if ('千兆'.includes(c) && KILO.has(text[end + 1] ?? '')) break;
      multiplier *= factor;
    } else if (!approximate && multiplier > 1 && '多余'.includes(c || '.')) {
      // 1万多, 1万多亿
      approximate = 'over';
    } else break;
    end += 1;
  }
  value = tidy(value * multiplier);
  if (!approximate && multiplier > 1) {
    if (/\d/.test(text[end] ?? '')) {
      // 1亿2000万: a smaller part follows, itself with a multiplier.
      const rest = readArabic(text, end);
      if (rest && rest.multiplier > 1 && rest.value < multiplier) {
        return { ...rest, value: value + rest.value, multiplier: 1 };
      }
    }
  }
  return { end, value, approximate, multiplier, script: 'arabic', bare: false, indefinite: false };
}

/** 两三, 七八, 三五: two digits side by side name a range. */
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
    const value = Number([...text.slice(at, run)].map((c) => DIGITS.get(c)).join(''));
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
        if (value === 0 && lastUnit > 0) afterZero = true;
        digit = value;
      }
    } else if (ten !== undefined) {
      if (digit < 0 && (lastUnit !== 0 ? ten !== 10 || lastUnit <= 10 : i !== at)) break;
      if ('千兆'.includes(c) && i > at && KILO.has(text[i + 1] ?? '')) break;
      const times = c === '廿' ? 2 : c === '卅' ? 3 : digit > 0 ? digit : 1;
      if (lastUnit !== 0 && lastUnit <= ten) break;
      section += times * ten;
      lastUnit = ten;
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
      multiplier = section ? myriad * (multiplier > 1 ? multiplier : 1) : multiplier * myriad;
      section = 0;
      digit = -1;
      afterZero = false;
      lastUnit = 0;
    } else if ('多余几'.includes(c) && digit < 0 && i > at && !indefinite) {
      approximate = 'over';
    } else if (c === '来' && digit < 0 && lastUnit > 0 && /[个名位年家岁天]/.test(text[i + 1] ?? '')) {
      approximate = 'near';
      i += 1;
      break;
    } else if (c === '点' && digit >= 0 && DIGITS.has(text[i + 1] ?? '')) {
      let tail = i + 1;
      let fraction = '';
      for (; DIGITS.has(text[tail] ?? ''); tail += 1) fraction += String(DIGITS.get(text[tail] ?? ''));
      // 两点五十: a clock time, not a decimal.
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
  // 一万五, 两百五: a last digit counts the next lower power of ten.
  const scale =
    lastUnit >= 100 && !afterZero ? lastUnit / 10 : lastUnit === 0 && middle > 0 && !afterZero ? 1e3 : 1;
  const value = high + middle + section + (digit > 0 ? digit * scale : 0);
  const core: Core = { end: i, value, approximate, multiplier, script: 'chinese', bare, indefinite };
  if (upperDigit >= 0) core.approximate = 'range';
  return i > at ? core : undefined;
}

function readCore(text: string, at: number): Core | undefined {
  const c = text.charCodeAt(at);
  return c >= 48 && c <= 57 ? readArabic(text, at) : readChinese(text, at);
}

const PER: ReadonlyMap<string, number> = new Map([
  ['百', 1],
  ['千', 0.1],
  ['万', 0.01],
]);

function readSimple(text: string, at: number): (Core & { kind: Numeral['kind'] }) | undefined {
  const per = PER.get(text[at] ?? '');
  if (per !== undefined && text.startsWith('分之', at + 1)) {
    const part = readCore(text, at + 3);
    if (part) return { ...part, value: tidy(part.value * per), kind: 'percent', bare: false };
  }
  const core = readCore(text, at);
  if (!core) return undefined;
  if (text[core.end] === '%') return { ...core, end: core.end + 1, kind: 'percent' };
  if (text[core.end] === '‰') return { ...core, end: core.end + 1, value: core.value / 10, kind: 'percent' };
  if (text.startsWith('分之', core.end)) {
    const part = readCore(text, core.end + 2);
    if (part && core.value > 0)
      return { ...part, value: part.value / core.value, kind: 'fraction', bare: false };
  }
  return { ...core, kind: 'cardinal' };
}

/**
 * The numeral that begins at `at`, as long as it goes, or undefined. A range (3至5万, 5%—10%) is one numeral with
 * the lower value; a multiplier or % that only the upper end carries holds for both.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const ordinal = text[at - 1] === '第';
  const half = { ordinal, bare: false, indefinite: false };
  if (text[at] === '半') {
    if ('上下一后前大小过多近北南东西全'.includes(text[at - 1] ?? '.')) return undefined;
    return { start: at, end: at + 1, value: 0.5, kind: 'cardinal', script: 'half', ...half };
  }
  const low = readSimple(text, at);
  if (!low) return undefined;
  const { multiplier, ...rest } = low;
  const numeral: Numeral = { start: at, ...rest, ordinal };
  if (ordinal || low.script === 'digits') return numeral;
  CONNECTOR.lastIndex = low.end;
  if (!CONNECTOR.test(text)) return numeral;
  const high = readSimple(text, CONNECTOR.lastIndex);
  if (!high || high.script === 'digits' || high.script !== low.script) return numeral;
  const shared = multiplier === 1 && low.kind === 'cardinal' && low.value < high.value / high.multiplier;
  const value = tidy(low.value * (shared ? high.multiplier : 1));
  if (value >= high.value || (low.kind !== 'cardinal' && low.kind !== high.kind)) return numeral;
  return { ...numeral, end: high.end, value, upper: high.value, approximate: 'range', kind: high.kind };
}

/** All numerals of a text, in order, without overlap. */
export function findNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (STARTS[text.charCodeAt(i)] === 0) continue;
    const numeral = readNumeral(text, i);
    if (!numeral) continue;
    found.push(numeral);
    i = numeral.end - 1;
  }
  return found;
}
