import type { Corpus, Sentence } from './data.ts';
import type { Hit } from './find.ts';
import { logLikelihood, logRatio } from './statistics.ts';
import type { Interval } from './statistics.ts';

/** A word that is more frequent in one part of the text than in another. */
export interface KeyWord {
  word: string;
  /** Occurrences in the part and in the rest. */
  count: number;
  elsewhere: number;
  logLikelihood: number;
  logRatio: Interval;
}

/** Words of a part and of the rest: counts by word, and how many there are in all. */
interface Counts {
  words: Map<string, [count: number, elsewhere: number]>;
  size: number;
  rest: number;
}

/** Fewer occurrences than this say nothing, and what is surer than this is p < 0.05. */
const fewest = 3;
const surest = 3.84;

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** Tokens of a sentence that are words, with their places. */
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

/** Counts the words of the sentences, in or out of a part; `undefined` leaves one out. */
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
 * Words that are more frequent in a part of the text than in the rest: surest first, none that occurs fewer than three
 * times or whose log-likelihood is below 3.84. `isIn` says of a sentence whether it belongs to the part, or to neither.
 */
export function keyWords(corpus: Corpus, isIn: (sentence: Sentence) => boolean | undefined): KeyWord[] {
  return ranked(countedBy(corpus.sentences, isIn), corpus.stops);
}

/** How far a collocate may stand from the keyword: anywhere in its sentence, or within so many words. */
export type Span = 'sentence' | number;

/**
 * Words that stand by the hits more often than elsewhere, by the same measure as keywords: the part are the words in the
 * span round a hit, the rest all others; the hits themselves are neither.
 */
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
