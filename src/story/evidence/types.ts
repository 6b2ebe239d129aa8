import type { Lang } from '../../lib/language.ts';

/** What the tables hold under a name that prose uses: a number or words, and the sentences behind it. */
export interface Evidence {
  /** The number as computed; shares from 0 to 1. */
  value?: number;
  /** How the number is shown where prose does not say; a whole number in digits otherwise. */
  form?: 'percent' | 'decimal';
  /** Words in place of a number: a name, a figure with its unit and hedge. */
  words?: Record<Lang, string>;
  /** Whether the words are a name. */
  isName?: boolean;
  /** Table and column: `places.mentions`. */
  from: string;
  /** Ids of the sentences that it was counted in, in reading order; empty where it counts more than one can list. */
  sentences: readonly string[];
  /** The chart whose page shows the table behind it. */
  chart: string;
  /** Ids of the places, figures or dates that it stands for; they are lit in the sentences. */
  shown?: readonly string[];
  /** Words that were looked for in the sentences, and are lit there. */
  word?: string;
  /** What a number is about, where `shown` holds no place or figure that says so: an outlet, a year. */
  about?: Record<Lang, string>;
}
