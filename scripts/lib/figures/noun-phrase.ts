/** The noun phrase after a number and classifier, up to its head: 1000个｜小而美惠民生项目. */
import { longestAt } from './surfaces.ts';
import type { Units, UnitWord } from './units.ts';

export interface NounPhrase {
  /** UTF-16 offset into the sentence, exclusive. */
  end: number;
  /** Undefined if the phrase was delimited only by what follows it. */
  head?: UnitWord;
}

/** Longest modifier, in characters; longer ones are mostly clauses of their own. */
const WINDOW = 16;
const STOP = /[,。;:!?()、…\n《]/;
/** Another figure ends the phrase; a model number (伊尔-76) does not. */
const COUNT_AHEAD = /(?<![A-Za-z0-9-])[0-9]/y;
/** Words that end a noun phrase, unless a later 的 makes them a modifier: 3名在叙利亚失踪的日本公民. */
const BREAK =
  /(?:[已是了让]|将(?![军领])|也(?!门)|死亡|遇难|丧生|受伤|失踪|获释|获救|被捕|身亡|参加|出席|签署|达成|宣布|同意|支持|表示|加入|抵达|访问|举行|生活|面临|实现|完成|得到|获得|回国|返回|撤离|通过|开展|希望|存在|需要|搭乘|乘坐|前来|飞往|飞赴|左右|以上|以下|上下|以及|或者|来自|前往|不是|没有|因此|至今|其中|都是|都在|能够|可以|应当|应该|执行|运送|运抵|接受|提供|进行|投票)/y;
/** A phrase without a known head ends before one of these. */
const BOUNDARY = /[,。;:!?()、…\n的和与及等在从对向以]/;
const LINKS: ReadonlySet<string> = new Set(['和', '与', '及', '或']);

/** Noun classes that each class of classifiers counts. */
const COUNTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['people', new Set(['people', 'member'])],
  ['org', new Set(['org'])],
  ['thing', new Set(['thing', 'document', 'goods', 'arms', 'activity', 'pointing', 'animal'])],
  ['place', new Set(['place', 'org'])],
  ['document', new Set(['document'])],
  ['activity', new Set(['activity'])],
  ['team', new Set(['team', 'org', 'arms'])],
  ['arms', new Set(['arms', 'thing'])],
  ['animal', new Set(['animal'])],
]);

/** Noun classes counted without a classifier: 14亿中国人民, 200余中资企业. */
const DIRECT: ReadonlySet<string> = new Set([
  'people',
  'country',
  'org',
  'member',
  'team',
  'place',
  'goods',
  'arms',
]);

/** Whether two adjacent nouns form a phrase headed by the second: 设施｜项目, but not 国家｜代表. */
function compounds(first: UnitWord, second: UnitWord): boolean {
  if (first.takes === second.takes) return second.surface !== '人';
  return !['people', 'country', 'member'].includes(first.takes) && second.takes !== 'pointing';
}

function accepts(takes: string, noun: UnitWord): boolean {
  // A subject (死亡人数) only precedes its number.
  if (noun.takes === 'subject') return false;
  if (takes === 'any') return true;
  return takes === 'direct' ? DIRECT.has(noun.takes) : (COUNTS.get(takes)?.has(noun.takes) ?? false);
}

/** The noun phrase at `from`, or undefined. `takes` is the classifier's noun class (`any` for 个, `direct` for none). */
export function readNounPhrase(
  text: string,
  from: number,
  takes: string,
  units: Units,
): NounPhrase | undefined {
  const nounAt = (at: number) =>
    longestAt(
      units.nouns,
      text,
      at,
      (noun) => accepts(takes, noun) && !noun.notBefore.has(text[at + noun.surface.length] ?? ''),
    );
  const reachesBeyond = (at: number, length: number) => {
    for (let i = at + 1; i < at + length; i += 1) {
      if ((nounAt(i)?.surface.length ?? 0) > at + length - i) return true;
    }
    return false;
  };
  const limit = Math.min(text.length, from + (takes === 'direct' ? 6 : WINDOW));
  let clause = false;
  let closing = -1;
  for (let i = from; i < limit; i += 1) {
    const c = text[i] ?? '';
    COUNT_AHEAD.lastIndex = i;
    if (STOP.test(c) || COUNT_AHEAD.test(text)) break;
    if (c === '“') {
      closing = text.indexOf('”', i);
      if (closing < 0 || closing - i > WINDOW) break;
      continue;
    }
    if (c === '的') {
      clause = false;
      continue;
    }
    let head = nounAt(i);
    // In quotation marks only the last word is the head: “妇幼健康工程”.
    if (head && i < closing && i + head.surface.length !== closing) head = undefined;
    // 美国企业 holds 企业, not 国企: prefer an overlapping noun that starts and ends later.
    if (head && reachesBeyond(i, head.surface.length)) head = undefined;
    if (head && !clause) {
      let end = i + head.surface.length;
      for (let next = nounAt(end); next && compounds(head, next); next = nounAt(end)) {
        head = next;
        end += next.surface.length;
      }
      return { head, end: end === closing ? end + 1 : end };
    }
    BREAK.lastIndex = i;
    if (i >= closing && BREAK.test(text)) clause = true;
  }
  return takes === 'direct' ? undefined : delimit(text, from);
}

/** A phrase with an unknown noun: two to seven characters up to a boundary, without a verb. */
function delimit(text: string, from: number): NounPhrase | undefined {
  for (let i = from; i < from + 8 && i <= text.length; i += 1) {
    if (i < text.length && !BOUNDARY.test(text[i] ?? '')) {
      BREAK.lastIndex = i;
      if (BREAK.test(text) || /[0-9“”《》]/.test(text[i] ?? '')) return undefined;
      continue;
    }
    return i - from >= 2 && !LINKS.has(text[from] ?? '') ? { end: i } : undefined;
  }
  return undefined;
}

/** The noun of at most eight characters before `end`: 发布海外安全提醒｜5000余条. */
export function nounEndingAt(text: string, end: number, units: Units): UnitWord | undefined {
  for (let length = Math.min(8, end); length >= 2; length -= 1) {
    const surface = text.slice(end - length, end);
    const same = (entry: UnitWord) => entry.surface === surface;
    const first = surface[0] ?? '';
    const noun = units.nouns.get(first)?.find(same) ?? units.words.get(first)?.find(same);
    if (noun) return noun;
  }
  return undefined;
}
