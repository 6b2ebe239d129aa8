import { fewer, firstBy } from '../short.ts';
import { drawOutlets } from './draw.ts';
import type { Exchange, OutletsModel } from './model.ts';

/** The finding's extremes first, then the longest exchanges. */
function rank({ longestAnswer, longestQuestion, shortestAnswer, answer, question }: OutletsModel) {
  const extremes = [longestAnswer, longestQuestion, shortestAnswer];
  return (exchange: Exchange): number => {
    const at = extremes.indexOf(exchange);
    return at < 0 ? exchange.question + exchange.answer : answer + question + extremes.length - at;
  };
}

/** In conference order. */
export const shortOutlets = fewer(drawOutlets, {
  count: ({ exchanges }) => exchanges.length,
  keep: (model, count) => ({ ...model, exchanges: firstBy(model.exchanges, count, rank(model)) }),
});
