import { fewer, firstBy } from '../short.ts';
import { drawTopicsByTurn } from './draw.ts';
import type { TopicAnswer } from './model.ts';

/** Answers on several topics (the finding counts them), then the longest; in conference order. */
export const shortTopicsByTurn = fewer(drawTopicsByTurn, {
  count: ({ answers }) => answers.length,
  keep: (model, count) => {
    const all = model.answers.reduce((sum, { chars }) => sum + chars, 0);
    const rank = ({ chars, topics }: TopicAnswer): number => chars + (topics.length > 1 ? all : 0);
    return { ...model, answers: firstBy(model.answers, count, rank) };
  },
});
