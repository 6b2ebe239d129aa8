/** Reads one numeral, with hedges, unit and noun phrase, as a figure. */
import type { Numeral } from '../numerals.ts';
import type { Qualifier } from '../types.ts';
import { isInformation } from './counts.ts';
import { nounEndingAt, readNounPhrase } from './noun-phrase.ts';
import { isPointer } from './pointers.ts';
import { longestAt } from './surfaces.ts';
import {
  COPULA,
  currencySign,
  DURATIONS,
  nounToTheLeft,
  scaleBefore,
  unitAfter,
  unitless,
} from './unit-after.ts';
import type { Hedge, Units, UnitWord } from './units.ts';

/** UTF-16 offsets into the sentence, end exclusive. */
export interface Reading {
  start: number;
  end: number;
  value: number;
  /** Empty for a bare zero, which takes its pair's unit. */
  unit: string;
  qualifier: Qualifier;
}

/** `pointer`: measures nothing; `unknown`: no known unit. */
export type NoFigure = 'pointer' | 'unknown';

/** Characters searched on either side; keeps long lines linear. */
const CONTEXT = 32;

const ZERO_RATE = /(?:关税|税率|利率|增长(?![到至为]))/y;
const ZERO_END = /^(?:$|[,。;:!?()、]|增长|上升|扩大|增加|增至|发展|提高|起步|开始|到)/;
/** 关税立即降为零: a rate; other zeros take their pair's unit. */
const RATE_TO_ZERO = /(?:关税|税率|利率|增速|降税)[^。;!?0-9]{0,20}[降减](?:[为至到成])$/;
/** 超过世界三分之一: the whole stands between hedge and fraction. */
const WHOLE =
  /^(?:世界|全球|全国|全部|总数|总量|总额|总人口|人口|国内生产总值|GDP)[^,。;:!?、的0-9]{0,6}的?$/;
const LONGEST_WHOLE = 12;
/** 不到美国的十分之一: these hedges allow any whole. */
const ANY_WHOLE = /^[^,。;:!?、0-9一二三四五六七八九十百千万亿]{2,11}的$/;
const REACHES = /^(?:不到|不足|超过|超出|接近|少于|多于|低于|高于|至少|不及|未到|未达)/;
/** After 近 these count back from now. */
const CALENDAR_LENGTHS: ReadonlySet<string> = new Set(['years', 'months', 'weeks', 'days']);

const BOUND = /^及?以[上下]/;

function hedgeBefore(text: string, end: number, units: Units): Hedge | undefined {
  return units.before.get(text[end - 1] ?? '')?.find(
    (hedge) =>
      text.startsWith(hedge.surface, end - hedge.surface.length) &&
      // 过百名, 破万; but 通过3项.
      (hedge.surface !== '过' || '百千万亿'.includes(text[end] ?? '~')) &&
      !hedge.notAfter.has(text[end - hedge.surface.length - 1] ?? ''),
  );
}

/** A price's base between hedge and number: 跌破｜每桶｜70美元. */
const BASE = /每(?:[桶吨股克斤磅人日月年天户亩张]|公斤|盎司|平方米|千克|小时|公里|蒲式耳)$/;

function hedgeBeforeBase(
  text: string,
  end: number,
  units: Units,
): { hedge: Hedge; start: number } | undefined {
  const base = BASE.exec(text.slice(Math.max(0, end - 4), end))?.[0].length;
  const hedge = base ? hedgeBefore(text, end - base, units) : undefined;
  return base && hedge ? { hedge, start: end - base - hedge.surface.length } : undefined;
}

/** The hedge before the whole of a fraction (超过｜世界｜三分之一), and its start. */
function hedgeBeforeWhole(
  text: string,
  end: number,
  units: Units,
): { hedge: Hedge; start: number } | undefined {
  for (let at = end - 2; at > 0 && at >= end - LONGEST_WHOLE; at -= 1) {
    const whole = text.slice(at, end);
    const known = WHOLE.test(whole);
    const hedge = known || ANY_WHOLE.test(whole) ? hedgeBefore(text, at, units) : undefined;
    if (hedge && (known || REACHES.test(hedge.surface))) return { hedge, start: at - hedge.surface.length };
  }
  return undefined;
}

