import { fewer } from '../short.ts';
import { drawTrade } from './draw.ts';
import type { TradeModel } from './model.ts';

/** The series that the finding speaks of goes first, then the others as they come. */
function keepSeries(model: TradeModel, count: number): TradeModel {
  const all = model.scales.flatMap(({ series }) => series);
  const kept = new Set([model.leading, ...all.filter((one) => one !== model.leading)].slice(0, count));
  const scales = model.scales
    .map((scale) => ({ ...scale, series: scale.series.filter((one) => kept.has(one)) }))
    .filter(({ series }) => series.length > 0);
  return { ...model, scales };
}

export const shortTrade = fewer(drawTrade, {
  count: ({ scales }) => scales.reduce((sum, { series }) => sum + series.length, 0),
  keep: keepSeries,
});
