/** What a numeral counts: the next unit word, an adjacent noun, or a unit in context. */
import type { Numeral } from '../numerals.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounEndingAt, readNounPhrase } from './noun-phrase.ts';
import { longestAt } from './surfaces.ts';
import { unitInContext } from './units-in-context.ts';
import { plainUnit } from './units.ts';
import type { Units, UnitWord } from './units.ts';

const PERCENT = plainUnit('%', 'percent');
const SHARE = plainUnit('', 'share');
const SIGN = /(?:US|HK|NT|A|C|S)?[$¥￥€£]$/;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);
const BOUND = /^(?:以[上下]|左右)/;
const HUNDREDTHS = /^\d{2}(?!\d)/;
const MORE_AFTER = /[多余](?![次边国个种名家项元极样方年人党式条民数半])/y;
export const DURATIONS: ReadonlySet<string> = new Set([
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
]);

export interface Unit {
  word: UnitWord;
  /** End of the unit word, including a following 半 or 多. */
  end: number;
  /** Added to the value: 两年半. */
  extra: number;
  over: boolean;
}

/** The unit word after a numeral, or undefined. */
export function unitAfter(text: string, numeral: Numeral, units: Units): Unit | undefined {
  if (numeral.kind === 'percent') return { word: PERCENT, end: numeral.end, extra: 0, over: false };
  if (numeral.kind === 'fraction') return { word: SHARE, end: numeral.end, extra: 0, over: false };
  const at = numeral.end + (text[numeral.end] === ' ' ? 1 : 0);
  // 2人生还 is no 人生.
  const fits = (word: UnitWord, end: number) =>
    !word.notBefore.has(text[end] ?? '') || (word.surface === '人' && text.startsWith('生还', end));
  const there = unitInContext(text, numeral);
  if (there) return there;
  const inner = text[at] === '个' ? (text[at + 1] ?? '') : '';
  if (inner === '多' || inner === '半' || inner === '余') {
    // 3个多月, 一个半小时: the measures are 个月, 个小时 with a word inside.
    const joined = `个${text.slice(at + 2, at + 6)}`;
    const word = longestAt(units.words, joined, 0, (entry) => entry.kind === 'measure');
    const end = at + 1 + (word?.surface.length ?? 0);
    if (word) return { word, end, extra: inner === '半' ? 0.5 : 0, over: inner !== '半' };
  }
  const word = longestAt(units.words, text, at, (entry) => fits(entry, at + entry.surface.length));
  const noun = longestAt(units.nouns, text, at, (entry) => fits(entry, at + entry.surface.length));
  // 三十个人: people; the noun starts with the classifier.
  if (!word && noun?.surface === '个人') return { word: noun, end: at + 2, extra: 0, over: false };
  if (!word) return undefined;
  if (noun && noun.surface.length > word.surface.length) return undefined;
  if (numeral.script === 'half' && !DURATIONS.has(word.unit)) return undefined;
  // 9秒83: hundredths without a point.
  const hundredths = word.surface === '秒' ? HUNDREDTHS.exec(text.slice(at + 1, at + 4))?.[0] : undefined;
  if (hundredths) return { word, end: at + 3, extra: Number(hundredths) / 100, over: false };
  let end = at + word.surface.length;
  let extra = 0;
  // 两成六: tenths, then hundredths.
  const hundredth = word.surface === '成' ? '一二三四五六七八九'.indexOf(text[end] ?? '~') + 1 : 0;
  if (hundredth > 0 && numeral.script === 'chinese' && !'个家成分万千百'.includes(text[end + 1] ?? '~')) {
    return { word, end: end + 1, extra: hundredth / 10, over: false };
  }
  // 两年半, 五成半: plus half a unit.
  const halved = DURATIONS.has(word.unit) || word.surface === '成';
  if (halved && text[end] === '半' && !'导岛'.includes(text[end + 1] ?? '.')) {
    extra = 0.5;
    end += 1;
  }
  MORE_AFTER.lastIndex = end;
  const over = word.kind !== 'classifier' && word.takes === '' && numeral.value > 0 && MORE_AFTER.test(text);
  return { word, end: over ? end + 1 : end, extra, over };
}

/** $20亿, HK$500万, ¥300: a currency sign before Arabic digits. */
export function currencySign(text: string, numeral: Numeral): { word: UnitWord } | undefined {
  if (numeral.script !== 'arabic' || numeral.kind !== 'cardinal') return undefined;
  const surface = SIGN.exec(text.slice(Math.max(0, numeral.start - 3), numeral.start))?.[0];
  const code = surface && SIGNS.get(surface);
  return code ? { word: plainUnit(surface, code) } : undefined;
}

/** 14亿中国人民, 200余中资企业: a large or hedged number before its noun phrase. */
export function unitless(
  text: string,
  numeral: Numeral,
  units: Units,
): { word: UnitWord; phrase: NounPhrase } | undefined {
  if (numeral.kind !== 'cardinal' || numeral.script === 'half' || numeral.value < 2) return undefined;
  if (numeral.script === 'digits' || (numeral.script === 'chinese' && numeral.value < 100)) return undefined;
  // 10亿以上人口
  const bound = BOUND.exec(text.slice(numeral.end, numeral.end + 2))?.[0].length ?? 0;
  const phrase = readNounPhrase(text, numeral.end + bound, 'direct', units);
  // 海军150编队 is a name, unlike 3000余支队.
  if (phrase?.head?.takes === 'team' && !numeral.approximate) return undefined;
  // 101中学, 301医院: so numbered.
  const numbered =
    /^(?:schools|hospitals)$/.test(phrase?.head?.unit ?? '') &&
    /^\d{1,3}$/.test(text.slice(numeral.start, numeral.end));
  if (numbered && phrase?.end === numeral.end + (phrase?.head?.surface.length ?? 0)) return undefined;
  return phrase?.head ? { word: phrase.head, phrase } : undefined;
}

