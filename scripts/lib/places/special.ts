import { opensClause, type SentenceContext } from './context.ts';

/**
 * 欧 beside other places: the European Union with China or other states (中欧关系); the continent with the United States,
 * Asia or Africa, unless the exchange names the Union.
 */
export function europeInPair(context: SentenceContext, partners: readonly string[]): string {
  const continental = partners.some((partner) => '美亚非'.includes(partner));
  return continental && !partners.includes('中') && !context.evidence.has('EU', context.exchange)
    ? 'EUROPE'
    : 'EU';
}

const CENTRAL_AFRICAN_HEAD =
  /^(?:共和国|政府|总统|总理|当局|军队|境内|首都|全国|北部|南部|西部|东部|外长|方|使馆|警方|国内|局势|大选|反政府)/;

/**
 * 中非 as the Central African Republic: the exchange names it in full, and the context implies one state.
 *
 * @param at offset of 中
 */
export function isCentralAfrica(context: SentenceContext, at: number): boolean {
  const { text, evidence, exchange } = context;
  if (text[at] !== '中' || text[at + 1] !== '非' || !evidence.has('CF', exchange)) return false;
  return CENTRAL_AFRICAN_HEAD.test(text.slice(at + 2, at + 6)) || '驻在赴访援'.includes(text[at - 1] ?? '?');
}

/** 以 as a preposition: 以和平方式, 以反恐为由. */
const PREPOSITION_TAIL =
  /^以[^,;:。?!]{1,24}(?:为|名义|方式|手段|形式|身份|态度|精神|行动|角度|口径|姿态|换|取)/;

/** Not Hong Kong: a harbour (到港船舶, 离港口) or another word (港元). */
const TO_OR_FROM = '本全来离抵返到留';
const HARBOUR = /^(?:[口船货量区池务湾元币铁]|集装箱|油轮|泊|吞吐|码头|作业|装卸|大豆|原油|铁矿|煤)/;

/** 港 as Hong Kong, if the exchange names it: 本港经济, 离港人士. */
export function isHongKong({ text, sentence, evidence, exchange }: SentenceContext, at: number): boolean {
  return (
    text[at] === '港' &&
    at > sentence.start &&
    TO_OR_FROM.includes(text[at - 1] ?? '?') &&
    evidence.has('HK', exchange) &&
    !HARBOUR.test(text.slice(at + 1, at + 4))
  );
}

/** Acts of a state's side: 以方|不排除, 以方|已撤出. */
const SIDE_ACTS =
  /^以方(?:[不应将已也则称愿须需正曾]|没有|未[能曾]?|表示|认为|要求|必须|停止|拒绝|同意|否认|指责|坚持|决定|袭击|空袭|继续|强调|宣布|回应|声称)/;

/** Acts of an army: 以军|空袭, but 以军事手段. */
const ARMY_ACTS =
  /^以军(?:[称已又再也对在将方应须]|必须|空袭|袭击|轰炸|炮击|打死|打击|发动|宣布|表示|发言|继续|承认|否认|扣押|拦截|开火|开枪|进入|占领|控制|撤)/;

/** What states have in common, behind their short forms. */
const STATES_SHARE =
  /^(?:[两三四五]国|[三四]方(?!面)|双边|[三四]边|边境|边界|元首|首脑|领导人|外长|防长|总理|两军|建交|复交|断交|关系|争端|停火|联合军演|军演|会谈|峰会|自贸)/;

/** Words or parts of names more often than states. */
const COMMON = new Set('东西南北多海立文安保布图特星老索所密基毛黑白库科贝博伯佛爱亚阿莫萨');

/**
 * Whether a short form that nothing names stands beside others before what states share: 加 in 英澳加|三国, 土 in 土希|争端.
 * Other short forms must be at its side.
 */
export function isAmongStates(
  { gazetteer, text, sentence }: SentenceContext,
  at: number,
  end: number,
): boolean {
  if (end - at !== 1 || COMMON.has(text.charAt(at))) return false;
  let last = end;
  while (last < end + 3 && last < sentence.end && gazetteer.shorts.get(text.charAt(last))) last++;
  const beside =
    last > end || (at > sentence.start && gazetteer.shorts.get(text.charAt(at - 1)) !== undefined);
  return beside && STATES_SHARE.test(text.slice(last, last + 4));
}

/** Whether 以方 or 以军 opens a clause and acts in it. */
export function isActingSide(context: SentenceContext, at: number): boolean {
  const ahead = context.text.slice(at, at + 4);
  return (SIDE_ACTS.test(ahead) || ARMY_ACTS.test(ahead)) && opensClause(context, at);
}

