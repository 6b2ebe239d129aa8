import { groupOf, nameKey } from './outlets/lexicon.ts';
import type { Outlet, OutletGroup, OutletLexicon } from './outlets/lexicon.ts';
import type { Transcript, Warning } from './types.ts';

export { loadOutlets, outletNames } from './outlets/lexicon.ts';
export type { OutletLexicon } from './outlets/lexicon.ts';

/** `country`, `group` and `nameEn` are empty if unknown. */
export interface ResolvedOutlet {
  outletId: string;
  /** As printed, less a leading country if the rest is the outlet's name. */
  name: string;
  nameEn: string;
  country: string;
  group: OutletGroup | '';
}

export interface TurnOutlet extends ResolvedOutlet {
  turnId: string;
  /** Index in the turn's `outlets`; the first for repeated ones. */
  index: number;
}

/** Longest country name tried, in UTF-16 units (圣文森特和格林纳丁斯 has 10). */
const LONGEST_COUNTRY = 16;

/** Provinces of the mainland: 浙江之声 is at home in CN; 上海东方卫视 is 东方卫视. */
const PROVINCES = new Set(
  (
    '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 ' +
    '云南 陕西 甘肃 青海 内蒙古 广西 西藏 宁夏 新疆'
  ).split(' '),
);

/** Suffixes in labels: bureau, desk, channel, edition, job title. */
const UNIT = new RegExp(
  '^(?:驻.{1,8}?)?' +
    '(?:.{0,6}(?:总社|分社|支社|总分社|编辑部|评论部|新闻部|节目组|频道|频率|客户端|栏目|工作室)|' +
    '.{0,8}中心|.{0,4}(?:记者站|新闻台)|(?:电视|资讯|中文|英文|国际|香港)?台|社|网|网站|中文网|英文网|海外网|海外版|中文版|英文版|国际版|新媒体|融媒体|新闻|电台|' +
    '电视|集团|传媒|报业集团)?' +
    '(?:特派员?|特约|首席|资深|高级|实习|见习|摄影|评论员|主持人|主播|编辑|通讯员)*$',
  'u',
);

/** Labels that name no outlet: 记者, 追问, 外国记者, 一位女记者, 记者A. */
const GENERIC =
  /^(?:另?一[位名]|另|某|有|同一[位名]?|该|这[位名]|现场|在场|最后一[位名])?(?:中国|中外|外国|境外|国内|外籍|港澳台|港澳|男|女)?(?:记者|媒体|外媒|媒体记者|问|追问|又问|提问|补充提问)?[0-9a-z一二三四五六七八九十甲乙丙丁]?$/u;

/**
 * The outlet of `name`, one of `Turn.outlets`.
 *
 * `countryOf` maps exact names of countries and territories to ISO 3166-1 alpha-2; by default it knows none. Outlets
 * missing from the lexicon get an id made from the name (`x-` and eight hexadecimal digits), the country before the
 * name, if any, and no English name.
 */
export function resolveOutlet(
  name: string,
  lexicon: OutletLexicon,
  countryOf: (text: string) => string | undefined = () => undefined,
): ResolvedOutlet {
  const printed = name.trim();
  const { country, rest } = withoutCountry(printed, countryOf);
  for (const reading of [printed, ...bracketReadings(printed)]) {
    const outlet = knownOutlet(reading, lexicon, countryOf);
    if (!outlet) continue;
    // 英国金融时报 is 金融时报 with a country; 英国广播公司 is one name: 广播公司 alone is no outlet.
    const restOutlet = rest === '' ? undefined : lookUp(rest, outlet.country, lexicon);
    const shortened = country !== '' && restOutlet === outlet ? rest.replace(/^《(.*)》$/u, '$1') : printed;
    const { outletId, nameEn, country: home, group } = outlet;
    return { outletId, name: shortened, nameEn, country: home, group };
  }
  const home = country || provinceCountry(printed);
  return { outletId: idOfUnknown(printed), name: printed, nameEn: '', country: home, group: groupOf(home) };
}

/** Tries the name, then the name without a matching country, province or owner. */
function knownOutlet(
  name: string,
  lexicon: OutletLexicon,
  countryOf: (text: string) => string | undefined,
): Outlet | undefined {
  const whole = lexicon.byName.get(nameKey(name));
  if (whole) return whole;
  const { country, rest } = withoutCountry(name, countryOf);
  if (rest !== '' && country !== '') {
    const outlet = lookUp(rest, country, lexicon) ?? compound(nameKey(rest), lexicon);
    if (outlet && fits(country, outlet.country)) return outlet;
    // 越南人民日报 is not the People's Daily: another country means another outlet.
    if (outlet) return undefined;
  }
  const province = leadingProvince(name);
  if (province !== '') {
    const outlet = lookUp(name.slice(province.length), 'CN', lexicon);
    if (outlet?.country === 'CN') return outlet;
  }
  return compound(nameKey(name), lexicon);
}

function lookUp(name: string, country: string, lexicon: OutletLexicon): Outlet | undefined {
  const key = nameKey(name);
  return lexicon.byCountryAndName.get(country + key) ?? lexicon.byName.get(key);
}

