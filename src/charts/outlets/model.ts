import { sum } from 'd3';
import { exchangesOf } from '../../lib/exchanges.ts';
import { displayName } from '../../lib/punctuation.ts';
import type { Tables, TurnRow } from '../../lib/schemas.ts';

export interface SpokenSentence {
  id: string;
  chars: number;
}

export interface Exchange {
  turnId: string;
  number: number;
  outlet: { zh: string; en: string };
  /** ISO 3166-1 alpha-2 code of the outlet's home; empty if unknown. */
  country: string;
  /** In characters. */
  question: number;
  questionSentences: SpokenSentence[];
  answer: number;
  answerSentences: SpokenSentence[];
}

export interface OutletsModel {
  exchanges: Exchange[];
  question: number;
  answer: number;
  longestQuestion: Exchange;
  longestAnswer: Exchange;
  shortestAnswer: Exchange;
  homes: number;
}

/** Questions in order, with the answers up to the next; undefined without questions. */
export function outletsModel(tables: Tables): OutletsModel | undefined {
  const lengths = new Map<string, SpokenSentence[]>();
  for (const sentence of tables.sentences) {
    const list = lengths.get(sentence.turn_id) ?? [];
    list.push({ id: sentence.sentence_id, chars: sentence.chars });
    lengths.set(sentence.turn_id, list);
  }
  const sentencesOf = ({ turn_id }: TurnRow): SpokenSentence[] => lengths.get(turn_id) ?? [];
  const exchanges = exchangesOf(tables.turns).map(({ question, answers }, index): Exchange => ({
    turnId: question.turn_id,
    number: index + 1,
    outlet: { zh: question.outlet, en: displayName(question.outlet_en || question.outlet) },
    country: question.outlet_country,
    question: question.chars,
    questionSentences: sentencesOf(question),
    answer: sum(answers, ({ chars }) => chars),
    answerSentences: answers.flatMap(sentencesOf),
  }));
  const longest = (by: (exchange: Exchange) => number): Exchange | undefined =>
    exchanges.reduce<Exchange | undefined>(
      (best, next) => (best && by(best) >= by(next) ? best : next),
      undefined,
    );
  const longestQuestion = longest((exchange) => exchange.question);
  const longestAnswer = longest((exchange) => exchange.answer);
  const shortestAnswer = longest((exchange) => -exchange.answer);
  if (!longestQuestion || !longestAnswer || !shortestAnswer) return undefined;
  return {
    exchanges,
    question: sum(exchanges, (exchange) => exchange.question),
    answer: sum(exchanges, (exchange) => exchange.answer),
    longestQuestion,
    longestAnswer,
    shortestAnswer,
    homes: new Set(exchanges.map((exchange) => exchange.country).filter(Boolean)).size,
  };
}
