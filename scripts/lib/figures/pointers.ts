/** Numerals with a unit that measure nothing: ranks, sessions, adverbs, recent periods. */
import type { Numeral } from '../numerals.ts';
import type { UnitWord } from './units.ts';

const BEYOND = /^(?:热线|不间断|全天候|值班|值守|开通|服务|电话|在线|待命|应急|救助|求助|领事|领保|咨询)/;
const RANKED_BEFORE =
  /(?:世界|全球|全国|全省|全市|亚洲|欧洲|非洲|区域|排名|排行榜?|排在?|位列|位居|名列|列|居|居于|跻身|进入|跌至|降至|升至|上升|下降|提升|攀升|滑落)(?:了|到|至|第|世界|全球|前)*$/;
const RANKED_AFTER = /^(?:以后|之后|以内|之内|开外|以外|之外|以前|之前|上下)/;
const AGE_GROUP =
  /^(?:及其?)?以[上下](?:[^,。;:!?]{0,4}的)?(?:人口|老年?人|人群|人员|群体|儿童|青少年|青年|少年|幼儿|婴幼儿|孩子|劳动|居民|女性|男性|妇女|患者|职工|公民|农民|成年人|未成年人|高龄|失能)/;
const THANKED_BEFORE = /(?:谢谢|感谢|有请|欢迎|邀请到?了?|请到了?|介绍)(?:今天|在座)?的?(?:这|以上|台上)?$/;
const EXCHANGED_AFTER = /^(?:可以?)?(?:兑换?成?|折合|约合|合|换)(?:约|为|成|人民币)?[0-9]/;
const CURRENCY = /^(?:[A-Z]{3}|money_unspecified)$/;
const PLAN = /^[“”]?(?:可持续发展)?(?:议程|愿景|远景|战略|目标|规划|行动|计划|版)/;
const MONEY_AFTER = /^(?:$|[,。;:!?)、/每以多左的钱])/;

export interface Pointed {
  numeral: Numeral;
  word: UnitWord;
  head: UnitWord | undefined;
  /** As written. */
  surface: string;
  /** The sentence up to the figure, and from the end of its unit word. */
  before: string;
  after: string;
  hedged: boolean;
}

/** Whether a numeral with its unit measures nothing. */
export function isPointer({ numeral, word, head, surface, before, after, hedged }: Pointed): boolean {
  const { unit } = word;
  // 一六 in 统一六国; but 二〇〇公里 and 八五折 are numbers.
  if (numeral.script === 'digits' && !/[零〇]/.test(surface) && word.surface !== '折') return true;
  // 这两天, 前两天: recently. 这两年 too, but not 这三年.
  if (/(?:[这那头]|(?<![目之以当此先])前)$/.test(before)) {
    if ((unit === 'days' || unit === 'weeks') && numeral.value < 4) return true;
    if ((unit === 'years' || unit === 'months') && surface === '两') return true;
  }
  // 102公斤级, 75公斤以下级: a class in sports.
  if (unit === 'kg' && /^(?:以[上下])?级/.test(after)) return true;
  // 5年期国债: the name of a term.
  if (unit === 'years' && /^期(?![间满限])/.test(after)) return true;
  // 每10万人52例: the base of a rate.
  if (before.endsWith('每') && /^(?:10+|[百千万十]|一[百千万])[百千万]?$/.test(surface)) return true;
  // 2035年远景目标: the year in a plan's name.
  if (unit === 'years' && /^20\d\d$/.test(surface) && PLAN.test(after)) return true;
  // 排名前20里: among them.
  if (word.surface === '里' && before.endsWith('前')) return true;
  // 本十年, 下一个十年: a named decade.
  if (unit === 'years' && surface === '十' && /(?:本|下个?|下一个|行动)$/.test(before)) return true;
  // 十四届全国人大三次会议: the third session, without 第.
  if (unit === 'times' && /届[^,。;:!?]{0,14}$/.test(before)) return true;
  if (unit === 'sessions' && (numeral.script !== 'arabic' || /^(?:全国|中央|人大|联大)/.test(after)))
    return true;
  if (unit === 'hours' && BEYOND.test(after)) return true;
  // 四处奔走: everywhere.
  if (word.surface === '处' && surface === '四' && !head) return true;
  // 二元结构, 一元论: 二 never counts money.
  if (word.surface === '元' && numeral.script === 'chinese' && !hedged) {
    if (surface === '二' || (numeral.value < 10 && !MONEY_AFTER.test(after))) return true;
  }
  // 60岁及以上人口, 16至59岁劳动年龄人口: the group counted.
  if (unit === 'years_of_age' && AGE_GROUP.test(numeral.approximate === 'range' ? `以上${after}` : after))
    return true;
  // 谢谢三位发布人: the people on stage.
  if (unit === 'people' && !/[百千万亿]/.test(surface) && THANKED_BEFORE.test(before)) return true;
  // 1美元兑7.2元: the base of a rate.
  if (numeral.value <= 100 && EXCHANGED_AFTER.test(after) && CURRENCY.test(unit)) return true;
  // 世界80位以后, 排名上升了12位: ranks.
  if (unit === 'people' && /^[位名]$/.test(word.surface) && !head) {
    if (RANKED_AFTER.test(after)) return true;
    if (word.surface === '位' && RANKED_BEFORE.test(before)) return true;
  }
  return false;
}