/** Between a noun and its number: 人口｜不足｜12万, 人次｜由｜8300万, 员额｜压减｜30万. */
export const COPULA =
  /(?:压减|裁减|削减|减少|增加|增至|增到|减至|减到|升至|降至|扩至|缩减|扩编|已经|已|达到|达|为|共|约|了|有|只有|仅有|仅|只|约有|剩|还有|将近|就|还是|是|超过|超|近|逾|破|高达|多达|不足|不到|突破|接近|从|由|累计|总计|合计)+$/;
const NUMBER_END = /^(?:$|[,。;:!?()、的是多增提上下降减扩升到至就左以])/;

/** How far before a number its noun may stand, in characters. */
const LEAD = 24;
/** Clauses about money: 累计投资3000亿, 亏损同比减少2000万, 再投200亿. */
const MONEY_BEFORE =
  /(?:投资|投入|投向|[再新已拟又共]投|投了|[融募筹引]资|出资|注资|斥资|耗资|资金|资产|资本|拨付|拨款|下达|[贷存]款|信贷|授信|[国债]债|专项债|债券|债务|举债|补[贴助]|奖励|赔[付偿款]|罚[没款金]|减[免税]|退[税费]|降费|税[收费]|收入|支出|营收|利润|净利|盈利|亏损|成本|费用|造价|产值|增加值|销售|成交|交易|贸易|[进出]口|逆差|顺差|余额|总额|金额|额度|市值|估值|票房|分红|回购|预算|赤字|经费|财政|财力|社融|外资|[外内]储|GDP|生产总值|经济总量|损失|净流[入出]|签约|订单金)[^,。;:!?]{0,14}$/;

/** 就业接近1000万, 总量50多万亿: a large number that ends its phrase measures the noun before it. */
export function nounToTheLeft(
  text: string,
  numeral: Numeral,
  units: Units,
): { word: UnitWord; phrase: NounPhrase } | undefined {
  const large = /[万亿]/.test(text.slice(numeral.start, numeral.end));
  if (
    !large ||
    numeral.bare ||
    numeral.kind !== 'cardinal' ||
    !NUMBER_END.test(text.slice(numeral.end, numeral.end + 1))
  )
    return undefined;
  const lead = text.slice(Math.max(0, numeral.start - LEAD), numeral.start);
  const before = lead.replace(COPULA, '');
  const noun = nounEndingAt(before, before.length, units);
  const money = text.slice(numeral.start, numeral.end).endsWith('万亿') || MONEY_BEFORE.test(lead);
  // 在手订单420亿: their value.
  const worth = noun?.unit === 'agreements' && text.slice(numeral.start, numeral.end).includes('亿');
  const unit = worth ? 'money_unspecified' : (noun?.unit ?? (money ? 'money_unspecified' : 'items'));
  return { word: { ...PERCENT, surface: noun?.surface ?? '', unit }, phrase: { end: numeral.end } };
}

/** 汇率为7.2, 人民币汇率从7.3升至7.1, PMI为49.8: numbers on a scale that the clause names. */
const RATE_BEFORE = /(?:汇率|汇价|中间价|即期价)(?![风机政])[^,。;:!?%元]{0,14}$/;
const INDEX_BEFORE =
  /(?:PMI|PPI|CPI|AQI|指数|景气度)(?:[为是]|达到?|报收?[于在]?|收[于在]|[升降回涨跌]至|[升降回涨跌]到|录得|约为|仅为|处于|已)*(?:约|近|超过?)?$/;
/** 总和生育率降至0.97, 基尼系数为0.46 */
const RATIO_BEFORE =
  /(?:生育率|[^,。;:!?]系数|再生数|比值)(?:[为是]|[升降回涨跌]至|[升降回涨跌]到|达到?|仅为?|只有|约|已)*(?:约|近|超过?)?$/;
const SCALE_END = /^(?:$|[,。;:!?()、上下左升降到至回比和与]|的)/;

/** Scale of a number without unit, or undefined. */
export function scaleBefore(
  text: string,
  { start, end, kind, script }: Numeral,
): { word: UnitWord } | undefined {
  if (kind !== 'cardinal' || script !== 'arabic' || /[百千万亿]/.test(text.slice(start, end)))
    return undefined;
  if (!SCALE_END.test(text.slice(end, end + 1))) return undefined;
  const before = text.slice(Math.max(0, start - LEAD), start);
  if (RATE_BEFORE.test(before)) return { word: plainUnit('', 'exchange_rate') };
  if (RATIO_BEFORE.test(before)) return { word: plainUnit('', 'ratio') };
  return INDEX_BEFORE.test(before) ? { word: plainUnit('', 'index_points') } : undefined;
}
