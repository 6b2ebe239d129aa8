import { describe, expect, it } from 'vitest';
import { gloss } from '../../src/charts/words/glosses.ts';
import { wordsModel } from '../../src/charts/words/model.ts';
import type { WordsModel } from '../../src/charts/words/model.ts';
import { wordsStrings } from '../../src/charts/words/strings.ts';
import { plain } from '../../src/lib/phrase.ts';
import type { Tables, WordRow } from '../../src/lib/schemas.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { readTables } from '../../src/lib/tables.ts';
import { testTables } from './editions.ts';

function need(tables: Tables): WordsModel {
  const model = wordsModel(tables);
  if (!model) throw new Error('the model is missing');
  return model;
}

/** A noun with its counts in questions and answers. */
function word(name: string, questions: number, answers: number): WordRow {
  const row = testTables.words[0] as WordRow;
  return {
    ...row,
    word: name,
    part_of_speech: 'noun',
    count: questions + answers,
    in_questions: questions,
    in_answers: answers,
  };
}

const names = (model: WordsModel): string[] => model.words.map((each) => each.word);

describe('words', () => {
  const model = need(testTables);

  it('rank by what questions and answers say, without what is said unasked', () => {
    expect(names(model).slice(0, 4)).toEqual(['合作', '发展', '和平', '关系']);
    expect(model.words[0]?.total).toBe(11);
  });

  it.each([
    ['秘鲁', 'a place'],
    ['韩方', 'a short form of a place'],
    ['共同', 'an adverb'],
    ['新', 'a single character'],
  ])('leave out %s, %s', (left) => expect(names(model)).not.toContain(left));

  it('keep a word that only begins like a place', () => {
    const words = [word('韩语', 1, 1), word('韩国', 1, 1), word('秘韩', 1, 1)];
    expect(names(need({ ...testTables, words }))).toEqual(['韩语']);
  });

  it('have a rate for each side from its own length', () => {
    const [first] = model.words;
    expect(first?.perQuestions).toBeCloseTo((2 / (31 + 19 + 88)) * 1000, 9);
    expect(first?.perAnswers).toBeCloseTo((9 / (91 + 150 + 35 + 5)) * 1000, 9);
  });

  it('are marked where they are said, as often as they are counted', () => {
    expect(model.drawn.length).toBeGreaterThan(0);
    for (const { occurrences, questions, answers } of model.drawn) {
      const of = (kind: string) => occurrences.filter((each) => each.kind === kind).length;
      expect([of('question'), of('answer')]).toEqual([questions, answers]);
      expect(occurrences.every(({ at }) => at >= 0 && at < model.chars)).toBe(true);
    }
  });

  it.each(readEditions().map(({ id }) => id))('have a stroke for each time they are said in %s', (id) => {
    const { drawn } = need(readTables(id));
    expect(drawn.map(({ occurrences }) => occurrences.length)).toEqual(drawn.map(({ total }) => total));
  });

  it('stand by the side that says them more often in as much text', () => {
    const words = [word('平分', 4, 8), word('多答', 0, 9), word('多问', 3, 1)];
    const { drawn } = need({ ...testTables, words });
    expect(drawn.map(({ word: one, side }) => [one, side])).toEqual([
      ['多答', 'answers'],
      ['平分', 'both'],
      ['多问', 'questions'],
    ]);
  });

  it('show some that are denser in questions, although questions are short', () => {
    const often = Array.from({ length: 30 }, (_, index) => word(`词${index}`, 0, 90 - index));
    const { drawn } = need({ ...testTables, words: [...often, word('多问', 3, 1), word('少问', 2, 0)] });
    expect(drawn.map((each) => each.word)).toContain('多问');
    expect(drawn.map((each) => each.word)).not.toContain('少问');
  });

  it('tell which leading words no question holds', () => {
    expect(model.unasked.map((each) => each.word)).toContain('和平');
    expect(plain(wordsStrings.zh.description(model))).toContain('“和平”在回答里出现6次，提问里一次也没有。');
  });

  it('name up to three leaders, and none where more are tied', () => {
    const tied = (count: number): Tables => ({
      ...testTables,
      words: ['发展', '国家', '合作', '人民'].slice(0, count).map((name) => word(name, 1, 4)),
    });
    expect(plain(wordsStrings.zh.finding(need(tied(2))))).toBe('地名之外，说得最多的词是“发展”和“国家”');
    expect(plain(wordsStrings.en.finding(need(tied(2))))).toBe(
      'Place names aside, the words said most are 发展 (development) and 国家 (country)',
    );
    expect(plain(wordsStrings.en.finding(need(tied(1))))).toBe(
      'Place names aside, the word said most is 发展 (development)',
    );
    expect(need(tied(4)).leaders).toEqual([]);
  });

  it('cut the ranking where the count changes', () => {
    const words = Array.from({ length: 40 }, (_, index) =>
      word(`词${index}`, 0, index < 12 ? 50 - index : 3),
    );
    expect(need({ ...testTables, words }).drawn).toHaveLength(12);
  });

  it('have nothing to show in an edition without words', () => {
    expect(wordsModel({ ...testTables, words: [] })).toBeUndefined();
  });

  it('are glossed in English only where the list has them', () => {
    expect(gloss('和平', 'en')).toBe('peace');
    expect(gloss('句句', 'en')).toBe('');
  });
});
