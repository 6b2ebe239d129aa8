import type { Corpus } from './data.ts';
import { findText } from './find.ts';
import type { Hit } from './find.ts';

/** A stretch of text said more than once. */
export interface SetPhrase {
  phrase: string;
  hits: Hit[];
  /** Number of turns with it. */
  turns: number;
}

/** Minimum length, in characters. */
const shortest = 6;

const separator = '\n';

/** All texts concatenated, indexed by position. */
interface Whole {
  text: string;
  /** Where a stretch may begin or end: word boundaries, or anywhere without tokens. */
  isBoundary: boolean[];
  /** Ends of stop words and punctuation by their starts, and the reverse. */
  emptyFrom: Map<number, number>;
  emptyTo: Map<number, number>;
}

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

function wholeText({ sentences, hasTokens, stops }: Corpus): Whole {
  const whole: Whole = { text: '', isBoundary: [], emptyFrom: new Map(), emptyTo: new Map() };
  for (const { text, tokens, label } of sentences) {
    const at = whole.text.length;
    const places = hasTokens ? tokens : [...text].map((_, index) => index).filter((index) => index >= label);
    for (const place of places) whole.isBoundary[at + place] = true;
    if (!hasTokens) whole.isBoundary[at + text.length] = true;
    for (let index = 0; index < tokens.length; index += 2) {
      const [from = 0, to = 0] = [tokens[index], tokens[index + 1]];
      const token = text.slice(from, to);
      if (isWord(token) && !stops.has(token)) continue;
      whole.emptyFrom.set(at + from, at + to);
      whole.emptyTo.set(at + to, at + from);
    }
    // Keeps `separator` unique.
    whole.text += text.replace(/\n/g, ' ') + separator;
  }
  return whole;
}

function commonLength(text: string, a: number, b: number): number {
  const end = text.length - Math.max(a, b);
  let length = 0;
  while (length < end && text[a + length] === text[b + length] && text[a + length] !== separator) length += 1;
  return length;
}

const closing: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '（': '）', '(': ')' };

/** Includes a closing mark that follows a stretch with its opening mark. */
function closed({ text }: Whole, from: number, to: number): number {
  const stretch = text.slice(from, to);
  const isCut = Object.entries(closing).some(
    ([open, close]) => stretch.split(open).length > stretch.split(close).length && text[to] === close,
  );
  return isCut ? to + 1 : to;
}

/** Common prefixes of neighbouring sorted suffixes, cut at word boundaries, trimmed of empty words. */
function sharedStretches(corpus: Corpus): Set<string> {
  const whole = wholeText(corpus);
  const { text, isBoundary, emptyFrom, emptyTo } = whole;
  const suffixes = isBoundary
    .flatMap((_, at) =>
      text[at] === separator ? [] : [{ at, rest: text.slice(at, text.indexOf(separator, at)) }],
    )
    .sort((a, b) => (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : a.at - b.at));
  const found = new Set<string>();
  suffixes.forEach(({ at }, index) => {
    const before = suffixes[index - 1]?.at;
    if (before === undefined) return;
    let length = commonLength(text, before, at);
    while (length > 0 && !(isBoundary[at + length] && isBoundary[before + length])) length -= 1;
    let [from, to] = [at, at + length];
    while (from < to && emptyFrom.has(from)) from = emptyFrom.get(from) ?? to;
    while (to > from && emptyTo.has(to)) to = emptyTo.get(to) ?? from;
    const stretch = text.slice(from, closed(whole, from, to));
    if (stretch.length >= shortest) found.add(stretch);
  });
  return found;
}

/**
 * The longest repeated stretches within a sentence: at least 6 characters, more than one word, and not part of a longer
 * one said as often. Sorted by length, then frequency.
 */
export function setPhrases(corpus: Corpus): SetPhrase[] {
  const words = new Set(corpus.words.map(({ word }) => word));
  const stretches = [...sharedStretches(corpus)].filter((stretch) => !words.has(stretch));
  const phrases = stretches.map((phrase): SetPhrase => {
    const hits = findText(corpus, phrase);
    return {
      phrase,
      hits,
      turns: new Set(hits.map(({ sentence }) => corpus.sentences[sentence]?.turn)).size,
    };
  });
  phrases.sort(
    (a, b) =>
      b.phrase.length - a.phrase.length || b.hits.length - a.hits.length || (a.phrase < b.phrase ? -1 : 1),
  );
  const kept: SetPhrase[] = [];
  for (const each of phrases) {
    const isPart = kept.some(
      ({ phrase, hits }) => hits.length >= each.hits.length && phrase.includes(each.phrase),
    );
    if (each.hits.length > 1 && !isPart) kept.push(each);
  }
  return kept;
}
