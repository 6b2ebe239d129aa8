/** What the surroundings of a sentence say, gathered once and read by every sentence inside. */
import { topWord, zeros, type Evidence } from './evidence.ts';

/**
 * Weight of each context when it speaks clearly and with one voice, on the scale of the lexicon (4 decides): the
 * question that is answered, the whole answer, the paragraph, for a follow-up question the exchange before it, and
 * the rest of the conference. Measured accuracy is flat around these values. The labels mark its words in the tables
 * (提问:芬太尼).
 */
export const CONTEXTS = {
  question: { label: '提问', weight: 7 },
  answer: { label: '答', weight: 4 },
  paragraph: { label: '段', weight: 3 },
  previous: { label: '前问', weight: 2 },
  conference: { label: '会', weight: 3 },
} as const;

export type ContextKind = keyof typeof CONTEXTS;

/** Evidence at which a context is trusted by half: one clear word. */
const HALF_TRUST = 2;
/**
 * Sum of the squared shares of the topics in a conference: 1 where all of it is about one. Ministers of foreign
 * affairs speak of everything and stay below this, so that their conference says nothing; a ministry of commerce or
 * of health does not.
 */
const SPREAD = 0.3;
/** What the host of the conference adds: a host is asked about its field, but plain words for another still win. */
const HOST_WEIGHT = 5;
/** Evidence at which a conference is trusted by half: several exchanges, for one other exchange sets no agenda. */
const CONFERENCE_HALF_TRUST = 60;

export interface Context {
  kind: ContextKind;
  label: string;
  /** What it adds to each topic, by topic index. */
  prior: number[];
  /** The word of this context that says most for a topic; undefined where none does. */
  topWord(topic: number): string | undefined;
}

/** Weights of some sentences together, by topic index; `lastFactor` multiplies the last sentence. */
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
 * The context made of `sentences`, whose weights together are `sums`; one that says little adds little, and one that
 * speaks for several topics divides what it adds between them, in favour of the strongest.
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
 * What the conference around an exchange adds: `sums` are the weights of its other exchanges, `hosts` the topics of
 * the institutions whose conference it is, by topic index, with the name for the tables. Where there is no such name,
 * the tables show the conference's top word, from `all` its sentences.
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

/** The top word of a whole conference, looked for once: each exchange asks, and together they would take its square. */
function topWordOfAll(all: readonly Evidence[], topic: number): string | undefined {
  let words = topWordsOfAll.get(all);
  if (!words) topWordsOfAll.set(all, (words = new Map()));
  if (!words.has(topic)) words.set(topic, topWord(all, topic));
  return words.get(topic);
}

/** Squares the entries, because a context is about its main topic: side topics lend less than their share. */
function square(values: number[]): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    total += value;
    values[i] = value * value;
  }
  return total;
}

/** Scales the entries so that they sum to `to`. */
function scale(values: number[], to: number): void {
  let sum = 0;
  for (const value of values) sum += value;
  const factor = sum === 0 ? 0 : to / sum;
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * factor;
}
