import type { Corpus, Kind } from './data.ts';
import type { Found } from './search.ts';
import { rate } from './statistics.ts';
import type { Interval } from './statistics.ts';

export interface HitCounts {
  hits: number;
  sentences: number;
  /** Turns with a hit, and all turns. */
  turns: number;
  allTurns: number;
  /** Hits per 1,000 characters spoken, or English words; undefined if there are no questions or answers. */
  questions: (Interval & { hits: number }) | undefined;
  answers: (Interval & { hits: number }) | undefined;
  /** Hits in speaker labels, excluded from the rates. */
  inLabels: number;
}

const englishWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;

type Sizes = Record<Kind, number>;

const sizes = { chinese: new WeakMap<Corpus, Sizes>(), english: new WeakMap<Corpus, Sizes>() };

/** Kept, except English before it is fetched. */
function sizesOf(corpus: Corpus, by: keyof typeof sizes): Sizes {
  const known = sizes[by].get(corpus);
  if (known) return known;
  const made: Sizes = { question: 0, answer: 0, statement: 0 };
  if (by === 'chinese') for (const { kind, chars } of corpus.turns) made[kind] += chars;
  else for (const { kind, english } of corpus.sentences) made[kind] += englishWords(english);
  if (by === 'chinese' || corpus.isEnglishKnown) sizes[by].set(corpus, made);
  return made;
}

/** Counts the hits of a search. */
export function countHits(corpus: Corpus, { hits, by }: Found): HitCounts {
  const isEnglish = by === 'english';
  const size = sizesOf(corpus, isEnglish ? 'english' : 'chinese');
  const said: Record<Kind, number> = { question: 0, answer: 0, statement: 0 };
  const [sentences, turns] = [new Set<number>(), new Set<number>()];
  let inLabels = 0;
  for (const { sentence, start } of hits) {
    const where = corpus.sentences[sentence];
    if (!where) continue;
    sentences.add(sentence);
    turns.add(where.turn);
    if (!isEnglish && start < where.label) inLabels += 1;
    else said[where.kind] += 1;
  }
  const rated = (kind: Kind): HitCounts['questions'] =>
    size[kind] > 0 ? { ...rate(said[kind], size[kind]), hits: said[kind] } : undefined;
  return {
    hits: hits.length,
    sentences: sentences.size,
    turns: turns.size,
    allTurns: corpus.turns.length,
    questions: rated('question'),
    answers: rated('answer'),
    inLabels,
  };
}
