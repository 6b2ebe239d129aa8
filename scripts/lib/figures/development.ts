/** Whether a figure is the size of a change or the resulting level, and whether it is per head. */
import type { Figure } from '../types.ts';

const CHANGES =
  '(?:增长|增加|增多|新增|猛增|激增|剧增|递增|增|提高|提升|上升|攀升|回升|飙升|跃升|升高|升值|升|上涨|大涨|暴涨|飞涨|涨|上调|扩大|扩张|扩展|拓展|扩充|扩容|扩|延长|延|加大|放大|翻|壮大|发展|恢复|反弹|下降|下跌|下滑|下调|大跌|暴跌|跌|降低|降|减少|减轻|减|缩减|缩小|缩短|缩|收窄|萎缩|回落|贬值|调低|压缩|压减|削减|裁减|裁|精简|放缓|节约|节省|调整|转变|改|变|由[^,。;:!?]{1,10}变)(?![^,。;:!?到至为成达]{0,3}[率速幅量值额目预革])';
/** Between a change and its size; hedges belong to the figure. */
const SIZED = '(?:了|幅度[为达]?|高达|多达|达(?!到)|足足|原来的|[:])*';
const BY = new RegExp(`(?!发展|恢复)${CHANGES}${SIZED}$`);
const WHOSE = '(?:[^,。;:!?]{1,10}的)?';
const TO = new RegExp(`${CHANGES}[^,。;:!?到至为成达]{0,6}(?:到|至|为|成|达到?)了?${WHOSE}$`);
const EARLIER =
  '(?:原来|原先|过去|之前|此前|以前|当初|当年|当时|上年|去年|前年|上月|疫情前|基期|[^,。;:!?]{0,6}(?:初期|同期|年|时|前))';
/** 是原来的3倍, 相当于2012年的2.3倍; but 是日本的3倍 compares two things. */
const TIMES_EARLIER = new RegExp(`(?:是|为|达到?|相当于|有)了?${EARLIER}(?:水平)?的$`);
/** Size first: 5%的增长, 1.5倍的增幅. */
const BY_AFTER =
  /^的?(?:年均|同比|平均|高速|快速|中高速)?(?:增长|增幅|涨幅|降幅|跌幅|升幅|减幅|下降|上涨)(?!率|目标|区间|预期|到|至)/;
const LENGTHS = /^(?:years|months|weeks|days|hours|minutes|seconds|years_of_age)$/;
const CLAUSE = /[^,。;:!?]*$/;

/**
 * `by` for the size of a change (增长了1.5倍), `to` for the resulting level (增长到原来的1.5倍), else empty. `before` and `after`
 * surround the figure.
 */
export function changeOf(before: string, after: string, unit: string): Figure['change'] {
  const clause = CLAUSE.exec(before)?.[0] ?? '';
  // 发展到30年后 and 恢复3天 give a time.
  if (LENGTHS.test(unit) && !/延长|缩短|提高|增加|减少|降低|压缩|上升|推迟/.test(clause)) return '';
  if (TO.test(clause) || TIMES_EARLIER.test(clause)) return 'to';
  if (unit === 'doublings' || BY.test(clause)) return 'by';
  return BY_AFTER.test(after) ? 'by' : '';
}

const PER_HEAD = /(?:人均|平均每个?人|每个?人|每名[^,。;:!?]{1,6}|每一?位[^,。;:!?]{1,6})[^,。;:!?]{0,24}$/;
const NO_LONGER = /总(?!值)|合计|累计|全部|户均|每户/;
const PER_HEAD_AFTER = /^(?:\/人|每人(?!次))/;
const RATES = /^(?:percent|percentage_points|share|times_as_much|doublings|basis_points|people|countries)$/;

/** `head` for an average per person (人均GDP1.2万美元), not for its growth rate. */
export function perOf(before: string, after: string, unit: string): Figure['per'] {
  if (RATES.test(unit)) return '';
  if (PER_HEAD_AFTER.test(after)) return 'head';
  const match = PER_HEAD.exec(before);
  // 人均收入连续3年增长: the years are not per head.
  if (match && LENGTHS.test(unit) && !/年限|寿命|时[长间]|天数|假|工时|年龄/.test(match[0])) return '';
  return match && !NO_LONGER.test(match[0].slice(2)) ? 'head' : '';
}
