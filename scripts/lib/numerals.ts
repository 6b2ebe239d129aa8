/**
 * Grammar of Chinese numerals: Arabic with multipliers (1.2万亿, 20多万), Chinese (三千四百亿, 十几, 两千多万), fractions and
 * percentages (三分之一, 百分之五点二, 5%), ranges (3至5, 两三, 七八百), indefinite tens (数十亿, 上千), digit strings (二〇二五), signs (-3%,
 * 负2.1%, 零下5).
 *
 * Indefinite values are the lowest that fits: 两三 is 2, 十几 is 10, 数百 is 200.
 */

import { readSign } from './numeral-signs.ts';
import { readCore, tidy } from './numeral-words.ts';
import type { Approximation, Core } from './numeral-words.ts';

export interface Numeral {
  /** UTF-16 offsets, end exclusive, including - and %. */
  start: number;
  end: number;
  /** Percent (百分之五 is 5), or a share of 1 for fractions. */
  value: number;
  /** Upper end of a range. */
  upper?: number;
  approximate?: Approximation;
  kind: 'cardinal' | 'percent' | 'fraction';
  /** `half`: 半. */
  script: Core['script'] | 'half';
  /** After 第: a rank. */
  ordinal: boolean;
  /** Starts with a multiplier (百余, 千万): a number only next to 近, 余, a unit and the like. */
  bare: boolean;
  /** Starts with 几, 数 or 上. */
  indefinite: boolean;
}

/** Units that can start a numeral; faster than a regular expression. */
const STARTS = new Uint8Array(0x10000);
for (const c of '0123456789零〇一二两三四五六七八九十百千万亿几数上半廿卅壹贰叁肆伍陆柒捌玖拾佰仟') {
  STARTS[c.charCodeAt(0)] = 1;
}
const CONNECTOR = /——?|[至到~～–-]/y;
/** A share (世界的1/26), but not a name (2024/25, 9/11), 1/2/3 or 3/7日. */
const SLASHED = /\/([1-9]\d{0,2})(?![\d./日号]|-\d|[^,。;:!?]{0,2}(?:事件|恐怖袭击|会议|次列车))/y;
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
  SLASHED.lastIndex = core.end;
  const whole = core.script === 'arabic' ? Number(SLASHED.exec(text)?.[1] ?? 0) : 0;
  if (whole > core.value && core.value > 0 && Number.isInteger(core.value) && text[at - 1] !== '/')
    return { ...core, end: SLASHED.lastIndex, value: core.value / whole, kind: 'fraction' };
  if (text.startsWith('分之', core.end)) {
    const part = readCore(text, core.end + 2);
    if (part && core.value > 0)
      return { ...part, value: part.value / core.value, kind: 'fraction', bare: false };
  }
  return { ...core, kind: 'cardinal' };
}

/**
 * The longest numeral at `at`, or undefined. A range (3至5万, 5%—10%) is one numeral with the lower value; multiplier and
 * % of the upper end apply to both.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  const ordinal = text[at - 1] === '第';
  const half = { ordinal, bare: false, indefinite: false };
  if (text[at] === '半') {
    const before = text[at - 1] ?? '.';
    if ('上下一后前大小多北南东西全'.includes(before) || (before === '过' && text[at - 2] !== '超'))
      return undefined;
    return { start: at, end: at + 1, value: 0.5, kind: 'cardinal', script: 'half', ...half };
  }
  const unsigned = readSimple(text, at);
  if (!unsigned) return undefined;
  const sign = ordinal ? undefined : readSign(text, at, unsigned.end, unsigned.kind === 'cardinal');
  const low = sign ? { ...unsigned, value: sign.factor * unsigned.value } : unsigned;
  const { multiplier, ...rest } = low;
  const numeral: Numeral = { start: at - (sign?.length ?? 0), ...rest, ordinal };
  if (ordinal || low.script === 'digits') return numeral;
  CONNECTOR.lastIndex = low.end;
  if (!CONNECTOR.test(text)) return readNeighbours(text, numeral) ?? numeral;
  if (low.value < 0) return readNegativeRange(text, numeral, CONNECTOR.lastIndex);
  const high = readSimple(text, CONNECTOR.lastIndex);
  if (!high || high.script === 'digits' || high.script !== low.script) return numeral;
  const shared = multiplier === 1 && low.kind === 'cardinal' && low.value < high.value / high.multiplier;
  const value = tidy(low.value * (shared ? high.multiplier : 1));
  if (value >= high.value || (low.kind !== 'cardinal' && low.kind !== high.kind)) return numeral;
  return { ...numeral, end: high.end, value, upper: high.value, approximate: 'range', kind: high.kind };
}

/** 5、6个, 三、四百: two consecutive digits, a range like 五六个. */
function readNeighbours(text: string, low: Numeral): Numeral | undefined {
  if (text[low.end] !== '、' || low.end - low.start !== 1 || low.kind !== 'cardinal') return undefined;
  const high = readSimple(text, low.end + 1);
  if (!high || high.kind !== 'cardinal' || high.script !== low.script || high.approximate) return undefined;
  // 八、九千万: the words of size apply to both.
  const size = high.value / (low.value + 1);
  if (
    !Number.isInteger(Math.log10(size)) ||
    !/[个名家人位天年次项元亩吨里公米岁成亿万]/.test(text[high.end] ?? '.')
  )
    return undefined;
  const value = low.value * size;
  return { ...low, end: high.end, value, upper: high.value, approximate: 'range' };
}

/** 负3%到负1%, -5至5℃: the lower value, in either order. */
function readNegativeRange(text: string, low: Numeral, from: number): Numeral {
  const signed = /(?:负|零下|[-−])?/y;
  signed.lastIndex = from;
  const negative = (signed.exec(text)?.[0] ?? '') !== '';
  const high = readSimple(text, signed.lastIndex);
  if (!high || high.script !== low.script || (low.kind !== 'cardinal' && low.kind !== high.kind)) return low;
  const other = negative ? -high.value : high.value;
  return {
    ...low,
    end: high.end,
    value: Math.min(low.value, other),
    upper: Math.max(low.value, other),
    approximate: 'range',
    kind: high.kind,
  };
}

/** All numerals of a text, in order, not overlapping. */
export function findNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (STARTS[text.charCodeAt(i)] === 0) continue;
    // 三年零四个月: 零 only links.
    if (text[i] === '零' && /[年月时岁天]/.test(text[i - 1] ?? '.')) continue;
    const numeral = readNumeral(text, i);
    if (!numeral) continue;
    found.push(numeral);
    i = numeral.end - 1;
  }
  return found;
}
