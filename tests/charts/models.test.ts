import { describe, expect, it } from 'vitest';
import { countriesModel, leaders } from '../../src/charts/countries/model.ts';
import type { CountriesModel } from '../../src/charts/countries/model.ts';
import { countriesStrings } from '../../src/charts/countries/strings.ts';
import { outletsModel } from '../../src/charts/outlets/model.ts';
import { columnize, pageRows, setTurn } from '../../src/charts/page/layout.ts';
import type { Row } from '../../src/charts/page/layout.ts';
import { pageModel } from '../../src/charts/page/model.ts';
import { topicsModel } from '../../src/charts/topics/model.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { plain } from '../../src/lib/phrase.ts';
import { readTables } from '../../src/lib/tables.ts';
import { testTables } from './editions.ts';
import { need } from './need.ts';

describe('outlets', () => {
  const model = need(outletsModel(testTables));

  it('joins all answers up to the next question to the question before them', () => {
    expect(model.exchanges.map(({ question, answer }) => [question, answer])).toEqual([
      [31, 91],
      [19, 185],
      [88, 5],
    ]);
  });

  it('leaves the opening statement out', () => {
    expect(model.question + model.answer).toBe(31 + 91 + 19 + 185 + 88 + 5);
  });

  it('finds the longest question and the longest and shortest answer', () => {
    expect(model.longestQuestion.number).toBe(3);
    expect(model.longestAnswer.number).toBe(2);
    expect(model.shortestAnswer.number).toBe(3);
  });

  it('has nothing to show where nobody asked', () => {
    expect(
      outletsModel({ ...testTables, turns: testTables.turns.filter((turn) => turn.kind !== 'question') }),
    ).toBeUndefined();
  });
});

describe('topics', () => {
  it('come largest first and add up to the whole', () => {
    const { topics } = need(topicsModel(testTables));
    const chars = topics.map((topic) => topic.chars);
    expect(chars).toEqual(chars.toSorted((a, b) => b - a));
    expect(topics.reduce((sum, topic) => sum + topic.share, 0)).toBeCloseTo(1, 9);
  });

  it('are as long as the sentences that they are drawn from', () => {
    for (const topic of need(topicsModel(testTables)).topics) {
      expect(topic.sentences.reduce((sum, sentence) => sum + sentence.chars, 0)).toBe(topic.chars);
    }
  });
});

describe('countries', () => {
  const home = {
    ...need(testTables.places[0]),
    place_id: 'CN',
    name_zh: '中国',
    name_en: 'China',
    in_questions: 50,
    in_answers: 90,
  };
  const withChina = [home, ...testTables.places];
  const model = need(countriesModel({ ...testTables, places: withChina }));

  it('rank by all mentions', () => {
    expect(model.places.map((place) => place.id)).toEqual(['PE', 'LMC', 'KR', 'KOREAN_PENINSULA']);
  });

  const leading = (ids: string[], isSteady: boolean): CountriesModel['leads']['questions'] => ({
    places: ids.map((id) => need(model.places.find((place) => place.id === id))),
    isSteady,
    claim: '',
  });
  const finding = (leads: CountriesModel['leads'], lang: 'zh' | 'en'): string =>
    plain(countriesStrings[lang].finding({ ...model, leads }));

  it('name all leaders of a tie', () => {
    expect(leaders(model.places, 'questions').map((place) => place.id)).toEqual(['PE', 'KR']);
    const leads = { questions: leading(['PE', 'KR'], true), answers: leading(['PE', 'LMC'], true) };
    expect(finding(leads, 'en')).toBe(
      'With China counted separately, the questions name Peru and South Korea most, the answers Peru and the Lancang-Mekong Cooperation',
    );
    expect(finding(leads, 'zh')).toBe(
      '中国另计，提问最常提到秘鲁和韩国，回答最常提到秘鲁和澜沧江—湄公河合作',
    );
  });

  it('name whoever leads in some way of counting, and say so', () => {
    const leads = { questions: leading(['PE'], true), answers: leading(['PE', 'KR'], false) };
    expect(finding(leads, 'en')).toBe(
      'With China counted separately, the questions name Peru most, the answers Peru or South Korea (depending on the count)',
    );
    expect(finding(leads, 'zh')).toBe('中国另计，提问最常提到秘鲁，回答最常提到秘鲁或韩国（看怎样数）');
  });

  it('name no leader where too many are tied', () => {
    const tied = { ...model, places: model.places.map((place) => ({ ...place, questions: 1, answers: 1 })) };
    expect(leaders(tied.places, 'answers')).toEqual([]);
    expect(finding({ questions: undefined, answers: undefined }, 'zh')).toBe(
      '中国另计，提到四个地方，没有哪个稳居第一',
    );
  });

  it('say it once where questions and answers agree, and it is certain', () => {
    const [steady, other] = [leading(['PE'], true), leading(['PE'], false)];
    expect(finding({ questions: steady, answers: steady }, 'en')).toMatch(/alike/);
    expect(finding({ questions: steady, answers: other }, 'en')).not.toMatch(/alike/);
  });

  it('set China aside', () => {
    expect(model.home?.total).toBe(140);
    expect(model.places.some((place) => place.id === 'CN')).toBe(false);
  });

  it('cut the ranking where the count changes', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...need(testTables.places[0]),
      place_id: `X${index}`,
      in_questions: 0,
      in_answers: index < 17 ? 40 - index : 2,
    }));
    expect(need(countriesModel({ ...testTables, places: [home, ...many] })).shown).toBe(17);
  });
});

describe('the page', () => {
  const model = need(pageModel(testTables));
  const lines = (rows: readonly Row[]) => rows.filter((row) => row.type === 'line');
  const chars = (rows: readonly Row[]): number =>
    lines(rows).reduce(
      (sum, row) => sum + row.strokes.reduce((width, stroke) => width + stroke.to - stroke.from, 0),
      0,
    );

  it.each([5, 28, 1000])('sets every character once, %i to a line', (measure) => {
    for (const turn of model.turns) {
      const expected = turn.sentences.reduce((sum, sentence) => sum + sentence.chars, 0);
      expect(chars(setTurn(turn, measure))).toBe(expected);
    }
  });

  it('numbers questions only', () => {
    expect(model.turns.map((turn) => turn.number)).toEqual([
      undefined,
      1,
      undefined,
      2,
      undefined,
      undefined,
      3,
      undefined,
    ]);
  });

  it.each([1, 2, 3, 6])(
    'spreads all rows over at most %i columns, none beginning or ending with a gap',
    (count) => {
      const rows = pageRows(model, 20, () => ['x']);
      const columns = columnize(rows, count, () => 10);
      expect(columns.length).toBeLessThanOrEqual(count);
      expect(chars(columns.flat())).toBe(chars(rows));
      for (const column of columns) {
        expect(column[0]?.type).not.toBe('gap');
        expect(column.at(-1)?.type).toBe('line');
      }
    },
  );

  it.each(readEditions().map(({ id }) => id))('holds every sentence of %s', (id) => {
    const tables = readTables(id);
    const page = need(pageModel(tables));
    expect(page.turns.flatMap((turn) => turn.sentences.map((sentence) => sentence.id))).toEqual(
      tables.sentences.map((sentence) => sentence.sentence_id),
    );
  });
});
