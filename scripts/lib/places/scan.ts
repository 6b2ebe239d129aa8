import { mayBeLocative } from './context.ts';
import type { Entry, Gazetteer } from './gazetteer.ts';
import type { Span } from '../types.ts';
import { longestNameEnd, startsWithAny, wordAround } from './match.ts';
import type { Persons } from './persons.ts';
import type { Token } from './tokens.ts';
import { tearingWord, type SentenceWords } from './words.ts';

export interface Scan {
  gazetteer: Gazetteer;
  text: string;
  words: SentenceWords;
  persons: Persons;
}

/** A sentence's tokens, and the names torn by ordinary words. */
export interface Scanned {
  tokens: Token[];
  torn: Span[];
}

const PERSON: Entry = { exclusion: { reason: 'person', unless: [] } };

/**
 * Leftmost, longest matches: 赤道几内亚 leaves no 几内亚; 拉美国家 yields 拉美. Names of known persons hide the places in them.
 *
 * @param lower start of the sentence
 * @param limit end of the sentence
 */
export function scanTokens(scan: Scan, lower: number, limit: number): Scanned {
  const scanned: Scanned = { tokens: [], torn: [] };
  const { gazetteer, text, persons } = scan;
  let at = lower;
  while (at < limit) {
    const token = gazetteer.entries.begins(text.charCodeAt(at))
      ? longestToken(scan, at, lower, limit, scanned.torn)
      : undefined;
    const person = persons.endOfName(text, at, limit);
    if (person > (token?.end ?? at)) {
      scanned.tokens.push({ start: at, end: person, kind: 'exclusion', entry: PERSON });
      at = person;
      continue;
    }
    if (token) scanned.tokens.push(token);
    at = token ? token.end : at + 1;
  }
  return scanned;
}

function longestToken(
  { gazetteer, text, words }: Scan,
  start: number,
  lower: number,
  limit: number,
  torn: Span[],
): Token | undefined {
  const found = gazetteer.entries.matches(text, start, limit);
  for (let i = found.length - 1; i >= 0; i--) {
    const { value: entry, end } = found[i]!;
    if (entry.exclusion && !startsWithAny(text, end, entry.exclusion.unless))
      return { start, end, kind: 'exclusion', entry };
    const isTorn = isTornByWord(gazetteer, words, start, end);
    const isHalf = isHalfOfPair(words, text, start, lower);
    if (entry.phrase && !isTorn && !isHalf && phraseHolds(gazetteer, text, start, end, entry, lower, limit))
      return { start, end, kind: 'phrase', entry };
    if (entry.name && !startsWithAny(text, end, entry.name.unless)) {
      if (isTorn || isDayThenThis(text, start, end)) torn.push({ start, end });
      else if (isHalf && end === start + 2) continue;
      else if (words.isWord(start, end) || !isTornState(gazetteer, text, start, end, lower, limit)) {
        const whole = entry.name.placeIds.length === 1 ? officialNameEnd(text, end, limit) : end;
        return { start, end: whole, kind: 'name', entry };
      }
    }
    if (entry.cue) return { start, end, kind: 'cue', entry };
  }
  return undefined;
}

/** A word that is a place or a pair tears nothing: 拉美国所期待 yields 拉美, 美伊以 all three. */
function isTornByWord(gazetteer: Gazetteer, words: SentenceWords, start: number, end: number): boolean {
  const word = tearingWord(words, start, end);
  const entry = word && gazetteer.entries.get(word.form.word);
  return word !== undefined && entry?.name === undefined && entry?.phrase === undefined;
}

/** A marked single character must not belong to a word or longer name that leaves the phrase. */
function phraseHolds(
  gazetteer: Gazetteer,
  text: string,
  start: number,
  end: number,
  entry: Entry,
  lower: number,
  limit: number,
): boolean {
  return (entry.phrase?.marks ?? []).every((mark) => {
    if (mark.to - mark.from > 1) return true;
    const from = start + mark.from;
    if (longestNameEnd(gazetteer.entries, text, from, limit) > end) return false;
    const word = wordAround(gazetteer, text, from, from + 1, lower, limit);
    return !word || (word.start >= start && word.end <= end);
  });
}

/** After a short form, the 国 of 美国 begins the next word: 中美|国防部, 日韩|国民. */
function isHalfOfPair(words: SentenceWords, text: string, start: number, lower: number): boolean {
  const before = text[start - 1] ?? '?';
  if (start <= lower || !/^国[防会情力旗歌民]/.test(text.slice(start + 1, start + 3))) return false;
  if (before === '中')
    return (
      words.isWord(start - 1, start) &&
      text[start + 2] !== '民' &&
      !mayBeLocative({ text, sentence: { start: lower } }, start - 1)
    );
  // 日韩国民 at a clause's start; but 近日|韩国民众.
  const opens = start - 1 === lower || /[,;:、“(\s和与同]/.test(text[start - 2] ?? '?');
  return '美日俄英法德印'.includes(before) && opens && !'众族间企办'.includes(text[start + 3] ?? '?');
}

/** A day before 本, where the segmenter sees 日本: 近日|本台, 今日|本市. */
const DAY_THEN_THIS =
  /^(?:(?:.[今昨明次翌即每]|[^靠接临亲附邻贴]近)日本(?:台(?!湾)|报(?![告复道界])|刊|市(?![场民价])|社(?![会群])|网(?![络友民])|[省县院校])|.[今昨明次翌即每近当同]日本[届次轮场期])/s;

function isDayThenThis(text: string, start: number, end: number): boolean {
  return text[end - 1] === '本' && DAY_THEN_THIS.test(text.slice(start - 2, end + 2));
}

/** These leave the country whole: 美国家庭. */
const AFTER_HOME = new Set('庭长电具居族喻禽乐');

/** 美国, 中国 … cut out of other words: 发展中|国家, 欧美|国家, 司法|国际合作, 其中|国内. */
function isTornState(
  gazetteer: Gazetteer,
  text: string,
  start: number,
  end: number,
  lower: number,
  limit: number,
): boolean {
  if (end - start !== 2 || text[end - 1] !== '国' || end >= limit) return false;
  const next = text[end] ?? '';
  if (next === '际') return true;
  if (!'家内有务产民资土门度'.includes(next)) return false;
  if (next === '家' && AFTER_HOME.has(text[end + 1] ?? '')) return false;
  const word = wordAround(gazetteer, text, start, start + 1, lower, limit);
  if (word && word.start < start) return true;
  if (next !== '家') return false;
  // 中国家 is never 中国; the others are torn after a short form: 中美国家, 亚非国家.
  return text[start] === '中' || (start > lower && gazetteer.shorts.begins(text.charCodeAt(start - 1)));
}

const OFFICIAL_TAIL =
  /^(?:民主主义|伊斯兰|人民|民主|社会主义|联邦|合作|联合|独立|哈希姆|多民族)*(?:共和国|王国|大公国|公国)/;
/** 民主主义人民共和国 and one word more, in UTF-16 units. */
const LONGEST_TAIL = 12;

/** End of an official name that begins with a short one: 毛里塔尼亚|伊斯兰共和国, 摩洛哥|王国. */
function officialNameEnd(text: string, end: number, limit: number): number {
  return end + (OFFICIAL_TAIL.exec(text.slice(end, Math.min(limit, end + LONGEST_TAIL)))?.[0].length ?? 0);
}
