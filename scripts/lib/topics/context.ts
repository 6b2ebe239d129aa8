/** What the surroundings of a sentence say, gathered once and read by every sentence inside. */
import { wordsFor, type Evidence } from './evidence.ts';

/**
 * Weight of each context when it speaks clearly and with one voice, on the scale of the lexicon (4 decides): the
 * question that is answered, the whole answer, the paragraph, and for a follow-up
 * question the exchange before it. The labels mark its words in the tables (提问:芬太尼).
 */
export const CONTEXTS = {
  question: { label: '提问', weight: 4 },
  answer: { label: '答', weight: 3 },
  paragraph: { label: '段', weight: 2.5 },
  previous: { label: '前问', weight: 2 },
} as const;

/** Evidence at which a context is trusted by half: one clear word. */
const HALF_TRUST = 2;

export interface Context {
  label: string;
  /** What it adds to each topic, by topic index. */
  prior: Float64Array;
  /** The word of this context that says most for a topic; undefined where none does. */
  topWord(topic: number): string | undefined;
}

/**
 * The context made of `sentences`; one that says little adds little, and one that speaks for several topics divides
 * what it adds between them. `lastFactor` multiplies the last sentence.
 */
export function makeContext(
  kind: keyof typeof CONTEXTS,
  sentences: readonly Evidence[],
  topics: number,
  lastFactor = 1,
): Context {
  const { label, weight } = CONTEXTS[kind];
  const prior = new Float64Array(topics);
  let total = 0;
  sentences.forEach((sentence, i) => {
    const factor = i === sentences.length - 1 ? lastFactor : 1;
    total += factor * sentence.total;
    for (let topic = 0; topic < topics; topic++) {
      prior[topic] = (prior[topic] ?? 0) + factor * (sentence.weights[topic] ?? 0);
    }
  });
  const scale = weight / (total + HALF_TRUST);
  for (let topic = 0; topic < topics; topic++) prior[topic] = (prior[topic] ?? 0) * scale;

  const topWords = new Map<number, string | undefined>();
  return {
    label,
    prior,
    topWord(topic) {
      if (!topWords.has(topic)) topWords.set(topic, wordsFor(sentences, topic)[0]);
      return topWords.get(topic);
    },
  };
}
