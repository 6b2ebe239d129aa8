import type { DateReading, Day } from './resolve.ts';

export interface DateContext {
  conference: Day | undefined;
  /** Year and month of the previous date in the sentence: 2024年…11月. */
  year: number | undefined;
  month: number | undefined;
  /** Day of the previous date in the sentence or, else, its paragraph. */
  day: Day | undefined;
  /** Year of the last date before the sentence in its paragraph, for 次年 and 同年. */
  earlier: number | undefined;
}

/** Possible first characters, sticky pattern, reading of a match. */
export type Rule = readonly [
  firsts: string,
  pattern: RegExp,
  read: (match: RegExpExecArray, context: DateContext) => Omit<DateReading, 'start' | 'end'> | undefined,
];
