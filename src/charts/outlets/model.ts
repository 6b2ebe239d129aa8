import { displayName } from '../../lib/punctuation.ts';
import type { Tables } from '../../lib/schemas.ts';

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
  const exchanges: Exchange[] = [];
  for (const turn of tables.turns) {
    const sentences = lengths.get(turn.turn_id) ?? [];
    const current = exchanges[exchanges.length - 1];
    if (turn.kind === 'question') {
      exchanges.push({
        turnId: turn.turn_id,
        number: exchanges.length + 1,
        outlet: { zh: turn.outlet, en: displayName(turn.outlet_en || turn.outlet) },
        country: turn.outlet_country,
        question: turn.chars,
        questionSentences: sentences,
        answer: 0,
        answerSentences: [],
      });
    } else if (turn.kind === 'answer' && current) {
      current.answer += turn.chars;
      current.answerSentences.push(...sentences);
    }
  }
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
    question: exchanges.reduce((sum, exchange) => sum + exchange.question, 0),
    answer: exchanges.reduce((sum, exchange) => sum + exchange.answer, 0),
    longestQuestion,
    longestAnswer,
    shortestAnswer,
    homes: new Set(exchanges.map((exchange) => exchange.country).filter(Boolean)).size,
  };
}