/** 中国 before an outlet of Hong Kong, Macao or Taiwan is not another country. */
function fits(printed: string, home: string): boolean {
  return printed === home || (printed === 'CN' && groupOf(home) === 'hong_kong_macao_taiwan');
}

/** An outlet with its unit (新华社香港分社 is 新华社) or its own outlet (中央广播电视总台央视 is 央视). Longest first: no 中国网 in 中国网络电视台. */
function compound(key: string, lexicon: OutletLexicon): Outlet | undefined {
  for (let end = key.length - 1; end >= 2; end--) {
    const owner = lexicon.byName.get(key.slice(0, end));
    if (!owner) continue;
    const rest = key.slice(end);
    const member = lexicon.byName.get(rest) ?? compound(rest, lexicon);
    if (member?.country === owner.country) return member;
    // Latin names end at a word boundary: AP does not match in APTN.
    if (!/^[a-z0-9]/.test(rest) && UNIT.test(rest)) return owner;
  }
  return undefined;
}

/** CNN(美国有线电视新闻网): the name without brackets, then the one inside. */
function bracketReadings(name: string): string[] {
  const found = /^([^(]+)\(([^()]+)\)$/.exec(name.replaceAll('（', '(').replaceAll('）', ')'));
  return found ? [found[1] ?? '', found[2] ?? ''] : [];
}

/**
 * Splits off the longest leading country; for 中国台湾 the nearer one. Skips one-character names: 法 and 日 start too many
 * other words.
 */
function withoutCountry(
  name: string,
  countryOf: (text: string) => string | undefined,
): { country: string; rest: string } {
  for (let end = Math.min(name.length, LONGEST_COUNTRY); end >= 2; end--) {
    const country = countryOf(name.slice(0, end));
    if (country === undefined) continue;
    const rest = name.slice(end).trim();
    const nearer = country === 'CN' ? withoutCountry(rest, countryOf) : { country: '', rest: '' };
    return nearer.country !== '' && groupOf(nearer.country) !== 'foreign' ? nearer : { country, rest };
  }
  return { country: '', rest: name };
}

function leadingProvince(name: string): string {
  const three = name.slice(0, 3);
  if (PROVINCES.has(three)) return three;
  const two = name.slice(0, 2);
  return PROVINCES.has(two) ? two : '';
}

function provinceCountry(name: string): string {
  return leadingProvince(name) === '' ? '' : 'CN';
}

/** FNV-1a, 32 bits, over UTF-16 units of the key: the same id in every edition. */
function idOfUnknown(name: string): string {
  const key = nameKey(name) || name;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  }
  return `x-${hash.toString(16).padStart(8, '0')}`;
}

/**
 * Outlets of all question turns, in order, one row per outlet and turn, and a warning `unknown_outlet` for each one
 * missing from the lexicon. Labels without an outlet (记者, 问) give neither.
 *
 * Of `gazetteerNames`, countries and territories (two-letter ids) are recognised before an outlet's name. If two places
 * share a name, the first counts.
 */
export function resolveOutlets(
  transcript: Transcript,
  lexicon: OutletLexicon,
  gazetteerNames: readonly { surface: string; placeId: string }[],
): { outlets: TurnOutlet[]; warnings: Warning[] } {
  const countries = new Map<string, string>();
  for (const { surface, placeId } of gazetteerNames) {
    // 欧盟 and 非盟 have two-letter ids too, but are no outlet's home.
    if (!/^[A-Z]{2}$/.test(placeId) || placeId === 'EU' || placeId === 'UN' || /盟$|^联合国/u.test(surface))
      continue;
    if (!countries.has(surface)) countries.set(surface, placeId);
  }
  const countryOf = (text: string): string | undefined => countries.get(text);

  const outlets: TurnOutlet[] = [];
  const warnings: Warning[] = [];
  for (const turn of transcript.turns) {
    if (turn.kind !== 'question') continue;
    const seen = new Set<string>();
    for (const [index, printed] of turn.outlets.entries()) {
      if (GENERIC.test(nameKey(printed))) continue;
      const outlet = resolveOutlet(printed, lexicon, countryOf);
      if (seen.has(outlet.outletId)) continue;
      seen.add(outlet.outletId);
      outlets.push({ turnId: turn.id, index, ...outlet });
      if (outlet.nameEn === '') {
        const sentence = turn.sentences[0];
        const message = unknownMessage(printed, outlet, lexicon);
        warnings.push({ kind: 'unknown_outlet', surface: printed, ...(sentence && { sentence }), message });
      }
    }
  }
  return { outlets, warnings };
}

function unknownMessage(printed: string, outlet: ResolvedOutlet, lexicon: OutletLexicon): string {
  const sharing = lexicon.sharing.get(nameKey(printed));
  if (sharing) {
    const ids = sharing.map((bearer) => bearer.outletId).join(', ');
    return `Several outlets are called ${printed}: ${ids}. The label names no country, so none was chosen.`;
  }
  const home = outlet.country === '' ? 'no country is known' : `its country is taken to be ${outlet.country}`;
  return `${printed} is not in outlets.csv; ${home}. Add it, or correct the name in errata.csv.`;
}
