import type { Tables } from '../../lib/schemas.ts';
import { findRow, inReadingOrder } from './rows.ts';
import type { Evidence } from './types.ts';

/** `word.人民.in_answers`: how often questions, or answers, say a word, as in words.csv. */
export function wordEvidence(tables: Tables, [word = '', column]: string[]): Evidence {
  if (column !== 'in_questions' && column !== 'in_answers')
    throw new Error(`word.${word} knows in_questions and in_answers, not ${column}`);
  const row = findRow(tables.words, (each) => each.word === word, `word ${word} in words.csv`);
  const kind = column === 'in_questions' ? 'question' : 'answer';
  const kinds = new Map(tables.sentences.map((sentence) => [sentence.sentence_id, sentence.kind]));
  const saying = tables.tokens.filter(
    ({ token, sentence_id }) => token === word && kinds.get(sentence_id) === kind,
  );
  return {
    value: row[column],
    from: `words.${column}`,
    sentences: inReadingOrder([...new Set(saying.map(({ sentence_id }) => sentence_id))]),
    chart: 'words',
    word,
    about: { zh: `“${word}”`, en: `“${word}”` },
  };
}
