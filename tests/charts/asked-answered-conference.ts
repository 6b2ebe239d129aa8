import type { PreparedChart } from '../../src/charts/chart.ts';
import { askedAnsweredModel } from '../../src/charts/asked-answered/model.ts';
import type { AskedAnsweredModel } from '../../src/charts/asked-answered/model.ts';
import { charts } from '../../src/charts/registry.ts';
import type { PlaceRow, Tables } from '../../src/lib/schemas.ts';
import { testTables } from './editions.ts';

const place = (id: string, name_zh: string, name_en: string): PlaceRow => ({
  place_id: id,
  type: 'country',
  name_zh,
  name_en,
  region: '',
  lon: 0,
  lat: 0,
  mentions: 1,
  in_questions: 1,
  in_answers: id === 'CN' ? 99 : 1,
  turns: 1,
  per_1000_questions: 1,
  per_1000_answers: 1,
});
const gazetteer = [
  place('CN', '中国', 'China'),
  place('US', '美国', 'United States'),
  place('JP', '日本', 'Japan'),
];

/** `US 2 13`: the United States, twice in the question and 13 times in the answer; null if nobody answers. */
export function conference(...exchanges: (readonly string[] | null)[]): Tables {
  const tables: Tables = {
    ...testTables,
    places: gazetteer,
    turns: [],
    sentences: [],
    mentions: [],
    asked_answered: [],
  };
  exchanges.forEach((places, index) => {
    const [question, answer] = [`t${2 * index + 1}`, `t${2 * index + 2}`];
    for (const kind of places === null ? (['question'] as const) : (['question', 'answer'] as const)) {
      const turn_id = kind === 'question' ? question : answer;
      const turn = {
        ...(testTables.turns[1] as Tables['turns'][number]),
        turn_id,
        kind,
        outlet: `媒体${index}`,
      };
      tables.turns.push(turn);
      tables.sentences.push({
        ...(testTables.sentences[0] as Tables['sentences'][number]),
        sentence_id: `${turn_id}p01s01`,
        turn_id,
        kind,
      });
    }
    (places ?? ['US 1 0']).forEach((written, at) => {
      const [place_id = '', asked = '0', answered = '0'] = written.split(' ');
      tables.asked_answered.push({
        turn_id: question,
        answer_id: places === null ? '' : answer,
        place_id,
        type: 'country',
        asked: Number(asked),
        answered: Number(answered),
      });
      const sides = [
        ['question', question, asked],
        ['answer', answer, answered],
      ] as const;
      for (const [kind, turn_id, count] of sides) {
        if (count === '0') continue;
        tables.mentions.push({
          ...(testTables.mentions[0] as Tables['mentions'][number]),
          place_id,
          kind,
          turn_id,
          sentence_id: `${turn_id}p01s01`,
          start: index * 100 + at,
        });
      }
    });
  });
  return tables;
}

export function modelOf(tables: Tables): AskedAnsweredModel {
  const model = askedAnsweredModel(tables);
  if (!model) throw new Error('nobody asks anything');
  return model;
}

/** Prepares only this chart: the tables need not suit the others. */
export function prepared(tables: Tables): PreparedChart {
  const chart = charts.find(({ id }) => id === 'asked-answered')?.prepare(tables);
  if (!chart) throw new Error('there is nothing to show');
  return chart;
}
