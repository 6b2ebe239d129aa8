import type { Entry, Gazetteer } from './gazetteer.ts';
import { longestNameEnd, startsWithAny, wordAround } from './match.ts';

/** A stretch that the lexicon knows as a whole: a name, a phrase with marked places, a cue or an exclusion. */
export interface Token {
  start: number;
  end: number;
  kind: 'name' | 'phrase' | 'cue' | 'exclusion';
  entry: Entry;
}

/**
 * The names, phrases, cues and exclusions of a sentence, leftmost first and the longest at each place: 赤道几内亚
 * leaves no 几内亚, 印度洋 no 印度, and of 拉美国家 the reading begins with 拉美.
 *
 * @param lower start of the sentence; @param limit its end.
 */
export function scanTokens(gazetteer: Gazetteer, text: string, lower: number, limit: number): Token[] {
  const tokens: Token[] = [];
  let at = lower;
  while (at < limit) {
    const token = gazetteer.entries.begins(text.charCodeAt(at))
      ? longestToken(gazetteer, text, at, lower, limit)
      : undefined;
    if (token) tokens.push(token);
    at = token ? token.end : at + 1;
  }
  return tokens;
}

function longestToken(
  gazetteer: Gazetteer,
  text: string,
  start: number,
  lower: number,
  limit: number,
): Token | undefined {
  const found = gazetteer.entries.matches(text, start, limit);
  for (let i = found.length - 1; i >= 0; i--) {
    const { value: entry, end } = found[i]!;
    if (entry.exclusion && !startsWithAny(text, end, entry.exclusion.unless))
      return { start, end, kind: 'exclusion', entry };
    if (entry.phrase && phraseHolds(gazetteer, text, start, end, entry, lower, limit))
      return { start, end, kind: 'phrase', entry };
    if (
      entry.name &&
      !startsWithAny(text, end, entry.name.unless) &&
      !isTornState(gazetteer, text, start, end, lower, limit)
    ) {
      const whole = entry.name.placeIds.length === 1 ? officialNameEnd(text, end, limit) : end;
      return { start, end: whole, kind: 'name', entry };
    }
    if (entry.cue) return { start, end, kind: 'cue', entry };
  }
  return undefined;
}

/** A marked single character must not belong to an ordinary word or to a longer name that leaves the phrase. */
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

/** After 国, a household or a proverb still leaves the country: 美国家庭. */
const AFTER_HOME = new Set('庭长电具居族喻禽乐');

/**
 * Whether 美国, 中国, 法国 … is torn out of other words: 发展中|国家, 欧美|国家, 司法|国际合作, 其中|国内.
 */
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
  // 中国家 is no reading of 中国; the others are torn where a short form stands before: 中美国家, 亚非国家.
  return text[start] === '中' || (start > lower && gazetteer.shorts.begins(text.charCodeAt(start - 1)));
}

const OFFICIAL_TAIL =
  /^(?:民主主义|伊斯兰|人民|民主|社会主义|联邦|合作|联合|独立|哈希姆|多民族)*(?:共和国|王国|大公国|公国)/;
/** Longest tail in use, in UTF-16 units: 民主主义人民共和国, with room for one word more. */
const LONGEST_TAIL = 12;

/** The end of an official long name that begins with a short one: 毛里塔尼亚|伊斯兰共和国, 摩洛哥|王国. */
function officialNameEnd(text: string, end: number, limit: number): number {
  return end + (OFFICIAL_TAIL.exec(text.slice(end, Math.min(limit, end + LONGEST_TAIL)))?.[0].length ?? 0);
}
