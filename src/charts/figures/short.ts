import { fewer } from '../short.ts';
import { drawFigures } from './draw.ts';
import type { FiguresModel } from './model.ts';

/** Takes figures from the groups in turn. */
function keepEntries(model: FiguresModel, count: number): FiguresModel {
  const groups = model.groups.slice(0, count);
  const rounds = Math.floor(count / groups.length);
  const more = count % groups.length;
  return {
    ...model,
    groups: groups.map((group, index) => ({
      ...group,
      shown: Math.min(group.shown, rounds + (index < more ? 1 : 0)),
    })),
  };
}

export const shortFigures = fewer(drawFigures, {
  count: ({ groups }) => groups.reduce((sum, { shown }) => sum + shown, 0),
  keep: keepEntries,
});
