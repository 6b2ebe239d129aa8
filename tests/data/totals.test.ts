/** Totals equal the sums over their detail tables (data contract §3). */
import { describe, expect, it } from 'vitest';
import { cell, editions, groups, num, readEdition, sum, where } from './derived.ts';
import type { Row } from './table-schema.ts';

describe.each(editions)('%s', (edition) => {
  const { table } = readEdition(edition);
  const [turns, sentences, mentions] = [table('turns'), table('sentences'), table('mentions')];
  const answers = where(turns, 'kind', 'answer');

  describe('totals', () => {
    const perThousand = (count: number, chars: number): number => (count * 1000) / chars;

    // AU is Australia as a country and the African Union as a bloc.
    const placeOf = (row: Row, end = ''): string =>
      `${cell(row, `place_${end || 'id'}`)} ${cell(row, end ? `type_${end}` : 'type')}`;

    it('places count what mentions list', () => {
      const listed = table('places').map((row) => placeOf(row));
      expect(new Set(listed)).toEqual(new Set(mentions.map((row) => placeOf(row))));
      expect(new Set(listed).size).toBe(listed.length);
      expect(sum(table('places'), 'mentions')).toBe(mentions.length);
      for (const place of table('places')) {
        const rows = mentions.filter((row) => placeOf(row) === placeOf(place));
        expect(num(place, 'mentions')).toBe(rows.length);
        expect(num(place, 'in_questions')).toBe(where(rows, 'kind', 'question').length);
        expect(num(place, 'in_answers')).toBe(where(rows, 'kind', 'answer').length);
        expect(num(place, 'turns')).toBe(groups(rows, 'turn_id').size);
      }
    });

    it.each([
      ['question', 'in_questions', 'per_1000_questions'],
      ['answer', 'in_answers', 'per_1000_answers'],
    ])('density in each %s turn is per 1,000 characters spoken', (kind, count, density) => {
      const chars = sum(where(turns, 'kind', kind), 'chars');
      for (const place of table('places')) {
        if (chars === 0) expect(cell(place, density)).toBe('');
        else expect(num(place, density)).toBeCloseTo(perThousand(num(place, count), chars), 5);
      }
    });

    it('pairs count the sentences that name both, each pair once', () => {
      const expected = new Map<string, number>();
      for (const rows of groups(mentions, 'sentence_id').values()) {
        const places = [...new Set(rows.map((row) => placeOf(row)))].toSorted();
        places.forEach((a, i) => {
          for (const b of places.slice(i + 1)) expected.set(`${a}, ${b}`, (expected.get(`${a}, ${b}`) ?? 0) + 1);
        });
      }
      const pairs = table('pairs').map((row): [string, number] => [
        `${placeOf(row, 'a')}, ${placeOf(row, 'b')}`,
        num(row, 'sentences'),
      ]);
      expect(new Map(pairs)).toEqual(expected);
      expect(pairs.length).toBe(expected.size);
      for (const row of table('pairs')) expect(cell(row, 'place_a') <= cell(row, 'place_b')).toBe(true);
    });

    it('topics count the sentences of answers; shares sum to 1', () => {
      const spoken = groups(where(sentences, 'kind', 'answer'), 'topic');
      for (const topic of table('topics')) {
        const rows = spoken.get(cell(topic, 'topic')) ?? [];
        expect(num(topic, 'chars')).toBe(sum(rows, 'chars'));
        expect(num(topic, 'sentences')).toBe(rows.length);
        expect(num(topic, 'answers')).toBe(groups(rows, 'turn_id').size);
        expect(num(topic, 'share')).toBeCloseTo(num(topic, 'chars') / sum(answers, 'chars'), 9);
      }
      expect(sum(table('topics'), 'chars')).toBe(sum(answers, 'chars'));
      if (answers.length > 0) expect(Math.abs(sum(table('topics'), 'share') - 1)).toBeLessThan(1e-9);
    });

    it('topics by turn add up to topics; shares sum to 1 in each answer', () => {
      const byTurn = groups(table('topics_by_turn'), 'turn_id');
      expect([...byTurn.keys()]).toEqual(answers.map((turn) => cell(turn, 'turn_id')));
      for (const answer of answers) {
        const rows = byTurn.get(cell(answer, 'turn_id')) ?? [];
        expect(sum(rows, 'chars')).toBe(num(answer, 'chars'));
        expect(Math.abs(sum(rows, 'share') - 1)).toBeLessThan(1e-9);
      }
      const byTopic = groups(table('topics_by_turn'), 'topic');
      for (const topic of table('topics')) {
        expect(sum(byTopic.get(cell(topic, 'topic')) ?? [], 'chars')).toBe(num(topic, 'chars'));
      }
    });

    it('every sentence has one topic under each scheme, and the published one is that of its own table', () => {
      const bySentence = groups(table('sentence_topics'), 'sentence_id');
      expect([...bySentence.keys()]).toEqual(sentences.map((row) => cell(row, 'sentence_id')));
      for (const sentence of sentences) {
        const rows = bySentence.get(cell(sentence, 'sentence_id')) ?? [];
        const schemes = rows.map((row) => cell(row, 'scheme'));
        expect(schemes.slice(0, 4)).toEqual(['published', 'halved', 'equal', 'own']);
        expect(new Set(schemes).size).toBe(schemes.length);
        expect(cell(rows[0], 'topic')).toBe(cell(sentence, 'topic'));
      }
    });

    it('every topic of a sentence has a name', () => {
      const named = new Set(table('topics').map((row) => cell(row, 'topic')));
      if (answers.length > 0) for (const row of sentences) expect(named).toContain(cell(row, 'topic'));
    });

    it('outlets count the questions that name them first, and the answers up to the next question', () => {
      const questions = where(turns, 'kind', 'question');
      const answered = new Map<string, number>();
      let asking = '';
      for (const turn of turns) {
        if (cell(turn, 'kind') === 'question') asking = cell(turn, 'outlet_id');
        if (cell(turn, 'kind') === 'answer')
          answered.set(asking, (answered.get(asking) ?? 0) + num(turn, 'chars'));
      }
      for (const outlet of table('outlets')) {
        const rows = where(questions, 'outlet_id', cell(outlet, 'outlet_id'));
        expect(num(outlet, 'questions')).toBe(rows.length);
        expect(num(outlet, 'question_chars')).toBe(sum(rows, 'chars'));
        expect(num(outlet, 'answer_chars')).toBe(answered.get(cell(outlet, 'outlet_id')) ?? 0);
      }
      const named = questions.filter((turn) => cell(turn, 'outlet_id') !== '');
      expect(sum(table('outlets'), 'questions')).toBe(named.length);
      expect(sum(table('outlets'), 'question_chars')).toBe(sum(named, 'chars'));
    });

    it('words are counted where they are said', () => {
      const spoken = sum(turns, 'chars');
      const hasStatements = turns.some((turn) => cell(turn, 'kind') === 'statement');
      for (const word of table('words')) {
        const inBoth = num(word, 'in_questions') + num(word, 'in_answers');
        expect(inBoth).toBeLessThanOrEqual(num(word, 'count'));
        if (!hasStatements) expect(inBoth).toBe(num(word, 'count'));
        expect(num(word, 'sentences')).toBeGreaterThan(0);
        expect(num(word, 'sentences')).toBeLessThanOrEqual(num(word, 'count'));
        expect(num(word, 'per_1000')).toBeCloseTo(perThousand(num(word, 'count'), spoken), 5);
      }
    });
  });
});
