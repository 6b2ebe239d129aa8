/**
 * The topic of every sentence, decided from a weighted lexicon: the sentence's own words first, then its context
 * as prior, for a sentence such as “双方有能力妥善解决存在的问题” is about what its paragraph and the question are about.
 */
import type { Mention, Sentence, TopicDecision, Transcript, Turn } from '../types.ts';
import { makeContext, type Context } from './context.ts';
import { sentenceEvidence, wordsFor, type Evidence } from './evidence.ts';
import type { TopicLexicon } from './lexicon.ts';

export { loadTopics, parseTopics, topicNames } from './lexicon.ts';
export type { Topic, TopicLexicon } from './lexicon.ts';

/** What must speak for a topic at least, else the sentence is `other`. */
const THRESHOLD = 0.6;
/** A question's last sentence asks; those before it set the scene. */
const ASKING_FACTOR = 1.5;

/**
 * The topic of every sentence, by sentence id; every sentence of the transcript has one.
 * `score` is the winner's weight over the sum of all weights; `evidence` holds the sentence's own words for the topic,
 * heaviest first, and where these do not decide alone, marked words of the contexts that did.
 * Without `mentions`, places give no evidence. Time: linear in the transcript.
 */
export function decideTopics(
  transcript: Transcript,
  lexicon: TopicLexicon,
  mentions: readonly Mention[] = [],
): ReadonlyMap<string, TopicDecision> {
  const places = mentionsBySentence(mentions);
  const { text } = transcript.reading;
  const { zeros } = lexicon;
  const decisions = new Map<string, TopicDecision>();
  let previous: readonly Evidence[] = [];
  for (const exchange of exchanges(transcript.turns)) {
    const weigh = (sentence: Sentence): Evidence =>
      sentenceEvidence(text, sentence, lexicon, places.get(sentence.id) ?? []);
    const turns = exchange.map(({ kind, paragraphs }) => ({
      kind,
      paragraphs: paragraphs.map(({ sentences }) => ({ sentences, evidence: sentences.map(weigh) })),
    }));
    const spoken = (asked: boolean): Evidence[] =>
      turns
        .filter(({ kind }) => (kind === 'question') === asked)
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ evidence }) => evidence));
    const question = spoken(true);
    const answer = spoken(false);
    const takesUp =
      question.some(({ followUp }) => followUp) ||
      exchange.some(({ label }) =>
        lexicon.terms.find(label, 0, label.length).some(({ value }) => value.followUp),
      );
    const shared = [
      makeContext('question', question, zeros, ASKING_FACTOR),
      makeContext('answer', answer, zeros),
      ...(takesUp ? [makeContext('previous', previous, zeros)] : []),
    ];
    for (const { sentences, evidence } of turns.flatMap(({ paragraphs }) => paragraphs)) {
      const contexts = [...shared, makeContext('paragraph', evidence, zeros)];
      sentences.forEach((sentence, i) => {
        decisions.set(sentence.id, decide(evidence[i] as Evidence, contexts, lexicon));
      });
    }
    previous = [...question, ...answer];
  }
  return decisions;
}

function mentionsBySentence(mentions: readonly Mention[]): Map<string, Mention[]> {
  const bySentence = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = bySentence.get(mention.sentence.id);
    if (list) list.push(mention);
    else bySentence.set(mention.sentence.id, [mention]);
  }
  for (const list of bySentence.values()) list.sort((a, b) => a.start - b.start);
  return bySentence;
}

/** Questions with the answers that follow them; a statement, and an answer without a question, stand alone. */
function exchanges(turns: readonly Turn[]): Turn[][] {
  const groups: Turn[][] = [];
  let last: Turn | undefined;
  for (const turn of turns) {
    if (last && turn.kind === 'answer' && last.kind !== 'statement') groups.at(-1)?.push(turn);
    else groups.push([turn]);
    last = turn;
  }
  return groups;
}

function decide(own: Evidence, contexts: readonly Context[], lexicon: TopicLexicon): TopicDecision {
  const scores = own.weights.slice();
  for (const { prior } of contexts) {
    for (let topic = 0; topic < scores.length; topic++)
      scores[topic] = (scores[topic] ?? 0) + (prior[topic] ?? 0);
  }
  const winner = indexOfLargest(scores);
  const weight = scores[winner] ?? 0;
  if (weight < THRESHOLD) return { topic: topicId(lexicon, lexicon.other), score: 0, evidence: [] };

  let total = 0;
  for (const score of scores) total += score;
  const evidence = wordsFor([own], winner);
  if (evidence.length === 0 || indexOfLargest(own.weights) !== winner) {
    const strongest = contexts
      .filter(({ prior }) => (prior[winner] ?? 0) > 0)
      .toSorted((a, b) => (b.prior[winner] ?? 0) - (a.prior[winner] ?? 0));
    for (const { label, topWord } of strongest.slice(0, 2)) {
      const word = topWord(winner);
      if (word !== undefined) evidence.push(`${label}:${word}`);
    }
  }
  return { topic: topicId(lexicon, winner), score: weight / total, evidence };
}

/** The first of equals, so that ties follow the order of the lexicon. */
function indexOfLargest(values: readonly number[]): number {
  let largest = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[largest] ?? 0)) largest = i;
  return largest;
}

function topicId(lexicon: TopicLexicon, index: number): string {
  return lexicon.topics[index]?.id ?? 'other';
}
