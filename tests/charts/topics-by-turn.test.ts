import { describe, expect, it } from 'vitest';
import { topicsByTurnModel } from '../../src/charts/topics-by-turn/model.ts';
import type { TopicsByTurnModel } from '../../src/charts/topics-by-turn/model.ts';
import { topicsByTurnStrings } from '../../src/charts/topics-by-turn/strings.ts';
import { plain } from '../../src/lib/phrase.ts';
import { readEditions } from '../../src/lib/edition.ts';
import { readTables } from '../../src/lib/tables.ts';
import type { Tables } from '../../src/lib/schemas.ts';
import { testEdition, testTables, withTestEdition } from './editions.ts';

function need(tables: Tables): TopicsByTurnModel {
  const model = topicsByTurnModel(tables);
  if (!model) throw new Error('the model is missing');
  return model;
}

describe('topics by turn', () => {
  const model = need(testTables);

  it('parts answers with a single topic from mixed ones', () => {
    expect(model.pure.map(({ turnId }) => turnId)).toEqual(['t05', 't08']);
    expect(model.mixed.map(({ turnId }) => turnId)).toEqual(['t03', 't06']);
  });

  it('has the largest topic of an answer first', () => {
    expect(model.answers[0]?.topics.map(({ topic }) => topic)).toEqual(['hotspots', 'domestic', 'bilateral']);
  });

  it('names the outlet that asked, and the speaker who goes on answering', () => {
    expect(model.answers.map(({ number, label }) => [number, label.zh])).toEqual([
      [1, '甲通讯社、乙日报'],
      [2, '发言人'],
      [2, '司长'],
      [3, 'KBS'],
    ]);
  });

  it('says how many answers stay on a topic, in either language', () => {
    expect(plain(topicsByTurnStrings.zh.finding(model))).toBe(
      '四段回答里一个话题到底的，结合上下文归类有两段；只看每句话的用词，有两段',
    );
    expect(plain(topicsByTurnStrings.en.finding(model))).toBe(
      'Coded in context, two of four answers stay on a single topic; by each sentence’s own words, two',
    );
  });

  it.each([
    [
      'none',
      (answers: TopicsByTurnModel): TopicsByTurnModel => ({ ...answers, pure: [] }),
      '结合上下文归类一段也没有',
    ],
    [
      'all',
      (answers: TopicsByTurnModel): TopicsByTurnModel => ({ ...answers, pure: answers.answers, mixed: [] }),
      '结合上下文归类有四段',
    ],
  ])('says it differently where %s do', (_, change, words) => {
    expect(plain(topicsByTurnStrings.zh.finding(change(model)))).toContain(words);
  });

  it('has nothing to show where nobody answers', () => {
    expect(topicsByTurnModel({ ...testTables, topics_by_turn: [] })).toBeUndefined();
  });

  it.each([testEdition, ...readEditions().map(({ id }) => id)])(
    'has shares in %s that agree with the sentences they are drawn from',
    (id) => {
      const tables = id === testEdition ? withTestEdition(() => readTables(id)) : readTables(id);
      for (const answer of need(tables).answers) {
        for (const { topic, chars, share } of answer.topics) {
          const drawn = answer.sentences.filter((sentence) => sentence.topic === topic);
          expect(drawn.reduce((sum, sentence) => sum + sentence.chars, 0)).toBe(chars);
          expect(share).toBeCloseTo(chars / answer.chars, 9);
        }
      }
    },
  );
});
