import { exchangesOf } from '../lib/exchanges.ts';
import type { Tables } from '../lib/schemas.ts';

/** A question and its answers, as turn ids. Its id is that of the first answer, else of the question. */
export interface Exchange {
  id: string;
  turns: readonly string[];
}

/** The exchanges of an edition in order. Turns before the first question belong to none. */
export function exchanges(tables: Pick<Tables, 'turns'>): Exchange[] {
  return exchangesOf(tables.turns).map(({ question, answers }) => ({
    id: (answers[0] ?? question).turn_id,
    turns: [question, ...answers].map((turn) => turn.turn_id),
  }));
}
