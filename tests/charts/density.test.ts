import { describe, expect, it } from 'vitest';
import { denserSide, densityModel, isBorneOut } from '../../src/charts/density/model.ts';
import type { DensePlace, DensityModel } from '../../src/charts/density/model.ts';
import { densityStrings } from '../../src/charts/density/strings.ts';
import { plain } from '../../src/lib/phrase.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { readTables } from '../../src/lib/tables.ts';
import type { PlaceRow, Tables } from '../../src/lib/schemas.ts';
import { testTables } from './editions.ts';

function need(tables: Tables): DensityModel {
  const model = densityModel(tables);
  if (!model) throw new Error('the model is missing');
  return model;
}

/** Mentions per 1,000 characters of questions and 5,000 of answers. */
function place(id: string, questions: number, answers: number): PlaceRow {
  const row = testTables.places[0] as PlaceRow;
  return {
    ...row,
    place_id: id,
    name_zh: id,
    name_en: id,
    in_questions: questions,
    in_answers: answers,
    per_1000_questions: questions,
    per_1000_answers: answers / 5,
  };
}

/** Home country: the one most named in answers. */
const home = place('CN', 50, 900);

const dense = (questions: number, answers: number): DensePlace =>
  need({ ...testTables, places: [home, place('X', questions, answers)] }).places[0] as DensePlace;

/** A model in which a place leads; these tables have no mentions that could be counted otherwise. */
function leading(row: PlaceRow, interval: readonly [number, number] | undefined): DensityModel {
  const model = need({ ...testTables, places: [home, row] });
  const [only] = model.places;
  if (!only) throw new Error('the place is missing');
  const ratio = only.perQuestions / only.perAnswers;
  const side = ratio > 1 ? ('questions' as const) : ('answers' as const);
  return { ...model, lead: { place: only, side, ratio: ratio > 1 ? ratio : 1 / ratio, interval } };
}

describe('density', () => {
  it('puts what is denser in questions first and what is denser in answers last', () => {
    const places = [home, place('B', 2, 40), place('A', 9, 10), place('C', 3, 10)];
    expect(need({ ...testTables, places }).places.map(({ id }) => id)).toEqual(['A', 'C', 'B']);
  });

  it.each([
    [9, 10, 'questions'],
    [2, 40, 'answers'],
    [4, 20, 'alike'],
  ] as const)('finds %i in questions and %i in answers denser in: %s', (questions, answers, side) => {
    expect(denserSide(dense(questions, answers))).toBe(side);
  });

  it.each([
    [11, 14, true, 'four times as dense on counts that are not small'],
    [4, 2, false, 'ten times as dense, but on a handful'],
    [20, 80, false, 'a ratio that is hardly one'],
    [5, 20, false, 'within the chance of small counts'],
    [6, 150, true, 'far denser in the answers'],
  ])('of %i and %i bears a ratio out: %s (%s)', (questions, answers, expected) => {
    expect(isBorneOut(dense(questions, answers))).toBe(expected);
  });

  it('says the ratio only where the counts bear it', () => {
    expect(plain(densityStrings.en.finding(leading(place('United States', 11, 14), [1.6, 40])))).toBe(
      'Questions name the United States 3.9 times as densely as answers do (1.6 to 40 when exchanges are drawn again)',
    );
    expect(plain(densityStrings.zh.finding(leading(place('美国', 11, 14), [1.6, Infinity])))).toBe(
      '提到美国的密度，提问是回答的3.9倍（重新抽取各轮问答，至少1.6倍）',
    );
    const chance = need({
      ...testTables,
      places: [home, place('United States', 4, 2), place('Peru', 1, 30)],
    });
    expect(chance.lead).toBeUndefined();
    expect(plain(densityStrings.en.finding(chance))).toBe(
      'Of two places, one comes up more densely in the questions',
    );
    expect(plain(densityStrings.zh.finding(chance))).toBe('两个地方里，一个在提问里提得更密');
  });

  it('turns the sentence round where answers are denser', () => {
    const model = leading(place('秘鲁', 5, 150), undefined);
    expect(plain(densityStrings.zh.finding(model))).toBe('提到秘鲁的密度，回答是提问的6.0倍');
  });

  it('leaves places with few mentions to the table, where enough others remain', () => {
    const often = Array.from({ length: 6 }, (_, index) => place(`P${index}`, 5, 5));
    const model = need({ ...testTables, places: [home, ...often, place('Q', 1, 3)] });
    expect(model.threshold).toBe(10);
    expect(model.places).toHaveLength(6);
    expect(model.all).toHaveLength(7);
    expect(need({ ...testTables, places: [home, place('Q', 1, 3)] }).threshold).toBe(1);
  });

  it('leads to the sentences that name a place', () => {
    const korea = need(testTables).places.find(({ id }) => id === 'KR');
    expect([...new Set(korea?.sentences)]).toEqual(['t07p01s01', 't08p01s01']);
  });

  it('counts China apart', () => {
    const model = need({ ...testTables, places: [place('CN', 50, 90), place('PE', 3, 3)] });
    expect(model.home?.questions).toBe(50);
    expect(model.places.map(({ id }) => id)).toEqual(['PE']);
  });

  it.each(['question', 'answer'] as const)('has nothing to compare without a single %s', (kind) => {
    const turns = testTables.turns.filter((turn) => turn.kind !== kind);
    expect(densityModel({ ...testTables, turns })).toBeUndefined();
  });

  it.each(readEditions().map(({ id }) => id))('has the densities of %s from counts and lengths', (id) => {
    const tables = readTables(id);
    const chars = (kind: string): number =>
      tables.turns.filter((turn) => turn.kind === kind).reduce((sum, turn) => sum + turn.chars, 0);
    for (const each of densityModel(tables)?.all ?? []) {
      expect(each.perQuestions).toBeCloseTo((each.questions / chars('question')) * 1000, 5);
      expect(each.perAnswers).toBeCloseTo((each.answers / chars('answer')) * 1000, 5);
    }
  });
});
