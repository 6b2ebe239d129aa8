import type { Corpus, Sentence } from './data.ts';
import type { ExploreStrings } from './strings.ts';

/** A part of the conference that its other parts are compared with, as an address or a form says it. */
export type PartName = 'questions' | 'answers' | `answer:${string}` | `group:${string}`;

/** A question with what follows it up to the next. */
interface Exchange {
  /** Turn id of the question. */
  id: string;
  number: number;
  who: string;
  group: string;
  turns: number[];
}

/** Questions with their answers, in their order. */
function exchangesOf({ turns }: Corpus): Exchange[] {
  const exchanges: Exchange[] = [];
  turns.forEach(({ id, kind, who, group }, index) => {
    if (kind === 'question') exchanges.push({ id, number: exchanges.length + 1, who, group, turns: [index] });
    else if (kind === 'answer') exchanges[exchanges.length - 1]?.turns.push(index);
  });
  return exchanges;
}

/**
 * Parts that can be compared: sides where both speak, the exchanges of a group of outlets with all others, and one answer
 * with all others.
 */
export function partsOf(corpus: Corpus): PartName[] {
  const exchanges = exchangesOf(corpus);
  const groups = [...new Set(exchanges.map(({ group }) => group))];
  const speaks = (kind: string): boolean => corpus.turns.some((turn) => turn.kind === kind);
  return [
    ...(speaks('question') && speaks('answer') ? (['questions', 'answers'] as const) : []),
    ...(groups.length > 1 ? groups.filter(Boolean).map((group): PartName => `group:${group}`) : []),
    ...(exchanges.length > 1 ? exchanges.map(({ id }): PartName => `answer:${id}`) : []),
  ];
}

/** Says of a sentence whether it belongs to the part or to the rest; undefined where to neither. */
export function membership(corpus: Corpus, part: PartName): (sentence: Sentence) => boolean | undefined {
  if (part === 'questions' || part === 'answers') {
    const wanted = part === 'questions' ? 'question' : 'answer';
    return ({ kind }) => (kind === 'statement' ? undefined : kind === wanted);
  }
  const [by, name] = part.split(':');
  const inPart = new Map<number, boolean>();
  for (const { id, group, turns } of exchangesOf(corpus)) {
    // One answer is compared with answers alone: what is asked is said otherwise.
    const own = by === 'group' ? turns : turns.slice(1);
    for (const turn of own) inPart.set(turn, (by === 'group' ? group : id) === name);
  }
  return ({ turn }) => inPart.get(turn);
}

/** What a part is called where it is chosen. */
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
  const exchange = exchangesOf(corpus).find(({ id }) => id === name);
  return exchange ? words.ofAnswer(format(exchange.number), exchange.who || words.unknown) : name;
}
