/** Tokens of every edition, and their word counts (data contract §3). */
import { describe, expect, it } from 'vitest';
import { cell, editions, groups, num, readEdition, where } from './derived.ts';
import type { Row } from './table-schema.ts';

describe.each(editions)('%s: tokens', (edition) => {
  const { table, textAt } = readEdition(edition);
  const [tokens, sentences] = [table('tokens'), table('sentences')];
  const bySentence = groups(tokens, 'sentence_id');

  it('are numbered within their sentence, in the order of the text', () => {
    for (const [sentence, rows] of bySentence) {
      expect(rows.map((row) => cell(row, 'token_id'))).toEqual(rows.map((_, i) => `${sentence}w${i + 1}`));
    }
    expect([...bySentence.keys()]).toEqual(
      sentences.map((row) => cell(row, 'sentence_id')).filter((id) => bySentence.has(id)),
    );
  });

  it('lie in their sentence without overlap and leave out nothing but white space', () => {
    for (const sentence of sentences) {
      let at = num(sentence, 'speech_start');
      const between = (end: number) =>
        textAt({ ...sentence, start: String(at), end: String(end) }).replace(/[\s\p{Cf}]/gu, '');
      for (const token of bySentence.get(cell(sentence, 'sentence_id')) ?? []) {
        expect(num(token, 'start')).toBeGreaterThanOrEqual(at);
        expect(between(num(token, 'start'))).toBe('');
        at = num(token, 'end');
      }
      expect(at).toBeLessThanOrEqual(num(sentence, 'speech_end'));
      expect(between(num(sentence, 'speech_end'))).toBe('');
    }
  });

  it('give words.csv when those that are no stop are counted', () => {
    const kinds = new Map(sentences.map((row) => [cell(row, 'sentence_id'), cell(row, 'kind')]));
    const spoken = sentences.reduce((sum, row) => sum + num(row, 'chars'), 0);
    const counted = (rows: Row[]) => ({
      count: rows.length,
      per_1000: Number(((rows.length * 1000) / spoken).toFixed(6)),
      in_questions: rows.filter((row) => kinds.get(cell(row, 'sentence_id')) === 'question').length,
      in_answers: rows.filter((row) => kinds.get(cell(row, 'sentence_id')) === 'answer').length,
      sentences: groups(rows, 'sentence_id').size,
    });
    const words = new Map<string, Row[]>();
    for (const row of where(tokens, 'stop', 'false')) {
      const key = `${cell(row, 'token')} ${cell(row, 'part_of_speech')}`;
      words.set(key, [...(words.get(key) ?? []), row]);
    }
    expect(new Map([...words].map(([word, rows]) => [word, counted(rows)]))).toEqual(
      new Map(
        table('words').map((row) => [
          `${cell(row, 'word')} ${cell(row, 'part_of_speech')}`,
          {
            count: num(row, 'count'),
            per_1000: num(row, 'per_1000'),
            in_questions: num(row, 'in_questions'),
            in_answers: num(row, 'in_answers'),
            sentences: num(row, 'sentences'),
          },
        ]),
      ),
    );
  });
});
