import { randomLcg, rollup, sum } from 'd3';
import { placeOf } from '../lib/place-ids.ts';
import type { Tables } from '../lib/schemas.ts';
import { exchanges } from './alternatives.ts';

/** Number of bootstrap draws (exchanges, with replacement). */
export const draws = 2000;

/** Fixed, so that the same tables give the same draws. */
const seed = 0.20250307;

interface Counts {
  questionChars: number;
  answerChars: number;
  /** Mentions in questions, by `place_id:type`. */
  asked: Map<string, number>;
  answered: Map<string, number>;
  /** Characters in answers, by topic. */
  topics: Map<string, number>;
}

function countsOf(tables: Tables): Counts[] {
  return exchanges(tables).map(({ turns }) => {
    const ids = new Set(turns);
    const chars = (kind: string): number =>
      sum(
        tables.turns.filter((turn) => ids.has(turn.turn_id) && turn.kind === kind),
        (turn) => turn.chars,
      );
    const mentions = tables.mentions.filter((row) => ids.has(row.turn_id));
    const named = (kind: string): Map<string, number> =>
      rollup(
        mentions.filter((row) => row.kind === kind),
        (rows) => rows.length,
        placeOf,
      );
    return {
      questionChars: chars('question'),
      answerChars: chars('answer'),
      asked: named('question'),
      answered: named('answer'),
      topics: rollup(
        tables.sentences.filter((row) => ids.has(row.turn_id) && row.kind === 'answer'),
        (rows) => sum(rows, (row) => row.chars),
        (row) => row.topic,
      ),
    };
  });
}

/**
 * Bootstrap samples: `draws` conferences of exchanges drawn with replacement, with new rates of places and shares of
 * topics; the rest is as published. Yields nothing without exchanges.
 */
export function* resampled(tables: Tables): Generator<Tables> {
  const counts = countsOf(tables);
  if (counts.length === 0) return;
  const random = randomLcg(seed);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = counts.map(() => counts[Math.floor(random() * counts.length)] as Counts);
    const questionChars = sum(drawn, (each) => each.questionChars);
    const answerChars = sum(drawn, (each) => each.answerChars);
    const rate = (count: number, chars: number): number => (chars === 0 ? 0 : (count * 1000) / chars);
    yield {
      ...tables,
      places: tables.places.map((place) => {
        const key = placeOf(place);
        const asked = sum(drawn, (each) => each.asked.get(key) ?? 0);
        const answered = sum(drawn, (each) => each.answered.get(key) ?? 0);
        return {
          ...place,
          per_1000_questions: rate(asked, questionChars),
          per_1000_answers: rate(answered, answerChars),
        };
      }),
      topics: tables.topics.map((topic) => ({
        ...topic,
        share: answerChars === 0 ? 0 : sum(drawn, (each) => each.topics.get(topic.topic) ?? 0) / answerChars,
      })),
    };
  }
}

/** The 95 % percentile interval. Infinite values (divisions by 0) count as largest. */
export function interval(values: Iterable<number>): [low: number, high: number] {
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  // Drawn values, without interpolation: a neighbour may be infinite.
  return [sorted[Math.ceil(0.025 * last)] ?? NaN, sorted[Math.floor(0.975 * last)] ?? NaN];
}
