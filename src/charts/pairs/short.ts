import { fewer } from '../short.ts';
import { drawPairs } from './draw.ts';
import type { PairsModel } from './model.ts';

/** Places of the most frequent pairs and their sentences, without home's partners. */
function keepPlaces(model: PairsModel, count: number): PairsModel {
  const known = new Set(model.places.map(({ key }) => key));
  const keys = new Set(model.pairs.flatMap(({ a, b }) => [a.key, b.key]).filter((key) => known.has(key)));
  const kept = new Set([...keys].slice(0, count));
  const places = model.places.filter(({ key }) => kept.has(key));
  const rowOf = new Map(places.map(({ key }, row) => [key, row]));
  const threads = model.threads
    .map((thread) => ({
      ...thread,
      rows: thread.rows.flatMap((row) => rowOf.get(model.places[row]?.key ?? '') ?? []),
    }))
    .filter(({ rows }) => rows.length > 1);
  return { ...model, places, threads, home: undefined, partners: [], shownPartners: 0 };
}

export const shortPairs = fewer(drawPairs, {
  count: ({ places }) => places.length,
  keep: keepPlaces,
  least: () => 2,
});