/** 以 after its neighbours and partners, before what states share: 美伊以|三方, 黎以|边境. */
const AMONG_STATES =
  /^[美伊巴黎叙埃约沙土俄英法德印]以(?:[两三四五]国|三方(?!面)|四方(?!面)|双方|边境|边界|冲突|停火|谈判|关系|总理|外长)/;

/** 以 as Israel: if the exchange (for an acting 以方, the transcript) names Israel and 以 is no preposition. */
export function readableAsIsrael(context: SentenceContext, at: number): boolean {
  const { text, evidence, exchange } = context;
  if (!evidence.has('IL', exchange))
    return isActingSide(context, at) || AMONG_STATES.test(text.slice(at - 1, at + 4));
  if (
    /^以(?:方(?![便式法案面])|军(?![事民工])|总理|外长|防长|国防军|政府(?!间|名义))/.test(
      text.slice(at, at + 4),
    )
  )
    return true;
  return !PREPOSITION_TAIL.test(text.slice(at, at + 30));
}

/** What Spain's side does; the West is spoken of otherwise: 西方国家, 西方媒体. */
const SPAIN_ACTS =
  /^(?:愿|表示|欢迎|重视|高度|坚持|奉行|支持|希望|期待|感谢|赞赏|始终|积极|一道|共同|携手|保持|加强|深化|意图|是中国|领导人|首相|投资|企业)/;

/** 西方 as Spain's side: the exchange names Spain, not the West's countries, and Spain acts. */
export function isSpainsSide(
  { text, evidence, exchange }: SentenceContext,
  start: number,
  end: number,
): boolean {
  return (
    text.slice(start, end) === '西方' &&
    evidence.has('ES', exchange) &&
    SPAIN_ACTS.test(text.slice(end, end + 3)) &&
    !/[美俄中东]$/.test(text.slice(Math.max(0, start - 1), start)) &&
    !/西方(?:国家|媒体|世界|阵营|社会|大国)/.test(text.slice(exchange.start, exchange.end))
  );
}

/** Reach of the search for China, in UTF-16 units: a sentence may be a whole file. */
const REACH = 120;
const CHINA_SPEAKS = /中国|中方|中欧|我们/;
/** Dealing with or judging a counterpart: 对欧洲抱有信心, 相信欧洲可以. */
const TOWARDS_PARTNER = /(?:对|同|与|跟|相信|希望|期待|重视|视|愿意看到|支持|欢迎)$/;
/** Follows an acting counterpart, not a continent: not 欧洲国家, 欧洲朋友, 欧洲有人. */
const PARTNER_ACTS =
  /^(?:依然|仍|始终|一直|可以|能|应|将|会|愿|不[会能应]|也|都|是(?!.*?大陆)|在|作为|成为|方面|抱|保持|独立|自主|战略|团结|[,。;?!、]|$)/;

/**
 * 欧洲 as the European Union: China's counterpart in the sentence, in an exchange on EU–China relations (中国对欧洲依然抱有信心).
 * Otherwise the continent.
 *
 * @param start offset of 欧洲
 * @param end offset after it
 */
export function isEuropeanUnion(context: SentenceContext, start: number, end: number): boolean {
  const { text, sentence, exchange } = context;
  if (!exchange.onEuropeanUnion) return false;
  return (
    TOWARDS_PARTNER.test(text.slice(Math.max(sentence.start, start - 4), start)) &&
    PARTNER_ACTS.test(text.slice(end, Math.min(sentence.end, end + 8))) &&
    CHINA_SPEAKS.test(
      text.slice(Math.max(sentence.start, start - REACH), Math.min(sentence.end, end + REACH)),
    )
  );
}

/**
 * X方 if the transcript names no candidate: the only one in a subregion of the exchange's countries (乌方 in an answer on
 * South Sudan: Uganda), or undefined.
 */
export function neighbourReading(context: SentenceContext, surface: string): string | undefined {
  const { gazetteer, evidence, exchange } = context;
  const forms = (gazetteer.shorts.get(surface) ?? []).filter((form) => form.frames.has('side'));
  if (forms.length < 2 || forms.some((form) => evidence.has(form.placeId))) return undefined;
  const regionOf = (placeId: string): string | undefined => gazetteer.places.get(placeId)?.region;
  const regions = new Set(
    evidence
      .namedIn(exchange)
      .filter((placeId) => gazetteer.places.get(placeId)?.type === 'country')
      .map(regionOf),
  );
  const near = forms.filter((form) => regions.has(regionOf(form.placeId)));
  return near.length === 1 ? near[0]!.placeId : undefined;
}
