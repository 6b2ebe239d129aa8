import type { Tables } from '../lib/schemas.ts';

/** A question and its answers, as turn ids. Its id is that of the first answer, else of the question. */
export interface Exchange {
  id: string;
  turns: readonly string[];
}

/** The exchanges of an edition in order. Turns before the first question belong to none. */
export function exchanges(tables: Pick<Tables, 'turns'>): Exchange[] {
  const found: { turns: string[]; answer?: string }[] = [];
  for (const { turn_id, kind } of tables.turns) {
    const last = found.at(-1);
    if (kind === 'question') {
      found.push({ turns: [turn_id] });
    } else if (kind === 'answer' && last) {
      last.turns.push(turn_id);
      last.answer ??= turn_id;
    }
  }
  return found.map(({ turns, answer }) => ({ id: answer ?? turns[0] ?? '', turns }));
}
