import type { Corpus, Sentence } from './data.ts';
import type { Hit } from './find.ts';
import { logLikelihood, logRatio } from './statistics.ts';
import type { Interval } from './statistics.ts';

/** A word more frequent in a part of the text. */
export interface KeyWord {
  word: string;
  /** Occurrences in the part and in the rest. */
  count: number;
  elsewhere: number;
  logLikelihood: number;
  logRatio: Interval;
}

/** Counts by word, and totals. */
interface Counts {
  words: Map<string, [count: number, elsewhere: number]>;
  size: number;
  rest: number;
}

/** Minimum occurrences, and minimum log-likelihood (p < 0.05). */
const fewest = 3;
const surest = 3.84;

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** Tokens of a sentence that are words, with their offsets. */
export function wordsOf({ words, tokens }: Sentence): { word: string; start: number; end: number }[] {
  return words.flatMap((word, token) =>
    isWord(word) ? [{ word, start: tokens[2 * token] ?? 0, end: tokens[2 * token + 1] ?? 0 }] : [],
  );
}

function ranked({ words, size, rest }: Counts, stops: ReadonlySet<string>): KeyWord[] {
  if (size === 0 || rest === 0) return [];
  const keys: KeyWord[] = [];
  for (const [word, [count, elsewhere]] of words) {
    if (stops.has(word) || count < fewest || count / size <= elsewhere / rest) continue;
    const sure = logLikelihood(count, elsewhere, size, rest);
    if (sure < surest) continue;
    const ratio = logRatio(count, elsewhere, size, rest);
    keys.push({ word, count, elsewhere, logLikelihood: sure, logRatio: ratio });
  }
  return keys.sort((a, b) => b.logLikelihood - a.logLikelihood || (a.word < b.word ? -1 : 1));
}

/** Counts words in the part and outside it; `undefined` excludes a word. */
function countedBy(
  sentences: readonly Sentence[],
  isIn: (sentence: Sentence, word: { start: number; end: number }, at: number) => boolean | undefined,
): Counts {
  const counts: Counts = { words: new Map(), size: 0, rest: 0 };
  for (const sentence of sentences) {
    wordsOf(sentence).forEach((each, at) => {
      const inside = isIn(sentence, each, at);
      if (inside === undefined) return;
      const pair = counts.words.get(each.word) ?? [0, 0];
      pair[inside ? 0 : 1] += 1;
      counts[inside ? 'size' : 'rest'] += 1;
      counts.words.set(each.word, pair);
    });
  }
  return counts;
}

/**
 * Words more frequent in a part than in the rest, by descending log-likelihood: at least 3 hits and 3.84. `isIn`
 * returns whether a sentence is in the part, or undefined to exclude it.
 */
export function keyWords(corpus: Corpus, isIn: (sentence: Sentence) => boolean | undefined): KeyWord[] {
  return ranked(countedBy(corpus.sentences, isIn), corpus.stops);
}

/** Distance of a collocate: anywhere in the sentence, or within this many words. */
export type Span = 'sentence' | number;

/** Words more frequent near the hits than elsewhere, as in `keyWords`; excludes the hits. */
export function collocates(corpus: Corpus, hits: readonly Hit[], span: Span): KeyWord[] {
  const bySentence = new Map<number, Hit[]>();
  for (const hit of hits) {
    const list = bySentence.get(hit.sentence);
    if (list) list.push(hit);
    else bySentence.set(hit.sentence, [hit]);
  }
  const near = new Map<number, ReadonlyMap<number, boolean | undefined>>();
  for (const [index, own] of bySentence) {
    const sentence = corpus.sentences[index];
    if (!sentence) continue;
    const words = wordsOf(sentence);
    const isNode = words.map(({ start, end }) => own.some((hit) => start < hit.end && end > hit.start));
    const isNear = (at: number): boolean =>
      span === 'sentence' || isNode.some((node, other) => node && Math.abs(other - at) <= span);
    near.set(index, new Map(words.map((_, at) => [at, isNode[at] ? undefined : isNear(at)])));
  }
  return ranked(
    countedBy(corpus.sentences, ({ index }, _, at) => {
      const own = near.get(index);
      return own ? own.get(at) : false;
    }),
    corpus.stops,
  );
}
