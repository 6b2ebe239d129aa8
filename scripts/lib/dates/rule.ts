import type { DateReading, Day } from './resolve.ts';

export interface DateContext {
  conference: Day | undefined;
  /** Year and month of the previous date in the sentence: 2024年…11月. */
  year: number | undefined;
  month: number | undefined;
}

/** Possible first characters, sticky pattern, reading of a match. */
export type Rule = readonly [
  firsts: string,
  pattern: RegExp,
  read: (match: RegExpExecArray, context: DateContext) => Omit<DateReading, 'start' | 'end'> | undefined,
];
