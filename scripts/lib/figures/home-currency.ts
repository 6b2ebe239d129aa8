/** The currency that a bare 元 means: Hong Kong's, Macao's, Taiwan's or Singapore's in texts from there. */
import type { Transcript } from '../types.ts';

/** Characters that only traditional texts have; some are in every paragraph. */
const TRADITIONAL = /[國會這說們來對時個為學長開關與區發經動務議業產過還進種將從當點實現]/g;
const SIMPLIFIED = /[国会这说们来对时个为学长开关与区发经动务议业产过还进种将从当点实现]/g;
/** In UTF-16 units; enough to tell the script and the place. */
const READ = 40_000;

/** Words of public life in each place, folded to simplified characters. */
const MARKS: ReadonlyMap<string, RegExp> = new Map([
  [
    'HKD',
    /港[元币府铁]|[本全]港|香港|特区政府|立法会|财政司|行政长官|金管局|金融管理局|强积金|公屋|居屋|施政报告|财政预算案/g,
  ],
  ['MOP', /澳门[元币]?|本澳|行政法务司|社会文化司|博彩/g],
  [
    'TWD',
    /新?台币|台湾|全台|行政院|立法院|立委|立法委员|总统府|民国1\d\d年|健保|劳动部|卫福部|经济部|主计总处|国发会|台北|高雄|台中|新北|桃园/g,
  ],
  [
    'SGD',
    /新元|新加坡元|新币|坡币|组屋|建屋|公积金局|巴仙|邻里|新加坡|消费税|准证|拥车证|乐龄|联合早报|新明日报|海峡时报|亚洲新闻台|8视界|内阁资政|国务资政|政务部长|多元种族/g,
  ],
  [
    'CNY',
    /人民币|国务院|中方|我国|内地|大陆|总书记|全国人大|中共中央|中央政府|发展改革委|发改委|商务部|国家统计局|中国政府/g,
  ],
]);
/** In simplified characters a text is from elsewhere only if it has this many such words, of several kinds, and none of the mainland's. */
const CLEARLY = 4;
const KINDS = 3;
/** Every place says it of itself. */
const OWN = /我国/g;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * ISO 4217 code of a bare 元. `CNY` unless the text is in traditional characters and has more words of another place's
 * public life than of any other, or is in simplified characters and clearly from there.
 */
export function homeCurrency(transcript: Transcript): string {
  const { reading } = transcript;
  const text = reading.text.slice(0, READ);
  const marks = [...MARKS].map(([code, pattern]) => ({ code, n: count(text, pattern) }));
  const mainland = marks.pop()!.n;
  const [first, second] = marks.toSorted((a, b) => b.n - a.n);
  if (!first || first.n === 0 || first.n === second?.n) return 'CNY';
  if (isTraditional(transcript)) return first.n > mainland ? first.code : 'CNY';
  const kinds = new Set(text.match(MARKS.get(first.code) as RegExp)).size;
  const elsewhere = first.n >= CLEARLY && kinds >= KINDS && mainland === count(text, OWN);
  return elsewhere && first.code !== 'TWD' ? first.code : 'CNY';
}

/** Whether a text is in traditional characters, where a bare 元 is seldom the mainland's. */
export function isTraditional({ reading }: Transcript): boolean {
  const source = reading.source.slice(0, READ);
  return count(source, TRADITIONAL) > count(source, SIMPLIFIED);
}

/** Names its currency itself: 元人民币, 人民币2000元. */
const NAMED = /人民币|RMB|¥|￥/i;
const BARE = /(?:元|块|块钱|元钱|毛钱|角钱)[整多余]?$/;

/** Whether an amount ends in a bare 元; `before` is the text in front of it. */
export function isBareYuan(surface: string, before: string): boolean {
  return BARE.test(surface) && !NAMED.test(surface) && !NAMED.test(before.slice(-6));
}
