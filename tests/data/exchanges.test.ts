/** Data contract §3: `asked_answered.csv` against the mentions. */
import { describe, expect, it } from 'vitest';
import { cell, editions, num, readEdition, sum, where } from './derived.ts';

describe.each(editions)('%s: places asked about and answered', (edition) => {
  const { table } = readEdition(edition);
  const [turns, mentions, rows] = [table('turns'), table('mentions'), table('asked_answered')];

  it('counts every mention of a question and of the answers up to the next one, and no other', () => {
    const expected = new Map<string, [asked: number, answered: number]>();
    let asking = '';
    const askedIn = new Map<string, string>();
    for (const turn of turns) {
      if (cell(turn, 'kind') === 'question') asking = cell(turn, 'turn_id');
      if (cell(turn, 'kind') !== 'statement') askedIn.set(cell(turn, 'turn_id'), asking);
    }
    for (const mention of mentions) {
      const question = askedIn.get(cell(mention, 'turn_id'));
      if (!question) continue;
      const key = `${question} ${cell(mention, 'place_id')} ${cell(mention, 'type')}`;
      const [asked, answered] = expected.get(key) ?? [0, 0];
      const isAsked = cell(mention, 'kind') === 'question';
      expected.set(key, isAsked ? [asked + 1, answered] : [asked, answered + 1]);
    }
    const listed = rows.map((row): [string, [number, number]] => [
      `${cell(row, 'turn_id')} ${cell(row, 'place_id')} ${cell(row, 'type')}`,
      [num(row, 'asked'), num(row, 'answered')],
    ]);
    expect(new Map(listed)).toEqual(expected);
    expect(listed).toHaveLength(expected.size);
  });

  it('names the first answer after the question', () => {
    const ids = turns.map((turn) => cell(turn, 'turn_id'));
    for (const row of rows) {
      const after = turns.slice(ids.indexOf(cell(row, 'turn_id')) + 1);
      const next = after.findIndex((turn) => cell(turn, 'kind') === 'question');
      const answers = where(next < 0 ? after : after.slice(0, next), 'kind', 'answer');
      expect(cell(row, 'answer_id')).toBe(cell(answers[0], 'turn_id'));
    }
  });
});

describe('npc-2025: what the answers take up', () => {
  const { table } = readEdition('npc-2025');
  const rows = table('asked_answered');
  const american = where(rows, 'place_id', 'US');

  it('seven of eighteen questions name the United States, and four of their answers do not', () => {
    const asked = american.filter((row) => num(row, 'asked') > 0);
    expect(where(table('turns'), 'kind', 'question')).toHaveLength(18);
    expect(asked).toHaveLength(7);
    expect(asked.filter((row) => num(row, 'answered') === 0)).toHaveLength(4);
  });

  it('thirteen of the seventeen mentions of the United States in answers fall in one answer', () => {
    expect(sum(american, 'answered')).toBe(17);
    expect(Math.max(...american.map((row) => num(row, 'answered')))).toBe(13);
  });

  it('of 31 places that a question names, China apart, the answer names 20 and leaves 11', () => {
    const named = rows.filter((row) => num(row, 'asked') > 0 && cell(row, 'place_id') !== 'CN');
    expect(named).toHaveLength(31);
    expect(named.filter((row) => num(row, 'answered') > 0)).toHaveLength(20);
    expect(where(named, 'answered', '0')).toHaveLength(11);
  });
});
