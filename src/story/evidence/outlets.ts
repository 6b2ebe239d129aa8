import { displayName } from '../../lib/punctuation.ts';
import type { Tables } from '../../lib/schemas.ts';
import { findRow } from './rows.ts';
import type { Evidence } from './types.ts';

/** `outlet.reuters`: name and questions; `.question_chars`; `.answer_chars`: of the answers to it. */
export function outletEvidence(tables: Tables, [id = '', column]: string[]): Evidence {
  const outlet = findRow(tables.outlets, (row) => row.outlet_id === id, `outlet ${id} in outlets.csv`);
  const asked = tables.turns.filter((turn) => turn.kind === 'question' && turn.outlet_id === id);
  const turns = new Set(asked.map((turn) => turn.turn_id));
  const sentences = tables.sentences.filter((row) => turns.has(row.turn_id)).map((row) => row.sentence_id);
  const about = { zh: outlet.outlet, en: displayName(outlet.outlet_en || outlet.outlet) };
  const base = { sentences, chart: 'outlets', about } as const;
  if (column === undefined) return { ...base, words: about, isName: true, from: 'outlets.outlet' };
  if (column === 'question_chars')
    return { ...base, value: outlet.question_chars, from: 'outlets.question_chars' };
  if (column === 'answer_chars')
    return { ...base, value: outlet.answer_chars, from: 'outlets.answer_chars', sentences: [] };
  throw new Error(`outlet.${id} knows question_chars and answer_chars, not ${column}`);
}
