import type { Row, Tables } from '../tables/rows.ts';
import { codingScore } from './coding.ts';
import { rounded } from '../tables/results.ts';
import { figureScore, mentionScore, topicScore, turnScore } from './tasks.ts';
import type { TaskScore } from './tasks.ts';
import type { Floors } from './floors.ts';
import type { Gold } from './gold.ts';

/** `value` = numerator / denominator; undefined for denominator 0. */
export interface Measured {
  task: string;
  measure: string;
  value?: number;
  numerator: number;
  denominator: number;
  floor?: number;
  /** Undefined without a floor. A measure without cases passes. */
  passed?: boolean;
}

export interface Score {
  measured: Measured[];
  /** One line each, with context. */
  differences: string[];
  /** All floors reached. */
  passed: boolean;
}

/**
 * Scores tables against the gold standard, measures in fixed order; skips tasks not annotated. `source`, the
 * transcript, gives context for `differences`.
 */
export function scoreTables(gold: Gold, tables: Tables, source: string, floors: Floors): Score {
  const points = Array.from(source);
  const rows = (name: string): readonly Row[] => tables[name] ?? [];
  const tasks: TaskScore[] = [];
  if (gold.turns !== undefined) tasks.push(turnScore(gold.turns, rows('turns'), points));
  if (gold.mentions !== undefined) tasks.push(mentionScore(gold.mentions, rows('mentions'), points));
  if (gold.figures !== undefined) tasks.push(figureScore(gold.figures, rows('figures'), points));
  if (gold.paragraphs !== undefined) tasks.push(topicScore(gold.paragraphs, rows('sentences'), points));
  if (gold.sentences !== undefined) {
    tasks.push(codingScore(gold.sentences, rows('sentences'), rows('sentence_topics'), points));
  }

  const measured = tasks.flatMap(({ task, measures }) =>
    measures.map(([measure, numerator, denominator]) =>
      held({ task, measure, numerator, denominator }, floors[`${task}.${measure}`]),
    ),
  );
  return {
    measured,
    differences: tasks.flatMap(({ differences }) => differences),
    passed: measured.every(({ passed }) => passed !== false),
  };
}

/** Rows of `accuracy.csv`. */
export function accuracyRows({ measured }: Score): Row[] {
  return measured.map((row) => ({ ...row }));
}

function held(measure: Measured, floor: number | undefined): Measured {
  const value = measure.denominator === 0 ? undefined : measure.numerator / measure.denominator;
  return {
    ...measure,
    value: value === undefined ? undefined : rounded(value, 6),
    floor,
    passed: floor === undefined ? undefined : value === undefined || value >= floor,
  };
}
