/**
 * The topic of every sentence, from a weighted lexicon: its own words, with the context as prior. “双方有能力妥善解决存在的问题”
 * takes its topic from the paragraph and the question.
 */
import type { Mention, Sentence, TopicDecision, Transcript, Turn } from '../types.ts';
import { makeConference, makeContext, sumEvidence, type Context } from './context.ts';
import { findHosts } from './hosts.ts';
import { sentenceEvidence, wordsFor, zeros, type Evidence } from './evidence.ts';
import type { TopicLexicon } from './lexicon.ts';
import { registerFactors, registerOf, weighRegister } from './register.ts';
import { scoresUnder, type Scheme } from './schemes.ts';

export { contextWeights, SCHEMES } from './schemes.ts';
export { loadTopics, parseTopics, topicNames } from './lexicon.ts';
export type { TopicLexicon } from './lexicon.ts';

/** Minimum weight; below it a sentence is `other`. */
const THRESHOLD = 0.6;
/** Least contribution of a context to be shown. */
const SHOWN = 0.25;
/** Code of a sentence whose own words do not tell. */
const NONE = 'none';
/** A question's last sentence asks; the others set the scene. */
const ASKING_FACTOR = 1.5;

/**
 * Topics by sentence id. `score` is the winner's share of all weights; `evidence` the sentence's words for it, heaviest
 * first, plus marked context words if those do not decide. Without `mentions`, places count nothing. Linear.
 */
export function decideTopics(
  transcript: Transcript,
  lexicon: TopicLexicon,
  mentions: readonly Mention[] = [],
): ReadonlyMap<string, TopicDecision> {
  const places = mentionsBySentence(mentions);
  const { text } = transcript.reading;
  const count = lexicon.topics.length;
  const read = new Map<string, Evidence>();
  for (const { sentences } of transcript.turns) {
    for (const sentence of sentences) {
      read.set(sentence.id, sentenceEvidence(text, sentence, lexicon, places.get(sentence.id) ?? []));
    }
  }
  const register = registerOf([...read.values()], lexicon);
  const evidenceOf = (turns: readonly Turn[]) => {
    const heard = turns.flatMap(({ sentences }) => sentences.map(({ id }) => read.get(id) as Evidence));
    const factors = registerFactors(registerOf(heard, lexicon), register);
    return ({ id }: Sentence): Evidence => weighRegister(read.get(id) as Evidence, factors, lexicon);
  };
  const weighed = exchanges(transcript.turns).map((turns) => weigh(turns, lexicon, evidenceOf(turns)));
  const all = weighed.flatMap(({ question, answer }) => [...question, ...answer]);
  const hosts = findHosts(transcript, lexicon);
  const conference = zeros(count);
  for (const { sums } of weighed) addTo(conference, sums, 1);

  const decisions = new Map<string, TopicDecision>();
  let previous: readonly Evidence[] = [];
  for (const { paragraphs, question, answer, takesUp, sums, answerSums } of weighed) {
    const others = conference.slice();
    addTo(others, sums, -1);
    const shared = [
      makeContext('question', question, sumEvidence(question, count, ASKING_FACTOR)),
      makeContext('answer', answer, answerSums),
      makeConference(others, hosts, all),
    ];
    if (takesUp) shared.push(makeContext('previous', previous, sumEvidence(previous, count)));
    for (const { sentences, evidence } of paragraphs) {
      const contexts = [...shared, makeContext('paragraph', evidence, sumEvidence(evidence, count))];
      sentences.forEach((sentence, i) => {
        decisions.set(sentence.id, decide(evidence[i] as Evidence, contexts, lexicon));
      });
    }
    previous = [...question, ...answer];
  }
  return decisions;
}

interface Weighed {
  paragraphs: { sentences: readonly Sentence[]; evidence: readonly Evidence[] }[];
  question: readonly Evidence[];
  answer: readonly Evidence[];
  takesUp: boolean;
  /** By topic index: of all its sentences, and of its answers alone. */
  sums: number[];
  answerSums: number[];
}

function weigh(
  turns: readonly Turn[],
  lexicon: TopicLexicon,
  evidenceOf: (sentence: Sentence) => Evidence,
): Weighed {
  const question: Evidence[] = [];
  const answer: Evidence[] = [];
  const paragraphs: Weighed['paragraphs'] = [];
  for (const { kind, paragraphs: spoken } of turns) {
    for (const { sentences } of spoken) {
      const evidence = sentences.map(evidenceOf);
      paragraphs.push({ sentences, evidence });
      (kind === 'question' ? question : answer).push(...evidence);
    }
  }
  const takesUp =
    question.some(({ followUp }) => followUp) ||
    turns.some(({ label }) => lexicon.terms.find(label, 0, label.length).some(({ value }) => value.followUp));
  const sums = sumEvidence(question, lexicon.topics.length);
  const answerSums = sumEvidence(answer, lexicon.topics.length);
  addTo(sums, answerSums, 1);
  return { paragraphs, question, answer, takesUp, sums, answerSums };
}

function addTo(sums: number[], added: number[], factor: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + factor * (added[i] ?? 0);
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

/** Questions with their answers; other turns stand alone. */
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
  const otherwise = {
    halved: winnerUnder('halved', own, contexts, lexicon),
    equal: winnerUnder('equal', own, contexts, lexicon),
    own: winnerUnder('own', own, [], lexicon, NONE),
  };
  const scores = scoresUnder('published', own.weights, contexts);
  const winner = indexOfLargest(scores);
  const weight = scores[winner] ?? 0;
  if (weight < THRESHOLD)
    return { topic: topicId(lexicon, lexicon.other), score: 0, evidence: [], otherwise };

  let total = 0;
  for (const score of scores) total += score;
  const evidence = wordsFor(own, winner);
  if (evidence.length === 0 || indexOfLargest(own.weights) !== winner) {
    // At most two, the stronger first; on a tie the wider.
    let shown: Context | undefined;
    for (let i = 0; i < 2; i++) {
      const next = strongest(contexts, winner, shown);
      const word = next?.topWord(winner);
      if (next && word !== undefined) evidence.push(`${next.label}:${word}`);
      shown = next;
    }
  }
  return { topic: topicId(lexicon, winner), score: weight / total, evidence, otherwise };
}

/** The topic under a scheme; `silent` if the evidence is below the threshold. */
function winnerUnder(
  scheme: Scheme,
  own: Evidence,
  contexts: readonly Context[],
  lexicon: TopicLexicon,
  silent = topicId(lexicon, lexicon.other),
): string {
  const scores = scoresUnder(scheme, scheme === 'own' ? own.own : own.weights, contexts);
  const winner = indexOfLargest(scores);
  return (scores[winner] ?? 0) < THRESHOLD ? silent : topicId(lexicon, winner);
}

/** The context, other than `shown`, that adds most to a topic, above SHOWN. */
function strongest(contexts: readonly Context[], topic: number, shown?: Context): Context | undefined {
  let found: Context | undefined;
  let most = SHOWN;
  for (const context of contexts) {
    const added = context.prior[topic] ?? 0;
    if (context === shown || added <= most) continue;
    found = context;
    most = added;
  }
  return found;
}

/** The first of equals: ties follow the lexicon. */
function indexOfLargest(values: readonly number[]): number {
  let largest = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) > (values[largest] ?? 0)) largest = i;
  return largest;
}

function topicId(lexicon: TopicLexicon, index: number): string {
  return lexicon.topics[index]?.id ?? 'other';
}
