/** What the words and places of one sentence say for each topic. */
import type { Mention, Sentence } from '../types.ts';
import type { TopicLexicon, TopicWeight } from './lexicon.ts';

/** A word of a sentence with what the lexicon says about it. */
interface Hit {
  word: string;
  weights: readonly TopicWeight[];
  /** Times the word counts: 1 for one occurrence, more for repetitions and for places in pairs. */
  scale: number;
  /** Occurrences so far. */
  times: number;
  /** The name of a place. */
  place: boolean;
  /** A place named in one breath with China or in a sentence of relations: it stays what the sentence is about. */
  subject: boolean;
}

export interface Evidence {
  /** Weight by topic index, as the conference has it. */
  weights: number[];
  /** The same read alone. */
  own: readonly number[];
  /** Sum of `weights`. */
  total: number;
  hits: readonly Hit[];
  /** The sentence takes up the question before it. */
  followUp: boolean;
}

/** A place named in one breath with China (中美, 印中) is what the sentence is about, not an aside. */
const PAIR_FACTOR = 2.5;
/** So is a place in a sentence of visits, talks and relations. */
const RELATION_FACTOR = 1.5;
/** Hospitals, courts and farmers beside the name of another country are mostly that country's. */
const ABROAD_FACTOR = 0.5;
/** What a region or bloc says that the lexicon does not list. */
const NOTHING: readonly TopicWeight[] = [];
/** Each repetition of a word in a sentence counts half of the one before. */
const REPETITION = 0.5;

/**
 * Evidence of a sentence. `text` is the whole reading; `mentions` are the places of this sentence in order.
 * Time: linear in the sentence.
 */
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
  // Unpaired places so far, by the first topic they speak for.
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
    // A list of names (巴西、智利和秘鲁) says little more than its first name.
    const speaksFor = weights[0]?.topic ?? 0;
    const listed = paired ? 0 : (named?.[speaksFor] ?? 0);
    if (named && !paired) named[speaksFor] = listed + 1;
    addHit(hits, word, weights, (paired ? PAIR_FACTOR : REPETITION ** listed) * place, {
      place: true,
      subject: paired || relation,
    });
    abroad ||= mention.type === 'country';
  }

  const byTopic = zeros(lexicon.topics.length);
  let total = 0;
  for (const { weights, scale } of hits) {
    for (const { topic, weight } of weights) {
      byTopic[topic] = (byTopic[topic] ?? 0) + weight * scale;
      total += weight * scale;
    }
  }
  if (abroad) {
    const atHome = byTopic[lexicon.domestic] ?? 0;
    byTopic[lexicon.domestic] = atHome * ABROAD_FACTOR;
    total -= atHome * (1 - ABROAD_FACTOR);
  }
  return { weights: byTopic, own: byTopic, total, hits, followUp };
}

/** One zero for each topic. A plain array, for typed arrays of a dozen numbers take longer to make than to fill. */
export function zeros(topics: number): number[] {
  return Array<number>(topics).fill(0);
}

/** First and last index of the unbroken run of mentions around `i` (中, 日, 韩 in 中日韩). */
function compound(mentions: readonly Mention[], i: number): [number, number] {
  let first = i;
  let last = i;
  while (first > 0 && mentions[first - 1]?.end === mentions[first]?.start) first -= 1;
  while (last + 1 < mentions.length && mentions[last]?.end === mentions[last + 1]?.start) last += 1;
  return [first, last];
}

function placeWeights(mention: Mention, lexicon: TopicLexicon): readonly TopicWeight[] {
  // Ids of countries and of blocs may coincide (AU), so the lexicon can name the type.
  const listed =
    lexicon.places.get(mention.type === 'bloc' ? `${mention.placeId}/bloc` : mention.placeId) ??
    lexicon.places.get(mention.placeId);
  if (listed) return listed;
  const isState = mention.type === 'country' || mention.type === 'territory';
  return isState ? lexicon.unlisted : NOTHING;
}

/** Repetitions of a word join its hit. A sentence has few hits, so a scan is faster than a map. */
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

/** The words that speak for a topic in a sentence, heaviest first, then by code units. */
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

/** The word that speaks most for a topic in some sentences together; undefined where none does. */
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
