/** Evidence around a sentence, gathered once for all sentences inside. */
import { topWord, zeros, type Evidence } from './evidence.ts';

/**
 * Maximum weight of each context, on the lexicon's scale (4 decides): the question, the whole answer, the paragraph,
 * the exchange before a follow-up, the rest of the conference. Measured accuracy is flat around these values. Labels
 * mark context words in the tables (提问:芬太尼).
 */
export const CONTEXTS = {
  question: { label: '提问', weight: 7 },
  answer: { label: '答', weight: 4 },
  paragraph: { label: '段', weight: 3 },
  previous: { label: '前问', weight: 2 },
  conference: { label: '会', weight: 3 },
} as const;

export type ContextKind = keyof typeof CONTEXTS;

/** Evidence that gives a context half its weight: one clear word. */
const HALF_TRUST = 2;
/**
 * Least sum of squared topic shares in a conference, where 1 is a single topic. Ministries of commerce or health exceed
 * it; foreign ministers do not, so their conferences add nothing.
 */
const SPREAD = 0.3;
/** Added to the host's topics; plain words for another topic still win. */
const HOST_WEIGHT = 5;
/** Evidence that gives a conference half its weight: several exchanges. */
const CONFERENCE_HALF_TRUST = 60;

export interface Context {
  kind: ContextKind;
  label: string;
  /** Added to each topic, by index. */
  prior: number[];
  /** Strongest word for a topic, or undefined. */
  topWord(topic: number): string | undefined;
}

/** Summed weights of sentences, by topic index; `lastFactor` multiplies the last one. */
export function sumEvidence(sentences: readonly Evidence[], topics: number, lastFactor = 1): number[] {
  const sums = zeros(topics);
  for (let i = 0; i < sentences.length; i++) {
    const weights = sentences[i]?.weights;
    const factor = i === sentences.length - 1 ? lastFactor : 1;
    for (let topic = 0; topic < topics; topic++) {
      sums[topic] = (sums[topic] ?? 0) + factor * (weights?.[topic] ?? 0);
    }
  }
  return sums;
}

/**
 * The context of `sentences` with total weights `sums`. Weak evidence adds little; several topics share the
 * weight, in favour of the strongest.
 */
export function makeContext(kind: ContextKind, sentences: readonly Evidence[], sums: number[]): Context {
  const { label, weight } = CONTEXTS[kind];
  const prior = sums.slice();
  const total = square(prior);
  scale(prior, (weight * total) / (total + HALF_TRUST));
  const topWords = new Map<number, string | undefined>();
  return {
    kind,
    label,
    prior,
    topWord(topic) {
      if (!topWords.has(topic)) topWords.set(topic, topWord(sentences, topic));
      return topWords.get(topic);
    },
  };
}

/**
 * The conference around an exchange: `sums` are the weights of its other exchanges, `hosts` the hosts' topics with
 * their names for the tables. Without a name, the tables show the top word of `all`, its sentences.
 */
export function makeConference(
  sums: number[],
  hosts: ReadonlyMap<number, string>,
  all: readonly Evidence[],
): Context {
  const { label, weight } = CONTEXTS.conference;
  const prior = sums.slice();
  const total = square(prior);
  let spread = 0;
  for (const share of prior) spread += share;
  const voice = total === 0 ? 0 : Math.max(0, spread / (total * total) - SPREAD) / (1 - SPREAD);
  scale(prior, (weight * voice * total) / (total + CONFERENCE_HALF_TRUST));
  for (const topic of hosts.keys()) prior[topic] = (prior[topic] ?? 0) + HOST_WEIGHT / hosts.size;
  return {
    kind: 'conference',
    label,
    prior,
    topWord: (topic) => hosts.get(topic) ?? topWordOfAll(all, topic),
  };
}

const topWordsOfAll = new WeakMap<readonly Evidence[], Map<number, string | undefined>>();

/** Cached: one search per exchange would take quadratic time. */
function topWordOfAll(all: readonly Evidence[], topic: number): string | undefined {
  let words = topWordsOfAll.get(all);
  if (!words) topWordsOfAll.set(all, (words = new Map()));
  if (!words.has(topic)) words.set(topic, topWord(all, topic));
  return words.get(topic);
}

/** Squares in place, to favour the main topic; returns the sum before. */
function square(values: number[]): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    total += value;
    values[i] = value * value;
  }
  return total;
}

function scale(values: number[], to: number): void {
  let sum = 0;
  for (const value of values) sum += value;
  const factor = sum === 0 ? 0 : to / sum;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * factor;
}
