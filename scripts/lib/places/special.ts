import type { SentenceContext } from './context.ts';

/**
 * 欧 beside another place. With China and other states it is the European Union as their partner (中欧关系); with
 * the United States, Asia and Africa it is the continent, unless the exchange speaks of the Union.
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
 * 中非 as the Central African Republic, not China and Africa: only where the exchange names the republic in full and
 * the words around speak of one state.
 *
 * @param at offset of 中.
 */
export function isCentralAfrica(context: SentenceContext, at: number): boolean {
  const { text, evidence, exchange } = context;
  if (text[at] !== '中' || text[at + 1] !== '非' || !evidence.has('CF', exchange)) return false;
  return CENTRAL_AFRICAN_HEAD.test(text.slice(at + 2, at + 6)) || '驻在赴访援'.includes(text[at - 1] ?? '?');
}

/** 以 as a preposition: 以和平方式, 以反恐为由, 以此. */
const PREPOSITION_TAIL =
  /^以[^,;:。?!]{1,24}(?:为|名义|方式|手段|形式|身份|态度|精神|行动|角度|口径|姿态|换|取)/;

/**
 * 以 as Israel: only where the exchange (or, before 方 and 军, the transcript) names Israel, and the rest of the
 * clause does not make it a preposition.
 */
export function readableAsIsrael(context: SentenceContext, at: number): boolean {
  const { text, evidence, exchange } = context;
  if (!evidence.has('IL', exchange)) return false;
  if (
    /^以(?:方(?![便式法案面])|军(?![事民工])|总理|外长|防长|国防军|政府(?!间|名义))/.test(
      text.slice(at, at + 4),
    )
  )
    return true;
  return !PREPOSITION_TAIL.test(text.slice(at, at + 30));
}

/** What makes 欧洲 a continent or its peoples rather than a partner that acts. */
const CONTINENT_HEAD =
  /^(?:国家|各国|多国|大陆|人民|民众|地区|安全|文明|文化|历史|中部|东部|南部|西部|北部|一体化|企业|市场|三国|战场|媒体|很多|许多|一些|部分)/;

/**
 * 欧洲 as the European Union: in an exchange on EU–China relations, where it stands for the partner (欧洲可以成为伙伴).
 */
export function isEuropeanUnion(context: SentenceContext, end: number): boolean {
  return context.exchange.onEuropeanUnion && !CONTINENT_HEAD.test(context.text.slice(end, end + 3));
}
