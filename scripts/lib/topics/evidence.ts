/** Evidence from a sentence's own words and places. */
import type { Mention, Sentence } from '../types.ts';
import type { TopicLexicon, TopicWeight } from './lexicon.ts';

export interface Hit {
  word: string;
  weights: readonly TopicWeight[];
  /** 1 for one occurrence, more for repetitions and paired places. */
  scale: number;
  times: number;
  place: boolean;
  /** A place paired with China or in a sentence about relations; keeps its weight. */
  subject: boolean;
}

export interface Evidence {
  /** Sums of `hits` by topic index, adjusted to the conference. */
  weights: readonly number[];
  /** Unadjusted. */
  own: readonly number[];
  hits: readonly Hit[];
  /** Refers back to the previous question. */
  followUp: boolean;
}

/** A place paired with China (中美, 印中) is the subject. */
const PAIR_FACTOR = 2.5;
/** So is one next to visits, talks or relations. */
const RELATION_FACTOR = 1.5;
/** Hospitals, courts and farmers next to another country's name are mostly that country's. */
const ABROAD_FACTOR = 0.5;
/** For unlisted regions and blocs. */
const NOTHING: readonly TopicWeight[] = [];
/** Each repetition counts half of the one before. */
const REPETITION = 0.5;

/** Evidence of a sentence. `text` is the whole reading; `mentions` are the sentence's, in order. Linear. */
export function sentenceEvidence(
  text: string,
  sentence: Sentence,
  lexicon: TopicLexicon,
  mentions: readonly Mention[],
): Evidence {
  const hits: Hit[] = [];
  let relation = false;
  let followUp = false;
  let abroad = false;
  for (const { start, end, value } of lexicon.terms.find(text, sentence.start, sentence.end)) {
    relation ||= value.relation;
    followUp ||= value.followUp;
    if (value.weights.length > 0) addHit(hits, text.slice(start, end), value.weights, 1);
  }
  const place = relation ? RELATION_FACTOR : 1;
  // Unpaired so far, by first topic.
  const named = mentions.length === 0 ? undefined : new Uint16Array(lexicon.topics.length);
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.placeId === 'CN') continue;
    const weights = placeWeights(mention, lexicon);
    if (weights.length === 0) continue;
    const [first, last] = compound(mentions, i);
    let paired = false;
    for (let j = first; j <= last; j++) paired ||= mentions[j]?.placeId === 'CN';
    const word = paired
      ? text.slice((mentions[first] as Mention).start, (mentions[last] as Mention).end)
      : text.slice(mention.start, mention.end);
    // A list (巴西、智利和秘鲁) says little more than its first name.
    const speaksFor = weights[0]?.topic ?? 0;
    const listed = paired ? 0 : (named?.[speaksFor] ?? 0);
    if (named && !paired) named[speaksFor] = listed + 1;
    addHit(hits, word, weights, (paired ? PAIR_FACTOR : REPETITION ** listed) * place, {
      place: true,
      subject: paired || relation,
    });
    abroad ||= mention.type === 'country';
  }

  const heard = abroad
    ? multiplied(hits, (_, topic) => (topic === lexicon.domestic ? ABROAD_FACTOR : 1))
    : hits;
  const weights = sumHits(heard, lexicon.topics.length);
  return { weights, own: weights, hits: heard, followUp };
}

/** Hits with each weight multiplied. */
export function multiplied(hits: readonly Hit[], factorOf: (hit: Hit, topic: number) => number): Hit[] {
  return hits.map((hit) => {
    const change = ({ topic }: TopicWeight): boolean => factorOf(hit, topic) !== 1;
    if (!hit.weights.some(change)) return hit;
    const weights = hit.weights.map(({ topic, weight }) => ({
      topic,
      weight: weight * factorOf(hit, topic),
    }));
    return { ...hit, weights };
  });
}

/** Weights by topic index. */
export function sumHits(hits: readonly Hit[], topics: number): number[] {
  const sums = zeros(topics);
  for (const { weights, scale } of hits) {
    for (const { topic, weight } of weights) sums[topic] = (sums[topic] ?? 0) + weight * scale;
  }
  return sums;
}

/** A plain array: typed ones of a dozen numbers take longer to make than to fill. */
export function zeros(topics: number): number[] {
  return Array<number>(topics).fill(0);
}

/** First and last of the contiguous mentions around `i` (中日韩). */
function compound(mentions: readonly Mention[], i: number): [number, number] {
  let first = i;
  let last = i;
  while (first > 0 && mentions[first - 1]?.end === mentions[first]?.start) first -= 1;
  while (last + 1 < mentions.length && mentions[last]?.end === mentions[last + 1]?.start) last += 1;
  return [first, last];
}

function placeWeights(mention: Mention, lexicon: TopicLexicon): readonly TopicWeight[] {
  // Countries and blocs may share an id (AU), so the lexicon can name the type.
  const listed =
    lexicon.places.get(mention.type === 'bloc' ? `${mention.placeId}/bloc` : mention.placeId) ??
    lexicon.places.get(mention.placeId);
  if (listed) return listed;
  const isState = mention.type === 'country' || mention.type === 'territory';
  return isState ? lexicon.unlisted : NOTHING;
}

/** Merges repetitions. Few hits: a scan beats a map. */
function addHit(
  hits: Hit[],
  word: string,
  weights: readonly TopicWeight[],
  factor: number,
  { place, subject } = { place: false, subject: false },
): void {
  for (const hit of hits) {
    if (hit.weights === weights && hit.word === word) {
      hit.scale += factor * REPETITION ** hit.times;
      hit.times += 1;
      return;
    }
  }
  hits.push({ word, weights, scale: factor, times: 1, place, subject });
}

/** A sentence's words for a topic, heaviest first, then by code units. */
export function wordsFor({ hits }: Evidence, topic: number): string[] {
  const byWord: [word: string, weight: number][] = [];
  for (const { word, weights, scale } of hits) {
    const weight = weightFor(weights, topic);
    if (weight === 0) continue;
    const present = byWord.find((entry) => entry[0] === word);
    if (present) present[1] += weight * scale;
    else byWord.push([word, weight * scale]);
  }
  if (byWord.length > 1) byWord.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return byWord.map(([word]) => word);
}

/** Strongest word for a topic in all sentences, or undefined. */
export function topWord(sentences: readonly Evidence[], topic: number): string | undefined {
  const byWord = new Map<string, number>();
  let top: string | undefined;
  let most = 0;
  for (const { hits } of sentences) {
    for (const { word, weights, scale } of hits) {
      const weight = weightFor(weights, topic);
      if (weight > 0) byWord.set(word, (byWord.get(word) ?? 0) + weight * scale);
    }
  }
  for (const [word, weight] of byWord) {
    if (weight > most || (weight === most && top !== undefined && word < top)) {
      top = word;
      most = weight;
    }
  }
  return top;
}

function weightFor(weights: readonly TopicWeight[], topic: number): number {
  for (const entry of weights) if (entry.topic === topic) return entry.weight;
  return 0;
}