function readZero(text: string, numeral: Numeral, units: Units): Reading | NoFigure {
  ZERO_RATE.lastIndex = numeral.end;
  if (ZERO_RATE.test(text)) {
    return { start: numeral.start, end: numeral.end, value: 0, unit: 'percent', qualifier: 'exact' };
  }
  const hedge = hedgeBefore(text, numeral.start, units);
  const from = '从由为至到'.includes(text[numeral.start - 1] ?? '.');
  const lead = text.slice(Math.max(0, numeral.start - CONTEXT), numeral.start);
  if ((!hedge && !from) || !ZERO_END.test(text.slice(numeral.end, numeral.end + 4))) return 'pointer';
  const start = numeral.start - (hedge?.surface.length ?? 0);
  return {
    start,
    end: numeral.end,
    value: 0,
    unit: RATE_TO_ZERO.test(lead) ? 'percent' : '',
    qualifier: hedge?.qualifier ?? 'exact',
  };
}

/**
 * The figure around a numeral of the sentence `text`, or why there is none. Names, dates and ordinals are excluded
 * beforehand.
 */
export function readFigure(text: string, numeral: Numeral, units: Units): Reading | NoFigure {
  if (numeral.value === 0 && numeral.script === 'chinese') return readZero(text, numeral, units);
  const unit = unitAfter(text, numeral, units);
  const sign = unit ? undefined : currencySign(text, numeral);
  const scale = unit || sign ? undefined : scaleBefore(text, numeral);
  let word = unit?.word;
  let end = unit?.end ?? numeral.end;
  let head: UnitWord | undefined;
  let inside: Hedge | undefined;
  if (unit && word?.kind === 'classifier') {
    // 五家以上企业: the bound precedes the noun.
    const bound = BOUND.exec(text.slice(end, end + 3))?.[0].length ?? 0;
    const bounded = bound > 0 ? readNounPhrase(text, end + bound, word.takes, units) : undefined;
    const phrase = bounded?.head ? bounded : readNounPhrase(text, end, word.takes, units);
    if (bounded?.head) inside = longestAt(units.after, text, end);
    head = phrase?.head;
    end = phrase?.end ?? end;
  } else if (!unit && sign) {
    word = sign.word;
  } else if (!unit && scale) {
    word = scale.word;
  } else if (!unit) {
    const direct = unitless(text, numeral, units) ?? nounToTheLeft(text, numeral, units);
    if (!direct) return 'unknown';
    word = direct.word;
    head = direct.phrase.head;
    end = direct.phrase.end;
  }
  if (!word) return 'unknown';

  let start = numeral.start - (sign?.word.surface.length ?? 0);
  const found = hedgeBefore(text, start, units);
  // 破3小时 is a record, less than that.
  const hedge = found?.surface === '破' && DURATIONS.has(word.unit) ? undefined : found;
  const ofWhole = hedge
    ? undefined
    : numeral.kind === 'cardinal' && word.unit !== 'times_as_much' && word.unit !== 'share'
      ? hedgeBeforeBase(text, start, units)
      : hedgeBeforeWhole(text, start, units);
  if (ofWhole) start = ofWhole.start;
  else if (hedge && !isRecentPast(hedge, numeral, word, text)) start -= hedge.surface.length;
  const front = start < numeral.start ? (ofWhole?.hedge ?? hedge) : undefined;
  const back = inside ?? longestAt(units.after, text, end);
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(unit?.end ?? numeral.end, (unit?.end ?? numeral.end) + CONTEXT);
  if (numeral.bare && !front && !numeral.approximate && !isAmount(numeral, word)) return 'pointer';
  if (before.endsWith('每') && DURATIONS.has(word.unit)) return 'pointer';
  const surface = text.slice(numeral.start, numeral.end);
  if (isPointer({ numeral, word, head, surface, before, after, hedged: front !== undefined }))
    return 'pointer';
  // 数百名, 几十年: indefinite; but 上千年 is a lower bound.
  if (numeral.indefinite && text[numeral.start] !== '上') return 'pointer';
  // 一年多, 一个半小时, 不到一年 are measures; plain 一年 is an article.
  const hedged = front !== undefined && front.qualifier !== 'exact' && word.kind === 'measure';
  const measured = unit !== undefined && (unit.over || unit.extra > 0 || hedged);
  if (!(measured && numeral.value === 1) && !isInformation({ numeral, word, head, before, after }))
    return 'pointer';

  // 3批登山者: batches, not three climbers.
  const grouped = head?.takes === 'people' && /^(?:批次?|组|队|拨|对|双|届|代|班)$/.test(word.surface);
  let code = grouped ? word.unit : (head?.unit ?? word.unit);
  // 港币2000元: the currency comes first.
  const currency = word.surface === '元' ? nounEndingAt(text, start, units) : undefined;
  if (currency?.kind === 'currency') code = currency.unit;
  // 每月一百来块: money, if 块 counts no noun.
  if (word.surface === '块' && !head) code = 'CNY';
  if (code === 'km' && /时速[^,。;:!?]{0,4}$/.test(before)) code = 'km_per_hour';
  if (word.kind === 'classifier' && !head && /^(?:items|pieces|organizations)$/.test(word.unit)) {
    // 医院共有1800余家: hospitals.
    const subject = before.replace(COPULA, '');
    const noun = nounEndingAt(subject, subject.length, units);
    if (noun && (word.unit !== 'organizations' || noun.takes === 'org')) code = noun.unit;
  }
  return {
    start,
    end: inside ? end : end + (back?.surface.length ?? 0),
    value: Number((numeral.value * word.factor + (unit?.extra ?? 0) * word.factor).toPrecision(15)),
    unit: code,
    qualifier: qualifierOf(numeral, front, back, unit?.over ?? false),
  };
}

