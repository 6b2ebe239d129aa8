import type { DrawShort } from '../short.ts';
import { staged } from '../short.ts';
import { placeIn } from './model.ts';
import type { AskedAnsweredModel } from './model.ts';
import { drawOnePlace } from './stage-one.ts';

/** The place named in most questions, over the exchanges whose question names it; else the table's first rows. */
export const shortAskedAnswered: DrawShort<AskedAnsweredModel> = (model, context) => {
  const { leading } = model;
  if (!leading) return undefined;
  const exchanges = model.exchanges.filter(
    (exchange) => (placeIn(exchange, leading.place.key)?.asked ?? 0) > 0,
  );
  return staged<AskedAnsweredModel>((shown, stage) => drawOnePlace(shown, leading, stage))(
    { ...model, exchanges },
    context,
  );
};
