import type { ChartId } from '../../charts/registry.ts';
import type { Lang } from '../../lib/language.ts';

/** A number or words from the tables, and the sentences behind them. */
export interface Evidence {
  /** Unrounded; shares from 0 to 1. */
  value?: number;
  /** Default format; integers in digits without one. */
  form?: 'percent' | 'decimal';
  /** Words instead of a number: a name, or a figure with unit and hedge. */
  words?: Record<Lang, string>;
  isName?: boolean;
  /** Table and column: `places.mentions`. */
  from: string;
  /** Ids of the sentences counted, in reading order; empty if too many. */
  sentences: readonly string[];
  /** Chart whose page shows the table. */
  chart: ChartId;
  /** Ids of places, figures or dates, highlighted in the sentences. */
  shown?: readonly string[];
  /** Words searched for in the sentences, highlighted there. */
  word?: string;
  /** Subject of a number (an outlet, a year), if `shown` does not tell it. */
  about?: Record<Lang, string>;
}
