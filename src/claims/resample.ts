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
  /** Mentions in questions, in the order of `places`. */
  asked: readonly number[];
  answered: readonly number[];
  /** Characters in answers, in the order of `topics`. */
  topics: readonly number[];
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
    const named = (kind: string): number[] => {
      const counts = rollup(
        mentions.filter((row) => row.kind === kind),
        (rows) => rows.length,
        placeOf,
      );
      return tables.places.map((place) => counts.get(placeOf(place)) ?? 0);
    };
    const topics = rollup(
      tables.sentences.filter((row) => ids.has(row.turn_id) && row.kind === 'answer'),
      (rows) => sum(rows, (row) => row.chars),
      (row) => row.topic,
    );
    return {
      turns: tables.turns.filter((turn) => ids.has(turn.turn_id)),
      questionChars: chars('question'),
      answerChars: chars('answer'),
      asked: named('question'),
      answered: named('answer'),
      topics: tables.topics.map(({ topic }) => topics.get(topic) ?? 0),
    };
  });
}

/** Computes a value when first asked for. */
function lazy<Value>(compute: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= compute());
}

/** As many exchanges as an edition has, drawn with replacement, `draws` times. Nothing without exchanges. */
function* drawnExchanges(tables: Tables): Generator<Counts[]> {
  const counts = countsOf(tables);
  if (counts.length === 0) return;
  const random = randomLcg(seed);
  for (let draw = 0; draw < draws; draw += 1) {
    yield counts.map(() => counts[Math.floor(random() * counts.length)] as Counts);
  }
}

/** Sums of rows of numbers, column by column. */
function sums(rows: readonly (readonly number[])[]): number[] {
  const totals = [...(rows[0] ?? [])];
  for (const row of rows.slice(1)) {
    for (const [column, value] of row.entries()) totals[column] = (totals[column] ?? 0) + value;
  }
  return totals;
}

const rate = (count: number, chars: number): number => (chars === 0 ? 0 : (count * 1000) / chars);

/** Mentions and rates of places in a draw, in the order of `places`. */
function drawnPlaces(
  drawn: readonly Counts[],
): { asked: number; answered: number; perQuestions: number; perAnswers: number }[] {
  const questionChars = sum(drawn, (each) => each.questionChars);
  const answerChars = sum(drawn, (each) => each.answerChars);
  const inAnswers = sums(drawn.map((each) => each.answered));
  return sums(drawn.map((each) => each.asked)).map((asked, index) => {
    const answered = inAnswers[index] ?? 0;
    return {
      asked,
      answered,
      perQuestions: rate(asked, questionChars),
      perAnswers: rate(answered, answerChars),
    };
  });
}

/** Shares of topics in a draw, in the order of `topics`. */
function drawnShares(drawn: readonly Counts[]): number[] {
  const answerChars = sum(drawn, (each) => each.answerChars);
  return sums(drawn.map((each) => each.topics)).map((chars) => (answerChars === 0 ? 0 : chars / answerChars));
}

function makeDraws(tables: Tables): Tables[] {
  return Array.from(drawnExchanges(tables), (drawn): Tables => {
    const turns = lazy(() => drawn.flatMap((each) => each.turns));
    const places = lazy(() => {
      const counted = drawnPlaces(drawn);
      return tables.places.map((place, index) => {
        const { asked = 0, answered = 0, perQuestions = 0, perAnswers = 0 } = counted[index] ?? {};
        return {
          ...place,
          mentions: asked + answered,
          in_questions: asked,
          in_answers: answered,
          per_1000_questions: perQuestions,
          per_1000_answers: perAnswers,
        };
      });
    });
    const topics = lazy(() => {
      const shares = drawnShares(drawn);
      return tables.topics.map((topic, index) => ({ ...topic, share: shares[index] ?? 0 }));
    });
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

/**
 * The intervals of all shares and rates of an edition; empty without exchanges. Counted without the tables of
 * `resampled`, which for every alternative together take a gigabyte.
 */
export function intervals(tables: Tables): Intervals {
  const known = measured.get(tables);
  if (known) return known;
  const draw = (): Float64Array => new Float64Array(draws);
  const topics = tables.topics.map(draw);
  const places = tables.places.map(() => ({ questions: draw(), answers: draw(), ratio: draw() }));
  let count = 0;
  for (const drawn of drawnExchanges(tables)) {
    for (const [index, share] of drawnShares(drawn).entries()) {
      const values = topics[index];
      if (values) values[count] = share;
    }
    for (const [index, { perQuestions, perAnswers }] of drawnPlaces(drawn).entries()) {
      const values = places[index];
      if (!values) continue;
      values.questions[count] = perQuestions;
      values.answers[count] = perAnswers;
      // Where neither side names it, neither is denser.
      values.ratio[count] = perQuestions === perAnswers ? 1 : perQuestions / perAnswers;
    }
    count += 1;
  }
  const found: Intervals =
    count === 0
      ? { topics: new Map(), places: new Map() }
      : {
          topics: new Map(tables.topics.map(({ topic }, index) => [topic, interval(topics[index] ?? [])])),
          places: new Map(
            tables.places.map((place, index) => {
              const { questions = [], answers = [], ratio = [] } = places[index] ?? {};
              return [
                placeOf(place),
                { questions: interval(questions), answers: interval(answers), ratio: interval(ratio) },
              ];
            }),
          ),
        };
  measured.set(tables, found);
  return found;
}
