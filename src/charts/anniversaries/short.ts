import { fewer, firstBy } from '../short.ts';
import { drawAnniversaries } from './draw.ts';
import type { AnniversariesModel, TimelineYear } from './model.ts';

/** Anniversaries go first, the furthest before the nearer, then years that most is said of. */
const rank = ({ anniversary, span, events }: TimelineYear): number =>
  anniversary ? 1_000 + span : events.length;

function keepYears(model: AnniversariesModel, count: number): AnniversariesModel {
  const years = firstBy(model.years, count, rank);
  const named = years.map(({ year }) => year);
  return {
    ...model,
    years: years.map((year) => ({ ...year, events: year.events.slice(0, 1) })),
    first: Math.min(...named, model.now),
    last: Math.max(...named, model.now),
  };
}

export const shortAnniversaries = fewer(drawAnniversaries, {
  count: ({ years }) => years.length,
  keep: keepYears,
});
