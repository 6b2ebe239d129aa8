import { exchangesOf } from '../lib/exchanges.ts';
import type { Corpus, Sentence } from './data.ts';
import type { ExploreStrings } from './strings.ts';

/** Part of the conference to compare with the rest. */
export type PartName = 'questions' | 'answers' | `answer:${string}` | `group:${string}`;

/** A question with the turns up to the next. */
interface Exchange {
  /** Turn id of the question. */
  id: string;
  number: number;
  who: string;
  group: string;
  turns: number[];
}

function numberedExchanges({ turns }: Corpus): Exchange[] {
  return exchangesOf(turns.map((turn, index) => ({ ...turn, index }))).map(({ question, answers }, at) => {
    const { id, who, group } = question;
    return { id, number: at + 1, who, group, turns: [question, ...answers].map(({ index }) => index) };
  });
}

/** Comparable parts: sides if both speak, exchanges by outlet group, and single answers. */
export function partsOf(corpus: Corpus): PartName[] {
  const exchanges = numberedExchanges(corpus);
  const groups = [...new Set(exchanges.map(({ group }) => group))];
  const speaks = (kind: string): boolean => corpus.turns.some((turn) => turn.kind === kind);
  return [
    ...(speaks('question') && speaks('answer') ? (['questions', 'answers'] as const) : []),
    ...(groups.length > 1 ? groups.filter(Boolean).map((group): PartName => `group:${group}`) : []),
    ...(exchanges.length > 1 ? exchanges.map(({ id }): PartName => `answer:${id}`) : []),
  ];
}

/** Tests whether a sentence is in the part; undefined if in neither part nor rest. */
export function membership(corpus: Corpus, part: PartName): (sentence: Sentence) => boolean | undefined {
  if (part === 'questions' || part === 'answers') {
    const wanted = part === 'questions' ? 'question' : 'answer';
    return ({ kind }) => (kind === 'statement' ? undefined : kind === wanted);
  }
  const [by, name] = part.split(':');
  const inPart = new Map<number, boolean>();
  for (const { id, group, turns } of numberedExchanges(corpus)) {
    // Compare an answer with answers only: questions are worded differently.
    const own = by === 'group' ? turns : turns.slice(1);
    for (const turn of own) inPart.set(turn, (by === 'group' ? group : id) === name);
  }
  return ({ turn }) => inPart.get(turn);
}

/** Label of a part. */
export function partLabel(
  corpus: Corpus,
  part: PartName,
  words: ExploreStrings,
  format: (value: number) => string,
): string {
  if (part === 'questions') return words.ofQuestions;
  if (part === 'answers') return words.ofAnswers;
  const name = part.slice(part.indexOf(':') + 1);
  if (part.startsWith('group:')) return words.ofGroup(words.groups[name] ?? name);
  const exchange = numberedExchanges(corpus).find(({ id }) => id === name);
  return exchange ? words.ofAnswer(format(exchange.number), exchange.who || words.unknown) : name;
}
