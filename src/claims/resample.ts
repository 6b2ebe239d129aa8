import { randomLcg, rollup, sum } from 'd3';
import { placeOf } from '../lib/place-ids.ts';
import type { Tables } from '../lib/schemas.ts';
import { exchanges } from './exchanges.ts';

/** Number of bootstrap draws (exchanges, with replacement). */
export const draws = 2000;

/** Minimum share of draws in which a claim must hold. */
export const enoughDraws = 0.95;

/** Resampling affects rates, shares and ratios only. */
export function isDrawn(claim: string): boolean {
  return /per_1000|share|answer_per_question/.test(claim);
}

/** Fixed, so that the same tables give the same draws. */
const seed = 0.20250307;

interface Counts {
  turns: Tables['turns'];
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
      turns: tables.turns.filter((turn) => ids.has(turn.turn_id)),
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

/** Computes a value when first asked for. */
function lazy<Value>(compute: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= compute());
}

function makeDraws(tables: Tables): Tables[] {
  const counts = countsOf(tables);
  if (counts.length === 0) return [];
  const random = randomLcg(seed);
  const keys = tables.places.map(placeOf);
  const rate = (count: number, chars: number): number => (chars === 0 ? 0 : (count * 1000) / chars);
  return Array.from({ length: draws }, (): Tables => {
    const drawn = counts.map(() => counts[Math.floor(random() * counts.length)] as Counts);
    const questionChars = sum(drawn, (each) => each.questionChars);
    const answerChars = sum(drawn, (each) => each.answerChars);
    const turns = lazy(() => drawn.flatMap((each) => each.turns));
    const places = lazy(() =>
      tables.places.map((place, index) => {
        const key = keys[index] ?? '';
        const asked = sum(drawn, (each) => each.asked.get(key) ?? 0);
        const answered = sum(drawn, (each) => each.answered.get(key) ?? 0);
        return {
          ...place,
          mentions: asked + answered,
          in_questions: asked,
          in_answers: answered,
          per_1000_questions: rate(asked, questionChars),
          per_1000_answers: rate(answered, answerChars),
        };
      }),
    );
    const topics = lazy(() =>
      tables.topics.map((topic) => ({
        ...topic,
        share: answerChars === 0 ? 0 : sum(drawn, (each) => each.topics.get(topic.topic) ?? 0) / answerChars,
      })),
    );
    // Most claims need only one of them.
    return {
      ...tables,
      get turns() {
        return turns();
      },
      get places() {
        return places();
      },
      get topics() {
        return topics();
      },
    };
  });
}

const drawnTables = new WeakMap<Tables, Tables[]>();

/**
 * Bootstrap samples: `draws` conferences of exchanges drawn with replacement, with their turns, counts and rates of
 * places and shares of topics; the rest is as published. None without exchanges.
 */
export function resampled(tables: Tables): readonly Tables[] {
  const known = drawnTables.get(tables) ?? makeDraws(tables);
  drawnTables.set(tables, known);
  return known;
}

/** The 95 % percentile interval. Infinite values (divisions by 0) count as largest. */
export function interval(values: Iterable<number>): [low: number, high: number] {
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  // Drawn values, without interpolation: a neighbour may be infinite.
  return [sorted[Math.ceil(0.025 * last)] ?? NaN, sorted[Math.floor(0.975 * last)] ?? NaN];
}

export type Interval = readonly [low: number, high: number];

/** 95 % intervals of what is drawn again. */
export interface Intervals {
  /** Shares of the answers, by topic. */
  topics: ReadonlyMap<string, Interval>;
  /** Rates and their ratio, questions to answers, by `placeOf`. */
  places: ReadonlyMap<string, { questions: Interval; answers: Interval; ratio: Interval }>;
}

const measured = new WeakMap<Tables, Intervals>();

/** The intervals of all shares and rates of an edition; empty without exchanges. */
export function intervals(tables: Tables): Intervals {
  const known = measured.get(tables);
  if (known) return known;
  const topics = new Map<string, number[]>();
  const places = new Map<string, { questions: number[]; answers: number[]; ratio: number[] }>();
  for (const drawn of resampled(tables)) {
    for (const { topic, share } of drawn.topics) {
      const values = topics.get(topic) ?? [];
      values.push(share);
      topics.set(topic, values);
    }
    for (const place of drawn.places) {
      const values = places.get(placeOf(place)) ?? { questions: [], answers: [], ratio: [] };
      const [asked, answered] = [place.per_1000_questions, place.per_1000_answers];
      values.questions.push(asked);
      values.answers.push(answered);
      // Where neither side names it, neither is denser.
      values.ratio.push(asked === answered ? 1 : asked / answered);
      places.set(placeOf(place), values);
    }
  }
  const found: Intervals = {
    topics: new Map([...topics].map(([topic, values]) => [topic, interval(values)])),
    places: new Map(
      [...places].map(([key, { questions, answers, ratio }]) => [
        key,
        { questions: interval(questions), answers: interval(answers), ratio: interval(ratio) },
      ]),
    ),
  };
  measured.set(tables, found);
  return found;
}
