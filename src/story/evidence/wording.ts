import type { SentenceRow, Tables } from '../../lib/schemas.ts';
import { inReadingOrder } from './rows.ts';
import type { Evidence } from './types.ts';

/** A sentence without the line breaks of newspaper columns. */
const unbroken = ({ text }: SentenceRow): string => text.replace(/\s*\n\s*/g, '');

/** `wording.如何看待.in_questions`: the number of questions, or answers, with exactly these words. */
export function wordingEvidence(tables: Tables, [words = '', column]: string[]): Evidence {
  if (column !== 'in_questions' && column !== 'in_answers')
    throw new Error(`wording.${words} knows in_questions and in_answers, not ${column}`);
  const kind = column === 'in_questions' ? 'question' : 'answer';
  const saying = tables.sentences.filter((row) => row.kind === kind && unbroken(row).includes(words));
  if (saying.length === 0) throw new Error(`no ${kind} says ${words}`);
  return {
    value: new Set(saying.map((row) => row.turn_id)).size,
    from: 'sentences.text',
    sentences: inReadingOrder(saying.map((row) => row.sentence_id)),
    chart: 'page',
    word: words,
    about: { zh: `“${words}”`, en: `“${words}”` },
  };
}
