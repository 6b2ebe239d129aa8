/** What the surroundings of a sentence say, gathered once and read by every sentence inside. */
import { wordsFor, type Evidence } from './evidence.ts';

/**
 * Weight of each context when it speaks clearly and with one voice, on the scale of the lexicon (4 decides): the
 * question that is answered, the whole answer, the paragraph, and for a follow-up question the exchange before it.
 * Measured accuracy is flat around these values. The labels mark its words in the tables (提问:芬太尼).
 */
export const CONTEXTS = {
  question: { label: '提问', weight: 7 },
  answer: { label: '答', weight: 4 },
  paragraph: { label: '段', weight: 3 },
  previous: { label: '前问', weight: 2 },
} as const;

/** Evidence at which a context is trusted by half: one clear word. */
const HALF_TRUST = 2;

export interface Context {
  label: string;
  /** What it adds to each topic, by topic index. */
  prior: readonly number[];
  /** The word of this context that says most for a topic; undefined where none does. */
  topWord(topic: number): string | undefined;
}

/**
 * The context made of `sentences`; one that says little adds little, and one that speaks for several topics divides
 * what it adds between them, in favour of the strongest. `lastFactor` multiplies the last sentence.
 */
export function makeContext(
  kind: keyof typeof CONTEXTS,
  sentences: readonly Evidence[],
  zeros: readonly number[],
  lastFactor = 1,
): Context {
  const { label, weight } = CONTEXTS[kind];
  const prior = zeros.slice();
  let total = 0;
  sentences.forEach((sentence, i) => {
    const factor = i === sentences.length - 1 ? lastFactor : 1;
    total += factor * sentence.total;
    for (let topic = 0; topic < prior.length; topic++) {
      prior[topic] = (prior[topic] ?? 0) + factor * (sentence.weights[topic] ?? 0);
    }
  });
  // Squares, because a context is about its main topic: side topics lend less than their share.
  let sum = 0;
  for (let topic = 0; topic < prior.length; topic++) {
    prior[topic] = (prior[topic] ?? 0) ** 2;
    sum += prior[topic] ?? 0;
  }
  const scale = sum === 0 ? 0 : (weight * total) / (total + HALF_TRUST) / sum;
  for (let topic = 0; topic < prior.length; topic++) prior[topic] = (prior[topic] ?? 0) * scale;

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
