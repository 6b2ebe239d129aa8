/** Which small counts are information: 非洲四国, 两名中国公民, 5次会晤, but not references and names (三个条件, 四国, 两个大国, 五项原则). */
import type { Numeral } from '../numerals.ts';
import type { UnitWord } from './units.ts';

const CASUALTY =
  /死亡|遇难|丧生|身亡|受伤|失踪|获释|获救|被捕|被绑架|遇害|被扣|被拘|殉职|牺牲|重伤|轻伤|罹难|落水|生还|被劫持/;
const TOLL_BEFORE = /(?:造成|导致|致|包括|共有|另有|其中|营救|撤离|解救)[^,。;]{0,6}$/;
const REGION_BEFORE =
  /(?:[非欧亚]洲|大洋洲|[南北]美洲?|中美洲|拉美|拉丁美洲|加勒比|中东|[中东西南]亚|东[南北]亚|[东西中南北]部?非洲?|中东欧|[东西南北中]欧|巴尔干|东盟|海湾|太平洋|岛国|南太|周边|邻近|阿拉伯|欧亚|出访|访问|历访)$/;
const TIMES_OF_ONE: ReadonlySet<string> = new Set(['years', 'months', 'weeks', 'days', 'hours', 'minutes']);
const LASTS_BEFORE =
  /(?:延长|即将满|已满|届满|满|为期|历时|持续|长达|停留期?|延期|推迟|提前|通车|有效期|期限|宽限|缩短|仅用|只用|只需|仅需|用时|耗时|不到|不足|超过|多达|处以|判处|服刑|停火|刑期)(?:了|为|至|到)*$/;
const SMALLER_PART = /^[零又]?[0-9一二两三四五六七八九十]{1,3}(?:个月|个?小时|分钟?|秒)/;
const ONLY_BEFORE = /(?:只有|仅有|仅|只剩|唯有|只[^,。;:!?]{1,3})$/;
const POINTING_BEFORE = /(?:[这那该其哪首]|上述|以上|同一|(?<![目之以当此先年月日天])前)$/;
const LEADERS = /^(?:国家|两国|政府)?(?:领导人|元首|首脑|总统|总理|外长|部长|主席|大使|同事|发言人)/;
/** Above this even pointing nouns (条件, 方面, 原则) are counted. */
const MOST_POINTS = 12;

/** `before` is the sentence up to the figure; `after` starts at the end of its unit word. */
export interface Count {
  numeral: Numeral;
  word: UnitWord;
  head: UnitWord | undefined;
  before: string;
  after: string;
}

/** Whether a number with its unit is a quantity, not a pointer, rank or article. */
export function isInformation(count: Count): boolean {
  const { numeral, word, head, before, after } = count;
  const countable = word.kind === 'classifier' || word.kind === 'noun' || word.unit === 'countries';
  if (countable && POINTING_BEFORE.test(before)) return false;
  if (countable && numeral.value < 10 && /^[^,。;]{0,8}之一/.test(after)) return false;
  if (head?.takes === 'pointing' && numeral.value <= MOST_POINTS) return false;
  if (word.unit === 'people' && /(?<![目之以当此先年月日天])前$/.test(before)) return false;
  const small = numeral.script === 'chinese' && numeral.value < 10 && !numeral.indefinite;
  if (!small) return true;
  const casualties = CASUALTY.test(after.slice(0, 14)) || TOLL_BEFORE.test(before);
  if (numeral.value === 1) {
    // 停火一年来, 延长一年: a length, not an article.
    // 一年零三个月, 一小时二十分钟: one length.
    if (TIMES_OF_ONE.has(word.unit) && word.kind === 'measure' && SMALLER_PART.test(after)) return true;
    if (
      TIMES_OF_ONE.has(word.unit) &&
      (LASTS_BEFORE.test(before) || (after.startsWith('来') && !/[去近这]$/.test(before)))
    )
      return true;
    if ((word.unit === 'people' || word.unit === 'times') && word.small !== '' && ONLY_BEFORE.test(before))
      return true;
    return (
      word.small === 'one' ||
      (word.unit === 'people' && word.small !== '' && CASUALTY.test(after.slice(0, 14)))
    );
  }
  switch (word.small) {
    case 'yes':
    case 'one':
      return !(numeral.value === 2 && LEADERS.test(after));
    case 'three':
      return numeral.value > 2 || casualties;
    case 'noun':
      return head?.small === 'yes' || (head?.small === 'three' && numeral.value > 2);
    case 'people':
      return casualties;
    case 'place':
      return numeral.value > 2 && REGION_BEFORE.test(before);
    default:
      return false;
  }
}
