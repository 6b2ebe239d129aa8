import type { Sentence, Span, Transcript } from '../types.ts';
import type { Evidence } from './evidence.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Token } from './tokens.ts';
import type { SentenceWords } from './words.ts';

/** A question with its answers, or a statement, as a span of `reading.text`. */
export interface Exchange extends Span {
  /** About EU–China relations (中欧, but not the freight trains). */
  onEuropeanUnion: boolean;
  /** Readings so far of pairs with an ambiguous member, by surface: 中塞 as RS. */
  pairs: Map<string, string>;
}

/** A sentence and what its short forms are read from. */
export interface SentenceContext {
  gazetteer: Gazetteer;
  text: string;
  sentence: Sentence;
  tokens: readonly Token[];
  words: SentenceWords;
  evidence: Evidence;
  exchange: Exchange;
}

/** Each turn's exchange, by index: consecutive questions share one with their answers; a statement stands alone. */
export function findExchanges(transcript: Transcript): Exchange[] {
  const exchanges: Exchange[] = [];
  let current: Exchange | undefined;
  let previous = '';
  for (const turn of transcript.turns) {
    const start = turn.sentences[0]?.start ?? current?.end ?? 0;
    const end = turn.sentences.at(-1)?.end ?? start;
    const continues =
      turn.kind === 'answer' ? previous !== 'statement' : turn.kind === 'question' && previous === 'question';
    if (current && continues) current.end = end;
    else current = { start, end, onEuropeanUnion: false, pairs: new Map() };
    current.onEuropeanUnion ||= /中欧(?!班列|国家)/.test(transcript.reading.text.slice(start, end));
    exchanges.push(current);
    previous = turn.kind;
  }
  return exchanges;
}

/** Characters inside foreign names, rarely after a short form: 巴|沙尔, 马|克龙. */
const NAME_CHARACTER = /[·尔斯克特拉罗德里诺塔瓦姆迪莱茨夫伦卡纳丁巴沙哈穆杜萨蒂鲁]/;

/** Whether the character looks like part of a foreign name. */
export function continuesName(text: string, at: number, limit: number): boolean {
  return at < limit && NAME_CHARACTER.test(text[at] ?? '');
}

const CLAUSE_EDGE = /[,;:。?!、“‘(《\s—…]/;

/** Whether a clause or list item begins at an offset. */
export function opensClause({ text, sentence }: SentenceContext, at: number): boolean {
  return at <= sentence.start || CLAUSE_EDGE.test(text[at - 1] ?? '');
}

/** Longest distance from 在 to its 中, in UTF-16 units. */
const LONGEST_LOCATIVE = 24;

/** Whether 中 may close a phrase of place or time instead of meaning China, after 在, 从, 当 or 过程: 在谈判|中, 从实践|中. */
export function mayBeLocative(
  { text, sentence }: { text: string; sentence: { start: number } },
  at: number,
): boolean {
  const clause = text
    .slice(Math.max(sentence.start, at - LONGEST_LOCATIVE), at)
    .split(/[,;:。?!、“”]/)
    .at(-1)!;
  return /(?:[在从当于][^的和与同对]+|[过进历]程)$/.test(clause);
}