/** 已近5年, 投产近17年, 偏多近6天: a duration or a difference. */
const LASTS =
  /(?:[已有达了续]|[偏多超][多少长]|投产|运行|运营|成立|建成|建交|通车|历时|等待?|提前|延[迟长误]|推迟|缩短|滞留|工作|从[业事军]|服务|停[留工产]|相距|长达)$/;
const SINCE = /^[^,。;:!?]{0,2}[年月天日周](?:以?来|[间内期里]|均)/;
/** 近5年 is the last five years; 近50年 (round) and 已近5年 (word before) are nearly that many. */
function isRecentPast(hedge: Hedge, numeral: Numeral, word: UnitWord, text: string): boolean {
  if (word.surface.endsWith('世纪')) return false;
  const { start, end } = numeral;
  if (LASTS.test(text.slice(Math.max(0, start - 3), start - 1)) && !SINCE.test(text.slice(end, end + 5)))
    return false;
  return hedge.surface === '近' && CALENDAR_LENGTHS.has(word.unit) && numeral.value % 10 !== 0;
}

/** 百万人次, 千万美元: before a measure, two multipliers are a number by themselves. */
function isAmount(numeral: Numeral, word: UnitWord): boolean {
  return numeral.end - numeral.start >= 2 && word.kind !== 'noun' && !DURATIONS.has(word.unit);
}

function qualifierOf(
  numeral: Numeral,
  front: Hedge | undefined,
  back: Hedge | undefined,
  over: boolean,
): Qualifier {
  if (numeral.approximate === 'range') return 'range';
  if (front && front.qualifier !== 'exact') return front.qualifier;
  if (back && back.qualifier !== 'exact') return back.qualifier;
  return over ? 'over' : (numeral.approximate ?? 'exact');
}
